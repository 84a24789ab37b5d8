// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;

/// An amount that is owed or may not be passed: lorries a day, guards at a checkpoint, aircraft in a zone.
///
/// @param bearer who has to see to it
/// @param measure what is counted, in words: "aid lorries that enter"
/// @param amount in units of the measure, at least 0
/// @param per the stretch for which the amount is meant; absent when for the whole time or at any moment
/// @param atOnce whether it is an amount there may be or has to be at any moment, so that figures of several days are
///     never added
/// @param forEach what there is one amount for, in words: "soldier released"; absent when for none
/// @param tolerance by how much a count may miss the amount before it matters, in units of the measure
/// @param parts sub-quotas: amounts of the same measure for a kind or a place
/// @param words by which reports speak of what is counted, in lower case
/// @param place id of a zone
/// @param countedBy ids of the actors whose count is the one that matters; none when nobody's was named
/// @param rule how it is counted, in words: "on entry at the crossing"
/// @param readings other amounts that are held to be the right one
public record Quota(
        String id,
        String label,
        Bound bound,
        Selector bearer,
        String measure,
        double amount,
        @Nullable Length per,
        boolean atOnce,
        @Nullable String forEach,
        double tolerance,
        List<Part> parts,
        List<String> words,
        @Nullable String place,
        @Nullable TimeSpec from,
        @Nullable TimeSpec to,
        List<String> countedBy,
        @Nullable String rule,
        List<Amount> readings,
        List<String> basis,
        Mark mark) {
    public Quota {
        parts = List.copyOf(parts);
        words = List.copyOf(words);
        countedBy = List.copyOf(countedBy);
        readings = List.copyOf(readings);
        basis = List.copyOf(basis);
    }

    /// Which way the amount binds.
    public enum Bound implements Coded {
        AT_LEAST,
        AT_MOST,
        EXACTLY
    }

    /// A sub-quota.
    ///
    /// @param place id of a zone; absent when it is one of kind alone
    public record Part(
            String id,
            String label,
            double amount,
            List<String> words,
            @Nullable String place) {
        public Part {
            words = List.copyOf(words);
        }
    }

    /// The amount by another reading.
    public record Amount(
            String id,
            String label,
            double amount,
            List<String> heldBy,
            @Nullable String source) {
        public Amount {
            heldBy = List.copyOf(heldBy);
        }
    }
}
