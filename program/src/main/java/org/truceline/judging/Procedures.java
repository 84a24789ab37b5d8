// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.model.Note;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Procedure;
import org.truceline.terms.Procedure.Step;

/// The procedures of an agreement, done by the notes of cases: each step by a note of the kind that shows it, from one
/// of those who owe it, after the step before.
final class Procedures {
    private final Agreement terms;

    /// For each procedure the cases in which all its steps were taken, the first one to be complete first.
    private final Map<String, List<Done>> done = new HashMap<>();

    private record Done(String caseId, Instant at) {}

    /// @param cases the notes of each case in their order
    Procedures(Agreement terms, List<List<Note>> cases) {
        this.terms = terms;
        for (Procedure procedure : terms.machinery().procedures()) {
            done.put(
                    procedure.id(),
                    cases.stream()
                            .flatMap(notes -> taken(procedure, notes).stream())
                            .sorted(Comparator.comparing(Done::at).thenComparing(Done::caseId))
                            .toList());
        }
    }

    /// Whether all steps had been taken, in some case, when something happened. Where a step is shown by no note,
    /// nobody can tell.
    Truth done(String id, TimeSpan span) {
        var procedure = terms.machinery().findProcedure(id);
        if (procedure.isEmpty() || procedure.get().steps().stream().anyMatch(s -> s.shownBy() == null)) {
            return Truth.UNKNOWN;
        }
        return first(id)
                .map(d -> !d.at().isAfter(span.from())
                        ? Truth.YES
                        : d.at().isBefore(span.until()) ? Truth.UNKNOWN : Truth.NO)
                .orElse(Truth.NO);
    }

    /// The case that shows it, as words to follow "done"; none when it was not done by then.
    String shown(String id, TimeSpan span) {
        return done(id, span) == Truth.YES
                ? first(id)
                        .map(d -> " by the notes of case " + d.caseId() + ", " + d.at())
                        .orElse("")
                : "";
    }

    private Optional<Done> first(String id) {
        return done.getOrDefault(id, List.of()).stream().findFirst();
    }

    /// When the last of the steps was taken in a case, if all were.
    private Optional<Done> taken(Procedure procedure, List<Note> notes) {
        var left = new ArrayList<>(procedure.steps());
        for (Note note : notes) {
            if (!left.isEmpty() && shows(note, left.getFirst())) {
                left.removeFirst();
                if (left.isEmpty()) {
                    return Optional.of(new Done(note.caseId().orElse(""), note.at()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean shows(Note note, Step step) {
        return note.kind() == step.shownBy()
                && (step.by().isEmpty() || step.by().stream().anyMatch(id -> speaksFor(note.from(), id)));
    }

    /// Whether a side writes for an actor or body: itself, one of its actors, a body that it sits in.
    private boolean speaksFor(String side, String id) {
        return side.equals(id)
                || terms.sideOf(id).filter(s -> s.id().equals(side)).isPresent()
                || terms.machinery().bodies().stream()
                        .filter(b -> b.id().equals(id))
                        .flatMap(b -> b.members().stream())
                        .anyMatch(member -> member.equals(side)
                                || terms.sideOf(member)
                                        .filter(s -> s.id().equals(side))
                                        .isPresent());
    }
}
