// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;

/// A report that somebody owes somebody.
///
/// @param from ids of the sides, actors or bodies that owe it
/// @param to ids of those it is owed to; none when to all
/// @param what it tells, in words
/// @param first when the first is due; absent when one cycle after the start
/// @param every how often; absent when it is owed once or upon something
/// @param upon upon what it is owed, in words; absent for a regular one
/// @param within how long after that
/// @param cutOff local time of day up to which it takes things in
public record ReportingDuty(
        String id,
        String label,
        List<String> from,
        List<String> to,
        String what,
        @Nullable TimeSpec first,
        @Nullable Length every,
        @Nullable String upon,
        @Nullable Length within,
        @Nullable LocalTime cutOff,
        Publicity publicity,
        List<String> basis,
        Mark mark) {
    public ReportingDuty {
        from = List.copyOf(from);
        to = List.copyOf(to);
        basis = List.copyOf(basis);
    }

    /// Who may read it.
    public enum Publicity implements Coded {
        PUBLIC,
        PARTIES,
        CONFIDENTIAL,
        NOT_SAID
    }
}
