// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;
import org.truceline.model.NoteKind;

/// Steps that have to follow one another, such as those upon a possible breach.
///
/// @param trigger upon what it begins, in words
/// @param about what a case has to be about for this procedure to count as done in it; none where the terms do not say
public record Procedure(
        String id, String label, @Nullable String trigger, Set<Matter> about, List<Step> steps, List<String> basis) {
    public Procedure {
        about = Set.copyOf(about);
        steps = List.copyOf(steps);
        basis = List.copyOf(basis);
    }

    public Optional<Step> findStep(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /// Whether cases can be carried by it: it says by which step one is raised.
    public boolean carriesCases() {
        return steps.stream().anyMatch(step -> step.conduct().deed() == NoteKind.RAISE);
    }

    /// Ids of the steps whose taking sets the time of a step running: those it comes after, else the one before it in
    /// the list.
    public List<String> triggers(Step step) {
        int place = steps.indexOf(step);
        if (!step.conduct().after().isEmpty()) {
            return step.conduct().after();
        }
        return place <= 0 ? List.of() : List.of(steps.get(place - 1).id());
    }

    /// The last step and those that it comes after, at however many removes, in the order of the list.
    public List<Step> upToLast() {
        var needed = new HashSet<String>();
        for (Step step : steps.reversed()) {
            if (needed.isEmpty() || needed.contains(step.id())) {
                needed.add(step.id());
                needed.addAll(triggers(step));
            }
        }
        return steps.stream().filter(step -> needed.contains(step.id())).toList();
    }

    /// One step.
    ///
    /// @param by ids of the sides, actors or bodies that owe it
    /// @param needs what has to be at hand for it, in words
    /// @param within how long after the step before; absent when the terms set no time
    /// @param shownBy the kind of note in a channel that shows it taken; absent when no note does
    /// @param onSilence what follows when it is not taken in time, in words
    public record Step(
            String id,
            String text,
            List<String> by,
            @Nullable String needs,
            @Nullable Length within,
            @Nullable NoteKind shownBy,
            @Nullable String onSilence,
            Conduct conduct,
            Mark mark) {
        public Step {
            by = List.copyOf(by);
        }

        /// The kind of note that shows it taken: the one that is named for it, else the one that takes it in a case.
        public Optional<NoteKind> findShownBy() {
            return Optional.ofNullable(shownBy == null ? conduct.deed() : shownBy);
        }
    }

    /// What ties a case to the act that may only follow it.
    public enum Matter implements Coded {
        /// It names a clause of what asks for the procedure.
        CLAUSE,
        /// It points at an act of the same kind.
        ACT,
        /// It points at something at the same place.
        PLACE,
        /// It points at something done before by those who are hit now.
        EARLIER_ACT
    }

    /// How a step of a case is taken by notes.
    ///
    /// @param deed what a note has to do to take it; absent for a step that no note takes
    /// @param who may take it, as seen from the case
    /// @param input what the note has to carry
    /// @param after ids of the steps that have to be taken before; its time runs from the last of them
    /// @param lapse what follows when its time passes in silence
    /// @param fourEyes whether a second person of the same side has to approve the note
    /// @param to id of the body that a case is referred to; absent when any will do
    public record Conduct(
            @Nullable NoteKind deed,
            Who who,
            Set<Input> input,
            List<String> after,
            OnLapse lapse,
            boolean fourEyes,
            @Nullable String to) {
        public static final Conduct NONE =
                new Conduct(null, Who.ANY_MEMBER, Set.of(), List.of(), OnLapse.STAYS_OPEN, false, null);

        public Conduct {
            input = Set.copyOf(input);
            after = List.copyOf(after);
        }
    }

    /// Who may take a step, as seen from the case.
    public enum Who implements Coded {
        RAISER,
        ADDRESSEE,
        /// One of the two is enough.
        EITHER,
        /// It is taken once both have.
        BOTH,
        /// Any member of the channel.
        ANY_MEMBER
    }

    /// What a note has to carry.
    public enum Input implements Coded {
        NATURE,
        SCALE,
        THREAT,
        INTENT,
        INCIDENTS,
        STATEMENTS,
        CLAUSES,
        /// The name of the person who wrote it.
        PERSON
    }

    /// What follows when the time of a step passes in silence.
    public enum OnLapse implements Coded {
        /// The silence is on record, and the step is still owed.
        STAYS_OPEN,
        /// As though it had been taken at that time.
        COUNTS_AS_TAKEN,
        REFERRED,
        CLOSED
    }
}
