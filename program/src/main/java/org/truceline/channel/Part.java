// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.Set;
import org.truceline.model.Note;
import org.truceline.model.Recorded;
import org.truceline.model.Scope;
import org.truceline.model.Truth;

/// A member's part in a channel as its own newest note on it leaves it.
public sealed interface Part {
    /// It takes part: it never said otherwise, or resumed.
    record Open() implements Part {}

    /// It suspended its participation; others may go on, and it may come back.
    ///
    /// @param scope how much of it
    /// @param standing whether the terms give it the standing to: unknown where readings differ
    record Suspended(Recorded<Note> by, Set<Scope> scope, Instant since, Truth standing) implements Part {
        public Suspended {
            scope = Set.copyOf(scope);
        }
    }

    /// It left for good.
    ///
    /// @param standing whether the terms give it the standing to: unknown where readings differ
    record Withdrawn(Recorded<Note> by, Instant since, Truth standing) implements Part {}

    /// The word for tables.
    default String code() {
        return switch (this) {
            case Open open -> "open";
            case Suspended suspended -> "suspended";
            case Withdrawn withdrawn -> "withdrawn";
        };
    }

    /// Whether allegations and answers of it wait.
    default boolean holdsCases() {
        return switch (this) {
            case Open open -> false;
            case Suspended suspended -> suspended.scope().contains(Scope.CASES);
            case Withdrawn withdrawn -> true;
        };
    }

    /// Whether it did this with standing, under one reading at least. Only then may deadlines stand still for it.
    default boolean maySoDo() {
        return switch (this) {
            case Open open -> true;
            case Suspended suspended -> suspended.standing() != Truth.NO;
            case Withdrawn withdrawn -> withdrawn.standing() != Truth.NO;
        };
    }
}
