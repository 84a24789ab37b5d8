// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

/// A side of the ceasefire as pages name it.
///
/// @param label the name in full, for pages
/// @param shortLabel a few letters, for the heads of narrow columns
public record Side(String id, String label, String shortLabel) {}
