// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.model.Answer;
import org.truceline.model.Deed;
import org.truceline.model.Note;
import org.truceline.model.NoteKind;

/// An allegation carried through a channel: the notes that are its steps, in the order of the record.
///
/// @param steps at least the one that raised it
public record Case(List<Note> steps) {
    public Case {
        if (steps.isEmpty() || steps.getFirst().kind() != NoteKind.RAISE) {
            throw new IllegalArgumentException("a case begins with the note that raises it");
        }
        steps = List.copyOf(steps);
    }

    public String id() {
        return steps.getFirst().caseId().orElseThrow();
    }

    /// The side that raised it.
    public String raisedBy() {
        return steps.getFirst().from();
    }

    public Instant raisedAt() {
        return steps.getFirst().at();
    }

    Case with(Note step) {
        return new Case(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /// Where it stands: what its last step made of it.
    public CaseState state() {
        return switch (steps.getLast().kind()) {
            case RAISE, INFORM, TRY, WARN, EXCLUDE, READMIT, APPROVE -> CaseState.RAISED;
            case ACKNOWLEDGE -> CaseState.ACKNOWLEDGED;
            case ASK -> CaseState.ASKED;
            case ANSWER -> CaseState.ANSWERED;
            case ASSESS -> CaseState.ASSESSED;
            case REMEDY -> CaseState.REMEDIED;
            case CLOSE -> CaseState.CLOSED;
            case REFER -> CaseState.REFERRED;
            case SUSPEND, RESUME, WITHDRAW -> throw new IllegalStateException("no step of a case");
        };
    }

    /// The newest answer of the side that was asked.
    public Optional<Answer> answer() {
        return steps.reversed().stream()
                .flatMap(step -> step.deed() instanceof Deed.Answered a ? Stream.of(a.answer()) : Stream.empty())
                .findFirst();
    }

    /// How long the other side has been silent: from the raising until its first word, or until now.
    public Duration silence(Instant now) {
        var spoke = steps.stream()
                .filter(step -> !step.from().equals(raisedBy()))
                .map(Note::at)
                .findFirst();
        return Duration.between(raisedAt(), spoke.orElse(now));
    }

    /// Whether the other side owed a word by now and has said none.
    ///
    /// @param within the time that the terms give it
    public boolean overdue(Duration within, Instant now) {
        boolean silent = steps.stream().allMatch(step -> step.from().equals(raisedBy()));
        return silent && state() != CaseState.CLOSED && silence(now).compareTo(within) > 0;
    }
}
