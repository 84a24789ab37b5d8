// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;

/// A run of days upon which something follows.
///
/// @param days the length of the run
/// @param from where it starts
/// @param needs what a day must have had to count, as words: `calm`, `aid`
/// @param keeps ids of obligations that a day must have seen kept to count
/// @param mayReset ids of the actors who may have it counted anew
/// @param mayResetTogether whether they may only do so together
/// @param resets when it was counted anew, or is said to have been
/// @param then what follows when it has run out, in words
/// @param readings how the days are counted, by whom; at least one
public record Clock(
        String id,
        String label,
        int days,
        PointInTime from,
        Set<String> needs,
        Set<String> keeps,
        Set<String> mayReset,
        boolean mayResetTogether,
        List<Asserted> resets,
        @Nullable String then,
        List<String> basis,
        List<Counting> readings) {
    public Clock {
        needs = Set.copyOf(needs);
        keeps = Set.copyOf(keeps);
        mayReset = Set.copyOf(mayReset);
        resets = List.copyOf(resets);
        basis = List.copyOf(basis);
        readings = List.copyOf(readings);
    }

    /// One reading of how the run is counted.
    ///
    /// @param from a start of its own; absent when that of the clock
    public record Counting(
            String id,
            Unit count,
            @Nullable PointInTime from,
            List<String> heldBy,
            @Nullable String said) {
        public Counting {
            heldBy = List.copyOf(heldBy);
        }
    }

    /// What is counted.
    public enum Unit implements Coded {
        /// Local dates, the first one included.
        DATES,
        /// Spans of 24 hours.
        HOURS,
        /// Local dates that had what the clock needs, one after the other.
        CLEAN_DAYS
    }
}
