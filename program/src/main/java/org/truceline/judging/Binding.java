// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;
import org.truceline.terms.Condition;
import org.truceline.terms.Lapse;
import org.truceline.terms.Obligation;
import org.truceline.terms.PointInTime;
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
    Comparison compare(Obligation obligation, Known known, Asserted start) {
        var all = new ArrayList<Comparison>();
        obligation.conditions().forEach(c -> all.add(condition(c, known, start.at())));
        obligation.reciprocity().forEach(r -> all.add(compare(r, known)));
        terms.course().lapses().stream()
                .filter(l -> l.upon() == Lapse.Upon.BREACH_BY_OTHER)
                .forEach(l -> all.add(lapse(l, obligation, known)));
        return all.stream()
                .filter(c -> c.truth() != Truth.YES)
                .min(java.util.Comparator.comparing(Comparison::truth))
                .orElse(Comparison.NOT_NEEDED);
    }

    private Comparison condition(Condition condition, Known known, PointInTime start) {
        var at = timeOf(condition).map(time -> time.under(start)).orElse(null);
        var kept = condition.test() instanceof Condition.Test.WhileKept other
                ? conduct.broken(other.obligation(), known).not()
                : Truth.YES;
        var holds = met(condition, at, known.span()).and(kept);
        return new Comparison(
                holds,
                "it binds once " + condition.text() + ", which is "
                        + switch (holds) {
                            case YES -> "so";
                            case NO -> "not so";
                            case UNKNOWN -> "not known";
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

    Comparison compare(Reciprocity tie, Known known) {
        return switch (tie.effect()) {
            case MIRRORS -> Comparison.NOT_NEEDED;
            case BINDS_WHILE_KEPT, FREED_WHEN_BROKEN -> freed(tie.to(), known);
            case BINDS_ONCE_ACCEPTED -> accepted(tie.to(), known);
        };
    }

    private Comparison freed(String other, Known known) {
        var broken = conduct.brokenByOther(other, known);
        return new Comparison(
                broken.not(),
                switch (broken) {
                    case YES -> "it no longer binds: " + other + " was found broken before";
                    case NO -> "";
                    case UNKNOWN ->
                        "it binds while " + other + " is kept, and whether that was broken before is not settled";
                });
    }

    /// [#compare(Reciprocity, Known)] on a day on which nothing was found broken yet.
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

    private Comparison lapse(Lapse lapse, Obligation obligation, Known known) {
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
        var broken = upon.stream().map(o -> conduct.brokenByOther(o, known)).reduce(Truth.NO, Truth::or);
        return new Comparison(
                broken.not(),
                switch (broken) {
                    case YES -> "it had lapsed: " + lapse.label();
                    case NO -> "";
                    case UNKNOWN -> "it may have lapsed: " + lapse.label();
                });
    }
}
