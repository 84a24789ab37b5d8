// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.List;
import java.util.function.Supplier;
import org.truceline.model.Truth;
import org.truceline.model.Verdict;
import org.truceline.terms.Obligation;

/// One obligation tried on one incident under every combination of readings.
///
/// @param act whether the act is one it speaks of, under some reading
/// @param outcomes in the order of the readings: starts outermost, then ends, then its own, then the ways to read what
///     it hangs on
record Trial(Obligation obligation, Truth act, List<Outcome> outcomes) {
    Trial {
        outcomes = List.copyOf(outcomes);
    }

    boolean engaged() {
        return outcomes.stream().anyMatch(Outcome::engaged);
    }

    /// What the trial gave under one combination.
    ///
    /// @param start index of the reading of the start
    /// @param end index of the reading of the end
    /// @param own index of the reading of the obligation
    /// @param way index of the way in which what it hangs on is read
    /// @param ways how many such ways were tried
    /// @param clauses of the obligation and of what else it turned on
    /// @param grounds what it rests on, worked out when it is told
    record Outcome(
            int start,
            int end,
            int own,
            int way,
            int ways,
            boolean engaged,
            Verdict verdict,
            List<String> clauses,
            Supplier<Grounds> grounds) {
        Outcome {
            clauses = List.copyOf(clauses);
        }
    }
}
