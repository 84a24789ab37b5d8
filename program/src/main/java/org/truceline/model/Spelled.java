// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// A name as the desk wrote it down.
///
/// @param readBack whether the desk spelled it to the caller and he confirmed it
public record Spelled(String word, boolean readBack) {}
