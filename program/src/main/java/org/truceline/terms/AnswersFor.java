// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;

/// That one actor answers for another.
///
/// @param actor id of the one who answers
/// @param whom id of the one answered for
/// @param from first day, inclusive; absent when from the beginning
/// @param to last day, inclusive; absent when without end
public record AnswersFor(
        String actor,
        String whom,
        Strength strength,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> basis,
        Mark mark) {
    public AnswersFor {
        basis = List.copyOf(basis);
    }

    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /// How far the answer goes.
    public enum Strength implements Coded {
        /// Has to see to it that the other keeps the terms.
        ENSURES,
        /// Has to keep the other from acts.
        PREVENTS,
        /// Has to work upon the other.
        INFLUENCES
    }
}
