// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;
import org.truceline.model.Deed;
import org.truceline.model.Detail;
import org.truceline.model.Note;
import org.truceline.model.NoteKind;
import org.truceline.terms.Body;
import org.truceline.terms.Procedure;
import org.truceline.terms.Remedy;

/// Who may take which step of a case, by its procedure; where that names no step of the kind, by what any procedure
/// would have: the addressee answers, the raiser closes, and nobody is excluded without terms that say by whom.
record Rules(Roster roster) {
    /// The step that a note takes.
    ///
    /// @param step absent where the procedure names none of its kind
    /// @param others ids of the members who have to join in before it counts
    record Choice(Procedure.@Nullable Step step, Set<String> others, List<String> faults) {
        static Choice refused(List<String> why) {
            return new Choice(null, Set.of(), why);
        }

        Optional<String> refusal() {
            return faults.stream().findFirst();
        }

        @Nullable
        String stepId() {
            return step == null ? null : step.id();
        }

        boolean fourEyes() {
            return step != null && step.conduct().fourEyes();
        }
    }

    /// What a note does in a case.
    ///
    /// @param strict whether a warning of force is refused when nothing short of force was tried; on record it counts
    ///     all the same, for whoever is warned needs to know, and is told as such
    Choice choose(Case found, Note note, boolean strict) {
        var general = general(found, note);
        if (!general.isEmpty()) {
            return Choice.refused(general);
        }
        var named = named(found.procedure(), note.kind());
        return named.isEmpty() ? byDefault(found, note) : among(named, found, note, strict);
    }

    /// What a note does that raises a case.
    Choice chooseRaise(@Nullable Procedure procedure, Case raised, Note note) {
        var named = named(procedure, NoteKind.RAISE);
        return named.isEmpty() ? new Choice(null, Set.of(), List.of()) : among(named, raised, note, true);
    }

    private static List<Procedure.Step> named(@Nullable Procedure procedure, NoteKind kind) {
        return procedure == null
                ? List.of()
                : procedure.steps().stream()
                        .filter(step -> step.conduct().deed() == kind)
                        .toList();
    }

    private List<String> general(Case found, Note note) {
        if (!found.isOpen()) {
            return List.of("case " + found.id() + " is closed");
        }
        boolean again = note.kind() == NoteKind.ACKNOWLEDGE
                && !found.steps(NoteKind.ACKNOWLEDGE).isEmpty();
        if (again) {
            return List.of("case " + found.id() + " is acknowledged already");
        }
        return unknown(found, note.deed()).stream().toList();
    }

    private Optional<String> unknown(Case found, Deed deed) {
        if (deed instanceof Deed.Answered answered
                && answered.count() != null
                && answered.count() > found.allegation().count()) {
            return Optional.of("only " + found.allegation().count() + " are alleged in case " + found.id());
        }
        if (deed instanceof Deed.Referred referred && roster.body(referred.to()).isEmpty()) {
            return Optional.of("the terms know no body '" + referred.to() + "'");
        }
        if (deed instanceof Deed.Excluded excluded && !roster.knowsParty(excluded.party())) {
            return Optional.of(unknownParty(excluded.party()));
        }
        return deed instanceof Deed.Readmitted readmitted && !roster.knowsParty(readmitted.party())
                ? Optional.of(unknownParty(readmitted.party()))
                : Optional.empty();
    }

    private static String unknownParty(String party) {
        return "the terms know no side or actor '" + party + "'";
    }

    /// The first step that may be taken and was not yet; else the last that may be taken once more.
    private Choice among(List<Procedure.Step> steps, Case found, Note note, boolean strict) {
        var faults =
                steps.stream().map(step -> fault(step, found, note, strict)).toList();
        Procedure.@Nullable Step chosen = null;
        for (int i = steps.size() - 1; i >= 0; i--) {
            boolean may = faults.get(i).isEmpty();
            if (may && (chosen == null || !found.isTaken(steps.get(i).id()))) {
                chosen = steps.get(i);
            }
        }
        return chosen == null
                ? Choice.refused(faults.stream().flatMap(Optional::stream).toList())
                : new Choice(chosen, others(chosen, found, note), List.of());
    }

    private Set<String> others(Procedure.Step step, Case found, Note note) {
        var others = new TreeSet<String>();
        if (step.conduct().who() == Procedure.Who.BOTH && note.body() == null) {
            others.add(found.raiser());
            others.add(found.addressee());
            others.remove(note.from());
        }
        return others;
    }

    private Optional<String> fault(Procedure.Step step, Case found, Note note, boolean strict) {
        return missing(step, found, note, strict)
                .or(() -> wrongWriter(step, found, note))
                .or(() -> wrongInput(step, note));
    }

    private static Optional<String> missing(Procedure.Step step, Case found, Note note, boolean strict) {
        return note.kind() == NoteKind.WARN && !strict
                ? Optional.empty()
                : step.conduct().after().stream()
                        .filter(before -> !found.isTaken(before))
                        .findFirst()
                        .map(before -> "step " + step.id() + " comes after step " + before + ", which is not taken");
    }

    private Optional<String> wrongWriter(Procedure.Step step, Case found, Note note) {
        if (note.body() != null) {
            return step.by().contains(note.body()) || mayDecide(found, note)
                    ? Optional.empty()
                    : Optional.of("step " + step.id() + " is not for " + note.body() + " to take");
        }
        if (!step.by().isEmpty() && roster.as(step.by(), note.from()).isEmpty()) {
            return Optional.of("step " + step.id() + " is for " + String.join(", ", step.by()) + " to take");
        }
        return wrongPart(step.conduct().who(), found, note.from()).map(who -> "step " + step.id() + " is for " + who);
    }

    /// A body to which a case was referred may see it through.
    private static boolean mayDecide(Case found, Note note) {
        boolean referred = found.steps(NoteKind.REFER).stream()
                .anyMatch(step ->
                        ((Deed.Referred) step.note().value().deed()).to().equals(note.body()));
        return referred
                && switch (note.kind()) {
                    case ASK, ASSESS, TRY, CLOSE -> true;
                    default -> false;
                };
    }

    /// For whom it is instead, in words.
    private Optional<String> wrongPart(Procedure.Who who, Case found, String writer) {
        boolean raiser = roster.as(List.of(found.raiser()), writer).isPresent();
        boolean addressee = roster.as(List.of(found.addressee()), writer).isPresent();
        return switch (who) {
            case RAISER -> raiser ? Optional.empty() : Optional.of("who raised the case, " + found.raiser());
            case ADDRESSEE ->
                addressee && !raiser ? Optional.empty() : Optional.of("who is to answer, " + found.addressee());
            case EITHER, BOTH ->
                raiser || addressee
                        ? Optional.empty()
                        : Optional.of("the two of the case, " + found.raiser() + " and " + found.addressee());
            case ANY_MEMBER -> Optional.empty();
        };
    }

    private Optional<String> wrongInput(Procedure.Step step, Note note) {
        if (note.deed() instanceof Deed.Referred referred
                && step.conduct().to() != null
                && !step.conduct().to().equals(referred.to())) {
            return Optional.of(
                    "step " + step.id() + " refers a case to " + step.conduct().to());
        }
        String missing = step.conduct().input().stream()
                .filter(input -> !carries(note, input))
                .map(Coded::code)
                .sorted()
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? Optional.empty() : Optional.of("step " + step.id() + " needs " + missing);
    }

    private static boolean carries(Note note, Procedure.Input input) {
        return switch (input) {
            case NATURE -> carries(note, Detail.NATURE);
            case SCALE -> carries(note, Detail.SCALE);
            case THREAT -> carries(note, Detail.THREAT);
            case INTENT -> carries(note, Detail.INTENT);
            case INCIDENTS ->
                note.deed() instanceof Deed.Raised raised
                        && !raised.about().incidents().isEmpty();
            case STATEMENTS ->
                note.deed() instanceof Deed.Raised raised
                        && !raised.about().statements().isEmpty();
            case CLAUSES ->
                note.deed() instanceof Deed.Raised raised
                        && !raised.about().clauses().isEmpty();
            case PERSON -> note.by() != null;
        };
    }

    private static boolean carries(Note note, Detail detail) {
        return switch (note.deed()) {
            case Deed.Informed informed -> informed.told().containsKey(detail);
            case Deed.Assessed assessed -> assessed.details().containsKey(detail);
            case Deed.Asked asked -> asked.wanted().contains(detail);
            default -> false;
        };
    }

    private Choice byDefault(Case found, Note note) {
        if (note.kind() == NoteKind.EXCLUDE || note.kind() == NoteKind.READMIT) {
            return byRemedy(note);
        }
        if (note.body() != null) {
            return mayDecide(found, note)
                    ? new Choice(null, Set.of(), List.of())
                    : Choice.refused(List.of("case " + found.id() + " was not referred to " + note.body()));
        }
        var who = switch (note.kind()) {
            case ACKNOWLEDGE, ANSWER -> Procedure.Who.ADDRESSEE;
            case ASK, WARN, REMEDY, REFER -> Procedure.Who.EITHER;
            case CLOSE -> Procedure.Who.RAISER;
            default -> Procedure.Who.ANY_MEMBER;
        };
        return wrongPart(who, found, note.from())
                .map(right -> Choice.refused(List.of("to " + note.kind().code() + " is for " + right)))
                .orElse(new Choice(null, Set.of(), List.of()));
    }

    /// Being put outside the terms takes protection away: all whom the terms name have to join in it.
    private Choice byRemedy(Note note) {
        var by = roster.agreement().machinery().remedies().stream()
                .filter(remedy -> remedy.kind() == Remedy.Kind.EXCLUSION)
                .flatMap(remedy -> remedy.by().stream())
                .distinct()
                .toList();
        var self =
                note.body() != null ? by.stream().filter(note.body()::equals).findFirst() : roster.as(by, note.from());
        if (self.isEmpty()) {
            return Choice.refused(List.of(
                    "the terms do not let " + note.from() + " " + note.kind().code() + " anybody"
                            + (by.isEmpty() ? "" : "; that is for " + String.join(", ", by))));
        }
        var others = new TreeSet<>(by);
        others.remove(self.get());
        return new Choice(null, others, List.of());
    }

    /// The body that a note speaks for, if the writer is one of its members.
    Optional<Body> bodyOf(Note note) {
        return Optional.ofNullable(note.body())
                .flatMap(roster::body)
                .filter(body -> roster.as(body.members(), note.from()).isPresent());
    }
}
