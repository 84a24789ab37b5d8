// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

/// A gazetteer file that reports were read with; the file itself lies beside the record.
///
/// @param sha256 of its bytes, in hexadecimal
/// @param places in it
public record GazetteerFile(String name, String sha256, int places) {}
