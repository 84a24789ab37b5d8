// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import org.truceline.model.Quote;

/// Who did what to whom in the codes of CAMEO (Conflict and Mediation Event Observations, codebook 1.1b3).
///
/// @param source actor code of the doer: country or body in three letters, `---` where none was named, then what it is
/// @param target actor code of the other side, in the same form
/// @param code event code of two to four digits, one of `cameo-codes.tsv`
/// @param quote the words that tell it
/// @param rule the line of the tables that fired
public record CodedEvent(String source, String target, String code, Quote quote, String rule) {
    /// The code's first two digits: one of the twenty root classes.
    public String root() {
        return code.substring(0, 2);
    }
}
