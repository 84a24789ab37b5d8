// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Deed;
import org.truceline.model.Note;
import org.truceline.model.NoteKind;
import org.truceline.model.Recorded;
import org.truceline.terms.Agreement;
import org.truceline.terms.Procedure;

/// The cases of a desk and who is excluded by them: which step of its procedure a note is, and what a step that counts
/// makes of its case.
final class Docket {
    private final Agreement agreement;
    private final Roster roster;
    private final Rules rules;
    private final Parts parts;
    private final Lanes lanes;
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Map<String, Exclusion> exclusions = new LinkedHashMap<>();

    Docket(Agreement agreement, Roster roster, Rules rules, Parts parts, Lanes lanes) {
        this.agreement = agreement;
        this.roster = roster;
        this.rules = rules;
        this.parts = parts;
        this.lanes = lanes;
    }

    /// How a step counts.
    ///
    /// @param step of the procedure; null where the terms have none for it
    /// @param with the other members in whose name it is, too
    record Counted(@Nullable String step, Instant at, List<String> with) {}

    /// The cases by their ids, in the order in which they were raised; it follows what is committed here.
    Map<String, Case> cases() {
        return cases;
    }

    Optional<Case> find(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    List<Exclusion> exclusions() {
        return List.copyOf(exclusions.values());
    }

    /// Which step a note is, or why it is none.
    ///
    /// @param isStrict whether somebody asks before he writes it; see [Rules#choose]
    Rules.Choice choose(Note note, Deed.OfCase step, Instant at, boolean isStrict) {
        if (step instanceof Deed.Raised raised) {
            return chooseRaise(note, raised, at);
        }
        var found = cases.get(step.caseId());
        var why = found == null ? Optional.of("there is no case " + step.caseId()) : excluding(note);
        return found == null || why.isPresent()
                ? Rules.Choice.refused(why.stream().toList())
                : rules.choose(found, note, isStrict);
    }

    private Rules.Choice chooseRaise(Note note, Deed.Raised raised, Instant at) {
        var why = raising().refuse(note, raised, parts.part(note.channel(), raised.to()));
        if (why.isPresent()) {
            return Rules.Choice.refused(List.of(why.get()));
        }
        var procedure = procedure(note, raised);
        var step = new Event.Step(new Recorded<>(note, note.from(), -1, at), null, at, false, List.of());
        return rules.chooseRaise(procedure, Case.raised(procedure, step), note);
    }

    private Optional<String> excluding(Note note) {
        if (note.deed() instanceof Deed.Excluded excluded && exclusions.containsKey(excluded.party())) {
            return Optional.of(excluded.party() + " is excluded already");
        }
        boolean cannot =
                note.deed() instanceof Deed.Readmitted readmitted && !exclusions.containsKey(readmitted.party());
        return cannot ? Optional.of("nobody of that name is excluded") : Optional.empty();
    }

    private Raising raising() {
        return new Raising(roster, Collections.unmodifiableSet(cases.keySet()));
    }

    private @Nullable Procedure procedure(Note note, Deed.Raised raised) {
        return raising().procedure(note, raised).orElse(null);
    }

    /// A step counts: it is part of its case, meets what was owed by it and starts what is owed after it.
    ///
    /// @param written the note as it came on record
    /// @param said when all who had to had agreed to it
    void commit(Recorded<Note> written, Instant said, Counted counted) {
        var note = written.value();
        var before = cases.get(note.caseId().orElseThrow());
        String stepId = counted.step();
        boolean late = before != null && stepId != null && isLate(before, stepId, said);
        var step = new Event.Step(written, stepId, counted.at(), late, counted.with());
        var after = before == null
                ? Case.raised(procedure(note, (Deed.Raised) note.deed()), step)
                : met(before, note, stepId).with(step);
        if (stepId != null) {
            after = lanes.start(after, stepId, counted.at(), agreement.zone());
        }
        cases.put(after.id(), note.kind() == NoteKind.CLOSE ? lanes.rest(after) : after);
        if (note.deed() instanceof Deed.Excluded excluded) {
            var exclusion = new Exclusion(excluded.party(), after.id(), counted.at(), written);
            exclusions.put(excluded.party(), exclusion);
        } else if (note.deed() instanceof Deed.Readmitted readmitted) {
            exclusions.remove(readmitted.party());
        }
    }

    private Case met(Case found, Note note, @Nullable String step) {
        var after = found;
        for (String id : Lanes.met(found, note, step)) {
            after = lanes.meet(after, id);
        }
        return after;
    }

    private boolean isLate(Case found, String step, Instant said) {
        return found.running(step)
                .map(deadline ->
                        lanes.due(found, deadline).filter(said::isAfter).isPresent())
                .orElse(found.isLapsed(step));
    }
}
