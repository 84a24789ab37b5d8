// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.model.Deed;
import org.truceline.model.Note;
import org.truceline.model.Recorded;

/// What an approval or an objection does: to a note that waits for it, or to an assessment that was offered as that of
/// both sides.
///
/// @param cases those of the desk, in which a joint assessment is joined
/// @param waiting those of the desk, which change with each word on them
record Approvals(
        Roster roster, Map<String, Case> cases, Map<String, Waiting> waiting, Map<String, Recorded<Note>> notes) {
    /// Why an approval does nothing, in words; empty when it does.
    Optional<String> refuse(Note note, Deed.Approved approved) {
        var target = notes.get(approved.note());
        if (target == null) {
            return Optional.of("there is no note " + approved.note());
        }
        var waits = waiting.get(approved.note());
        if (waits == null) {
            return joint(note, target.value()).isPresent()
                    ? Optional.empty()
                    : Optional.of("note " + approved.note() + " waits for no word of " + note.from());
        }
        return target.value().from().equals(note.from()) ? refuseSecond(note, waits) : refuseOther(note, waits);
    }

    private static Optional<String> refuseSecond(Note note, Waiting waits) {
        String first = waits.note().value().by();
        if (!waits.fourEyes()) {
            return Optional.of("a side does not approve its own note");
        }
        if (note.by() == null || first == null) {
            return Optional.of("four eyes: both notes have to name the person who wrote them");
        }
        return note.by().equals(first)
                ? Optional.of("four eyes: " + first + " wrote the note, and a second person has to approve it")
                : Optional.empty();
    }

    private Optional<String> refuseOther(Note note, Waiting waits) {
        return seat(note, waits).isPresent()
                ? Optional.empty()
                : Optional.of(note.from() + " has no say in note "
                        + waits.note().value().id());
    }

    private Optional<String> seat(Note note, Waiting waits) {
        var body = waits.body();
        return roster.as(waits.others(), note.from())
                .or(() -> body == null ? Optional.empty() : roster.as(body.members(), note.from()));
    }

    /// Takes an approval that is not refused.
    ///
    /// @return what has all approvals with it
    Optional<Waiting> take(Note note, Deed.Approved approved) {
        var waits = waiting.get(approved.note());
        var target = notes.get(approved.note());
        if (waits == null) {
            if (approved.agrees() && target != null) {
                joint(note, target.value()).ifPresent(found -> join(found, note, approved.note()));
            }
            return Optional.empty();
        }
        boolean own = waits.note().value().from().equals(note.from());
        var after = own ? second(note, approved, waits) : other(note, approved, waits);
        waiting.put(approved.note(), after);
        return after.isOver() ? Optional.of(after) : Optional.empty();
    }

    private static Waiting second(Note note, Deed.Approved approved, Waiting waits) {
        return approved.agrees() ? waits.second(String.valueOf(note.by())) : waits.object(note.from());
    }

    private Waiting other(Note note, Deed.Approved approved, Waiting waits) {
        String seat = seat(note, waits).orElseThrow();
        return approved.agrees() ? waits.agree(seat) : waits.object(seat);
    }

    /// The same deed by another whose word was awaited, which is as good as an approval.
    ///
    /// @return what it joins, with it
    Optional<Waiting> joins(Note note) {
        for (Waiting waits : List.copyOf(waiting.values())) {
            var first = waits.note().value();
            boolean same = first.deed().equals(note.deed())
                    && !first.from().equals(note.from())
                    && java.util.Objects.equals(first.body(), note.body());
            var seat = same ? seat(note, waits) : Optional.<String>empty();
            if (seat.isPresent()) {
                var after = waits.agree(seat.get());
                waiting.put(first.id(), after);
                return Optional.of(after);
            }
        }
        return Optional.empty();
    }

    /// The case with an assessment that its writer offered as that of both, if the other of the two writes now.
    private Optional<Case> joint(Note note, Note target) {
        boolean offered = target.deed() instanceof Deed.Assessed assessed && assessed.joint();
        return target.caseId()
                .map(cases::get)
                .filter(found -> offered && !target.from().equals(note.from()))
                .filter(found -> List.of(found.raiser(), found.addressee()).contains(note.from()));
    }

    private void join(Case found, Note note, String assessment) {
        found.findings().stream()
                .filter(step -> step.note().value().id().equals(assessment))
                .filter(step -> !step.with().contains(note.from()))
                .findFirst()
                .ifPresent(step -> cases.put(found.id(), found.replacing(step, s -> s.joined(note.from()))));
    }
}
