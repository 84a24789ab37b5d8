// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;
import org.truceline.terms.Condition;
import org.truceline.terms.Lapse;
import org.truceline.terms.Obligation;
import org.truceline.terms.PointInTime;
import org.truceline.terms.Procedure;
import org.truceline.terms.Reciprocity;
import org.truceline.terms.TimeSpec;

/// Whether an obligation bound at all when an incident happened: its conditions, what it hangs on of the other side's
/// conduct, and what lets it lapse.
final class Binding {
    private final Agreement terms;
    private final Conduct conduct;

    Binding(Agreement terms, Conduct conduct) {
        this.terms = terms;
        this.conduct = conduct;
    }

    /// The first of what it hangs on that fails, or else that is open; nothing when it binds.
    Comparison compare(Obligation obligation, View view, Known known, Asserted start) {
        var all = new ArrayList<Comparison>();
        obligation.conditions().forEach(c -> all.add(condition(c, obligation, view, known, start.at())));
        obligation.reciprocity().forEach(r -> all.add(compare(r, view, known)));
        terms.course().lapses().stream()
                .filter(l -> l.upon() == Lapse.Upon.BREACH_BY_OTHER)
                .forEach(l -> all.add(lapse(l, obligation, view, known)));
        return all.stream()
                .filter(c -> c.truth() != Truth.YES)
                .min(java.util.Comparator.comparing(Comparison::truth))
                .orElse(Comparison.NOT_NEEDED);
    }

    private Comparison condition(
            Condition condition, Obligation obligation, View view, Known known, PointInTime start) {
        var clauses = clauses(obligation.basis(), condition.basis());
        var holds = holds(condition, clauses, view, known, start);
        String shown = condition.test() instanceof Condition.Test.ProcedureDone done
                ? conduct.shown(done.procedure(), known, clauses)
                : "";
        return new Comparison(
                holds,
                "it binds " + (condition.test() instanceof Condition.Test.WhileKept ? "while " : "once ")
                        + condition.text() + ", which is "
                        + switch (holds) {
                            case YES -> "so" + shown;
                            case NO -> "not so";
                            case UNKNOWN -> "not known" + shown;
                        });
    }

    /// The clauses that ask for a procedure.
    static List<String> clauses(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private Truth holds(Condition condition, List<String> clauses, View view, Known known, PointInTime start) {
        return switch (condition.test()) {
            case Condition.Test.Stated stated -> condition.holds();
            case Condition.Test.Once once -> begun(known.span(), once.time().under(start));
            case Condition.Test.Until until ->
                begun(known.span(), until.time().under(start)).not();
            case Condition.Test.WhileKept kept ->
                conduct.broken(kept.obligation(), view, known).not();
            case Condition.Test.ClockDone clock ->
                stated(condition, () -> conduct.clockDone(clock.clock(), view, known));
            case Condition.Test.ProcedureDone procedure ->
                stated(condition, () -> conduct.procedureDone(procedure.procedure(), known, clauses));
        };
    }

    /// What whoever wrote the terms down knows, and only where he does not what can be computed.
    private static Truth stated(Condition condition, Supplier<Truth> computed) {
        return condition.holds() == Truth.UNKNOWN ? computed.get() : condition.holds();
    }

    /// Whether the procedure that has to precede an act was done: by the conditions that speak of one, and where none
    /// does by the notes of the channels.
    Comparison first(Obligation obligation, Known known) {
        String id = Optional.ofNullable(obligation.procedure()).orElse("");
        var done = obligation.conditions().stream()
                .flatMap(c -> c.test() instanceof Condition.Test.ProcedureDone of
                        ? Stream.of(stated(
                                c,
                                () -> conduct.procedureDone(
                                        of.procedure(), known, clauses(obligation.basis(), c.basis()))))
                        : Stream.empty())
                .reduce(Truth::and)
                .orElseGet(() -> conduct.procedureDone(id, known, obligation.basis()));
        String shown = conduct.shown(id, known, obligation.basis());
        String procedure =
                terms.machinery().findProcedure(id).map(Procedure::label).orElse("the procedure");
        return new Comparison(
                done,
                "what has to precede it (" + procedure + ") is "
                        + switch (done) {
                            case YES -> "done" + shown;
                            case NO -> "not done";
                            case UNKNOWN -> "not known to be done" + shown;
                        });
    }

    /// The time by which a condition is decided; empty for one that time does not decide.
    static Optional<TimeSpec> timeOf(Condition condition) {
        return switch (condition.test()) {
            case Condition.Test.Once once -> Optional.of(once.time());
            case Condition.Test.Until until -> Optional.of(until.time());
            case Condition.Test.Stated other -> Optional.empty();
            case Condition.Test.WhileKept other -> Optional.empty();
            case Condition.Test.ClockDone other -> Optional.empty();
            case Condition.Test.ProcedureDone other -> Optional.empty();
        };
    }

    /// Whether a condition is met by something of that span, leaving aside what was done before.
    ///
    /// @param at the moment of its [#timeOf]; absent where it has none
    static Truth met(Condition condition, @Nullable PointInTime at, TimeSpan span) {
        return switch (condition.test()) {
            case Condition.Test.Once once -> at == null ? Truth.UNKNOWN : begun(span, at);
            case Condition.Test.Until until ->
                at == null ? Truth.UNKNOWN : begun(span, at).not();
            case Condition.Test.WhileKept kept -> Truth.YES;
            case Condition.Test.Stated stated -> condition.holds();
            case Condition.Test.ClockDone clock -> condition.holds();
            case Condition.Test.ProcedureDone procedure -> condition.holds();
        };
    }

    private static Truth begun(TimeSpan span, PointInTime at) {
        if (!span.from().isBefore(at.latest())) {
            return Truth.YES;
        }
        return span.until().isAfter(at.earliest()) ? Truth.UNKNOWN : Truth.NO;
    }

    Comparison compare(Reciprocity tie, View view, Known known) {
        return switch (tie.effect()) {
            case MIRRORS -> Comparison.NOT_NEEDED;
            case BINDS_WHILE_KEPT, FREED_WHEN_BROKEN -> freed(tie.to(), view, known);
            case BINDS_ONCE_ACCEPTED -> accepted(tie.to(), known);
        };
    }

    private Comparison freed(String other, View view, Known known) {
        var broken = conduct.brokenByOther(other, view, known);
        return new Comparison(
                broken.not(),
                switch (broken) {
                    case YES -> "it no longer binds: " + other + " was found broken before";
                    case NO -> "";
                    case UNKNOWN ->
                        "it binds while " + other + " is kept, and whether that was broken before is not settled";
                });
    }

    /// [#compare(Reciprocity, View, Known)] on a day on which nothing was found broken yet.
    Truth compare(Reciprocity tie, LocalDate day) {
        return switch (tie.effect()) {
            case MIRRORS, BINDS_WHILE_KEPT, FREED_WHEN_BROKEN -> Truth.YES;
            case BINDS_ONCE_ACCEPTED -> joined(tie.to(), day);
        };
    }

    /// Whether some bearer of another obligation had joined by then.
    private Truth joined(String other, LocalDate day) {
        return terms.findObligation(other)
                .map(o -> o.readings().getFirst().rule().bearer())
                .map(bearer -> terms.cast().actors().stream()
                        .filter(a -> terms.cast().selects(bearer, a.id(), day))
                        .map(a -> terms.cast().joined(a.id(), day))
                        .reduce(Truth.NO, Truth::or))
                .orElse(Truth.UNKNOWN);
    }

    private Comparison accepted(String other, Known known) {
        var bearers = joined(other, known.day());
        return new Comparison(
                bearers,
                "it binds once " + other + " is accepted by the other side, which is "
                        + (bearers == Truth.NO ? "not so" : bearers == Truth.YES ? "so" : "not known"));
    }

    private Comparison lapse(Lapse lapse, Obligation obligation, View view, Known known) {
        var bearer = obligation.readings().getFirst().rule().bearer();
        boolean concerned = lapse.frees().isEmpty()
                || terms.cast().sides().stream()
                        .filter(side -> lapse.frees().contains(side.id()))
                        .flatMap(side -> side.actors().stream())
                        .anyMatch(a -> terms.cast().selects(bearer, a, known.day()));
        if (!concerned) {
            return Comparison.NOT_NEEDED;
        }
        List<String> upon = lapse.obligations().isEmpty()
                ? terms.obligations().stream().map(Obligation::id).toList()
                : lapse.obligations();
        var broken =
                upon.stream().map(o -> conduct.brokenByOther(o, view, known)).reduce(Truth.NO, Truth::or);
        return new Comparison(
                broken.not(),
                switch (broken) {
                    case YES -> "it had lapsed: " + lapse.label();
                    case NO -> "";
                    case UNKNOWN -> "it may have lapsed: " + lapse.label();
                });
    }
}
