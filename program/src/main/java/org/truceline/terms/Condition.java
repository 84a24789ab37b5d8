// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.truceline.model.Truth;

/// Something that must hold for an obligation to bind.
///
/// @param text what must hold, as a clause of a sentence
/// @param holds whether it is known to by whoever wrote the terms down; mostly nobody knows
/// @param test how it can be known
public record Condition(String id, String text, Truth holds, Test test, List<String> basis) {
    public Condition {
        basis = List.copyOf(basis);
    }

    /// By what a condition is known to hold.
    public sealed interface Test {
        /// By nothing but what `holds` says.
        record Stated() implements Test {}

        /// By the time having come, such as that of an event.
        record Once(TimeSpec time) implements Test {}

        /// By the time not having come.
        record Until(TimeSpec time) implements Test {}

        /// By an obligation of this agreement being kept.
        record WhileKept(String obligation) implements Test {}

        /// By a clock of this agreement having run out.
        record ClockDone(String clock) implements Test {}

        /// By all steps of a procedure having been taken.
        record ProcedureDone(String procedure) implements Test {}
    }
}
