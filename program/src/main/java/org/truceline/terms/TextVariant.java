// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;

/// One text of the agreement as somebody published it.
///
/// @param language code such as `en` or `ar`
/// @param seen the day it became known; absent when not known
/// @param sha256 of the copy that was read, 64 hexadecimal digits
public record TextVariant(
        String id,
        Instrument instrument,
        String language,
        String publisher,
        @Nullable LocalDate seen,
        Authenticity authenticity,
        @Nullable String sha256,
        Mark mark) {

    /// What sort of paper it is.
    public enum Instrument implements Coded {
        AGREEMENT,
        ANNEX,
        PROTOCOL,
        MAP,
        SIDE_LETTER,
        ORDER,
        STATEMENT,
        PROCEDURES,
        RESOLUTION
    }
}
