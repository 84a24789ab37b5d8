// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A span for which the terms were agreed to hold on.
///
/// @param at when it was declared
/// @param by ids of the actors who declared it
/// @param moves the readings of the end that it makes later; none for all that are counted from the start
public record Extension(
        String id,
        PointInTime at,
        Length period,
        List<String> by,
        List<String> moves,
        @Nullable String note,
        List<String> basis,
        Mark mark) {
    public Extension {
        by = List.copyOf(by);
        moves = List.copyOf(moves);
        basis = List.copyOf(basis);
    }
}
