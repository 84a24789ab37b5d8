// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One case of a channel as reports tell it: an allegation and what became of it, each step with its entry.
///
/// @param by the member that raised it
/// @param of the member that is to answer
/// @param alleged how many breaches it alleges, at least 1
/// @param steps in the order in which they count, the first of which raised it
public record CaseLine(String id, String channel, String by, String of, int alleged, List<Step> steps) {
    public CaseLine {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("case " + id + " has no step");
        }
    }

    /// What a step does to the case, as far as reports count it.
    public enum Kind {
        RAISED,
        ANSWERED,
        /// A deadline passed in silence.
        LAPSED,
        ASSESSED,
        CLOSED,
        OTHER
    }

    /// @param at when it counts from
    /// @param who wrote it; empty for a deadline that passed
    /// @param says the code of an answer, or of the kind of note
    /// @param words of whoever wrote it; empty for a deadline that passed
    /// @param entry its number in the log
    public record Step(Kind kind, Instant at, String who, String says, String words, long entry) {}

    public Step raised() {
        return steps.getFirst();
    }

    /// The first step of a kind that counts from before an instant.
    Optional<Step> first(Kind kind, Instant before) {
        return steps.stream()
                .filter(step -> step.kind() == kind && step.at().isBefore(before))
                .findFirst();
    }
}
