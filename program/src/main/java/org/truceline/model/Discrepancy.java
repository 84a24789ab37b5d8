// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// A printed sum that its own parts do not make. Both are kept as said.
///
/// @param printed the sum as printed
/// @param summed what the parts come to
/// @param words where it stands, as written
public record Discrepancy(ReportId report, int printed, int summed, String words) {}
