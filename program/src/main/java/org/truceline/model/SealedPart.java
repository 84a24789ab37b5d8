// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What one member alone can open.
///
/// @param to the member
/// @param enc base64: the encapsulated key of RFC 9180, section 4.1
/// @param box base64: the ciphertext
public record SealedPart(String to, String enc, String box) {}
