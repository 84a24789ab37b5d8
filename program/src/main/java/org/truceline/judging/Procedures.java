// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Procedure;
import org.truceline.terms.Procedure.Step;

/// The procedures of an agreement, done in cases: once the last step is taken after those that it follows upon. A step
/// is taken as the desk has it, or where the case goes by no procedure by a note of the kind that shows it from one of
/// those who owe it.
///
/// A procedure is done for an incident by a case between those whom the incident concerns, about what the terms ask.
/// Where the record carried no case yet nobody can tell: the sides may have talked elsewhere.
final class Procedures {
    private final Agreement terms;

    /// When the first of all cases was begun.
    private final Instant since;
    private final CaseMatter matter;

    /// For each procedure the cases in which all its steps were taken, the first one to be complete first.
    private final Map<String, List<Done>> done = new HashMap<>();

    private record Done(CaseSteps of, Instant at) {}

    /// A case that shows a procedure to be done for an incident, or may.
    private record Shown(Done by, Truth truth) {}

    /// @param cases all there are on record
    Procedures(Agreement terms, List<CaseSteps> cases, CaseMatter matter) {
        this.terms = terms;
        this.since = cases.stream()
                .flatMap(c -> c.steps().stream())
                .map(CaseSteps.Step::at)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        this.matter = matter;
        for (Procedure procedure : terms.machinery().procedures()) {
            done.put(
                    procedure.id(),
                    cases.stream()
                            .flatMap(c -> lastStep(procedure, c).map(at -> new Done(c, at)).stream())
                            .sorted(Comparator.comparing(Done::at).thenComparing(d -> d.of().id()))
                            .toList());
        }
    }

    /// Whether it had been done, in some case that is about it, when something happened. Where a step is shown by no
    /// note, nobody can tell.
    ///
    /// @param clauses ids of those that ask for the procedure
    Truth done(String id, Known known, List<String> clauses) {
        if (!isVisible(id)) {
            return Truth.UNKNOWN;
        }
        var otherwise = since.isAfter(known.span().from()) ? Truth.UNKNOWN : Truth.NO;
        return first(id, known, clauses).map(Shown::truth).orElse(otherwise);
    }

    /// The case that shows it, or may, as words to follow "done" and "not known to be done"; none where there is none.
    String shown(String id, Known known, List<String> clauses) {
        var first = isVisible(id) ? first(id, known, clauses) : Optional.<Shown>empty();
        return first.map(s -> s.truth() == Truth.YES
                        ? " by the notes of case " + s.by().of().id() + ", " + s.by().at()
                        : open(s.by(), known))
                .orElse("");
    }

    private String open(Done by, Known known) {
        String of = by.of().id();
        if (before(by, known.span()) == Truth.UNKNOWN) {
            return ": case " + of + " was carried so far at " + by.at();
        }
        return matter.between(by.of(), known) == Truth.UNKNOWN
                ? ": case " + of + " may be between others"
                : ": case " + of + " may be about something else";
    }

    private boolean isVisible(String id) {
        return terms.machinery()
                .findProcedure(id)
                .filter(p -> p.upToLast().stream()
                        .allMatch(step -> step.findShownBy().isPresent()))
                .isPresent();
    }

    /// The first case that shows it, or else the first that may.
    private Optional<Shown> first(String id, Known known, List<String> clauses) {
        var procedure = terms.machinery().findProcedure(id).orElseThrow();
        var asking = Binding.clauses(clauses, procedure.basis());
        Optional<Shown> open = Optional.empty();
        for (Done one : done.getOrDefault(id, List.of())) {
            var truth = before(one, known.span())
                    .and(matter.between(one.of(), known))
                    .and(matter.about(one.of(), procedure, known, asking));
            if (truth == Truth.YES) {
                return Optional.of(new Shown(one, truth));
            }
            if (truth == Truth.UNKNOWN && open.isEmpty()) {
                open = Optional.of(new Shown(one, truth));
            }
        }
        return open;
    }

    private static Truth before(Done one, TimeSpan span) {
        if (!one.at().isAfter(span.from())) {
            return Truth.YES;
        }
        return one.at().isBefore(span.until()) ? Truth.UNKNOWN : Truth.NO;
    }

    /// When the last of the steps was taken in a case, if it was.
    private Optional<Instant> lastStep(Procedure procedure, CaseSteps of) {
        if (of.procedure() != null && !of.procedure().equals(procedure.id())) {
            return Optional.empty();
        }
        var places = new HashMap<String, Integer>();
        for (Step step : procedure.upToLast()) {
            int after = procedure.triggers(step).stream()
                    .mapToInt(id -> places.getOrDefault(id, -1))
                    .max()
                    .orElse(-1);
            int place = place(step, of, after + 1);
            if (place < 0) {
                return Optional.empty();
            }
            places.put(step.id(), place);
        }
        return places.values().stream().map(place -> of.steps().get(place).at()).max(Comparator.naturalOrder());
    }

    /// The place of the first of the steps taken, from some place on, that takes a step of the procedure; -1 for none.
    private int place(Step step, CaseSteps of, int from) {
        for (int i = from; i < of.steps().size(); i++) {
            if (takes(of.steps().get(i), step)) {
                return i;
            }
        }
        return -1;
    }

    private boolean takes(CaseSteps.Step taken, Step step) {
        if (taken.step() != null) {
            return taken.step().equals(step.id());
        }
        return taken.kind() == step.findShownBy().orElse(null)
                && (step.by().isEmpty()
                        || step.by().stream().anyMatch(id -> taken.by().stream().anyMatch(by -> speaksFor(by, id))));
    }

    /// Whether one writes for an actor or body: itself, one of its actors, a body that it sits in.
    private boolean speaksFor(String writer, String id) {
        return writer.equals(id)
                || terms.sideOf(id).filter(s -> s.id().equals(writer)).isPresent()
                || terms.machinery().bodies().stream()
                        .filter(b -> b.id().equals(id))
                        .flatMap(b -> b.members().stream())
                        .anyMatch(member -> member.equals(writer)
                                || terms.sideOf(member)
                                        .filter(s -> s.id().equals(writer))
                                        .isPresent());
    }
}
