// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;
import org.truceline.model.StatementId;

/// Where something that is due stands at an instant: a step of withdrawal or release, or a report that is owed.
///
/// @param id of the milestone or the reporting duty
/// @param reading of the start under which it is due then; [Judge#ANY_READING] when all agree
/// @param owedBy ids of those who owe it
/// @param due the last instant by which it is due; absent when nobody knows
/// @param statements those by which it is said to be done; none when nobody says so
/// @param reason in one line
public record DueStatus(
        Kind kind,
        String id,
        String label,
        String reading,
        List<String> owedBy,
        @Nullable Instant due,
        State state,
        List<StatementId> statements,
        String reason) {
    public DueStatus {
        owedBy = List.copyOf(owedBy);
        statements = List.copyOf(statements);
    }

    /// What is due.
    public enum Kind implements Coded {
        STEP,
        REPORT
    }

    /// How it stands.
    public enum State implements Coded {
        NOT_DUE,
        /// It may be due by now: the day or the start is not known better.
        MAY_BE_DUE,
        /// Those who owe it, or the terms, say that it is done.
        DONE,
        /// Others than those who owe it say so, or some say so and some deny it.
        SAID_DONE,
        OVERDUE
    }
}
