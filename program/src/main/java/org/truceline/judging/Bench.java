// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.judging.Trial.Outcome;
import org.truceline.model.Aspect;
import org.truceline.model.Compared;
import org.truceline.model.Truth;
import org.truceline.model.Verdict;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;
import org.truceline.terms.Condition;
import org.truceline.terms.Duty;
import org.truceline.terms.Exemption;
import org.truceline.terms.Obligation;
import org.truceline.terms.Role;
import org.truceline.terms.Rule;
import org.truceline.terms.Selector;

/// Where the obligations of an agreement are tried one by one on what is known of an incident.
final class Bench {
    /// The first reading of everything, as far as one is named.
    private static final View FIRST = new View(0, 0, Map.of());

    private final Agreement terms;
    private final InForce inForce;
    private final Whereabouts whereabouts;
    private final WhoAndWhom who;
    private final Weapons weapons;
    private final Exceptions exceptions;
    private final Binding binding;
    private final Conduct conduct;

    Bench(Agreement terms, Conduct conduct) {
        this.terms = terms;
        this.inForce = new InForce(terms);
        this.whereabouts = new Whereabouts(terms);
        this.who = new WhoAndWhom(terms);
        this.weapons = new Weapons(terms);
        this.exceptions = new Exceptions(terms, conduct);
        this.binding = new Binding(terms, conduct);
        this.conduct = conduct;
    }

    /// What of a rule does not depend on when the terms held.
    private record Matched(
            Comparison act,
            WhoAndWhom.Result who,
            Comparison place,
            Comparison weapon,
            Comparison exception,
            Comparison excluded) {
        Truth all() {
            return act.truth().and(who.truth()).and(place.truth()).and(weapon.truth());
        }
    }

    List<Trial> trials(Known known) {
        return terms.obligations().stream().map(o -> trial(o, known)).toList();
    }

    private Trial trial(Obligation obligation, Known known) {
        var act = obligation.readings().stream()
                .map(r -> ActMatch.of(known, r.rule(), obligation.duty()).truth())
                .reduce(Truth.NO, Truth::or);
        if (act == Truth.NO) {
            return new Trial(obligation, act, List.of());
        }
        var exception = exceptions.compare(obligation, known);
        var matched = obligation.readings().stream()
                .map(r -> matched(obligation, r.rule(), exception, known))
                .toList();
        var ways = conduct.ways(obligation.id());
        var outcomes = new ArrayList<Outcome>();
        for (int s = 0; s < inForce.starts().size(); s++) {
            for (int e = 0; e < inForce.ends().size(); e++) {
                for (int r = 0; r < matched.size(); r++) {
                    for (int w = 0; w < ways.size(); w++) {
                        var view = View.of(s, e, obligation.id(), r, ways.get(w));
                        outcomes.add(outcome(obligation, matched.get(r), known, view, r, w));
                    }
                }
            }
        }
        return new Trial(obligation, act, outcomes);
    }

    private Matched matched(Obligation obligation, Rule rule, Comparison exception, Known known) {
        var people = who.compare(known, rule);
        return new Matched(
                ActMatch.of(known, rule, obligation.duty()),
                people,
                whereabouts.compare(known, rule.place()),
                weapons.compare(known, rule.weapon()),
                exception,
                excluded(people, rule.target(), known));
    }

    /// Whether what was hit is a group that the terms leave out, there where it was hit; open too where its name may
    /// mean such a group or another.
    private Comparison excluded(WhoAndWhom.Result people, Selector target, Known known) {
        if (people.left().mixed()) {
            return Comparison.unknown(
                    target.anyone() ? "what was hit may be a group that the terms leave out or another" : "");
        }
        if (people.left().excluded() != Truth.YES || people.left().onlyIn().isEmpty()) {
            return people.left().excluded() == Truth.YES ? Comparison.yes("") : Comparison.no("");
        }
        var there = people.left().onlyIn().stream()
                .sorted()
                .map(zone -> whereabouts.compare(known, zone))
                .max(Comparator.comparing(Comparison::truth))
                .orElse(Comparison.NOT_NEEDED);
        return new Comparison(there.truth(), "it is left out by the terms only in a zone, and " + there.reason());
    }

    private Outcome outcome(Obligation obligation, Matched matched, Known known, View view, int r, int w) {
        Asserted start = inForce.starts().get(view.start());
        Optional<Asserted> end = inForce.ends().get(view.end());
        var rule = obligation.readings().get(r).rule();
        var time = inForce.holds(known.span(), rule, start, end);
        var binds = obligation.duty() == Duty.MAY_ONLY_AFTER
                ? binding.first(obligation, known)
                : binding.compare(obligation, view, known, start);
        var verdict = verdict(obligation, rule, matched, time, binds.truth());
        var clauses = new LinkedHashSet<>(obligation.basis());
        clauses.addAll(time == Truth.YES ? List.of() : start.basis());
        boolean engaged = verdict != Verdict.OUTSIDE_SCOPE;
        return new Outcome(
                view.start(),
                view.end(),
                r,
                w,
                conduct.ways(obligation.id()).size(),
                engaged,
                verdict,
                List.copyOf(clauses),
                () -> grounds(obligation, matched, inForce.compare(known.span(), rule, start, end), binds, verdict));
    }

    private Verdict verdict(Obligation obligation, Rule rule, Matched m, Truth time, Truth binds) {
        return switch (obligation.duty()) {
            case MAY -> allowed(rule, m, time.and(binds));
            case MAY_ONLY_AFTER -> after(m, time, binds);
            case MUST, MUST_NOT -> owed(obligation, m, time, binds);
        };
    }

    private static Verdict owed(Obligation obligation, Matched m, Truth time, Truth binds) {
        Truth engaged = m.all().and(time).and(binds);
        Truth excluded = sparesExcluded(obligation) ? m.excluded().truth() : Truth.NO;
        if (engaged != Truth.NO && excluded == Truth.YES) {
            return Verdict.EXCLUDED_TARGET;
        }
        if (engaged != Truth.NO && m.exception().truth() == Truth.YES) {
            return Verdict.PERMITTED;
        }
        return switch (engaged.and(m.exception().truth().not()).and(excluded.not())) {
            case YES -> Verdict.BREACH;
            case UNKNOWN -> Verdict.INDETERMINATE;
            case NO -> Verdict.OUTSIDE_SCOPE;
        };
    }

    /// What is allowed only once a procedure is done: whether it was is told by the conditions; that it was not is a
    /// breach of procedure and not of substance.
    private static Verdict after(Matched m, Truth time, Truth done) {
        Truth engaged = m.all().and(time);
        return switch (engaged.and(done.not()).and(m.exception().truth().not())) {
            case YES -> Verdict.PROCEDURAL_BREACH;
            case UNKNOWN -> Verdict.INDETERMINATE;
            case NO -> engaged == Truth.YES ? Verdict.PERMITTED : Verdict.OUTSIDE_SCOPE;
        };
    }

    /// Whether what has to precede an act is known to be done.
    static Truth done(Obligation obligation) {
        return obligation.conditions().stream()
                .filter(c -> c.test() instanceof Condition.Test.ProcedureDone)
                .map(Condition::holds)
                .reduce(Truth::and)
                .orElse(Truth.UNKNOWN);
    }

    /// Whether the obligation leaves excluded groups out: then nothing that is unknown of time or place can make a
    /// breach of what hit nobody else.
    private static boolean sparesExcluded(Obligation obligation) {
        return obligation.exemptions().stream().anyMatch(e -> e.kind() == Exemption.Kind.EXCLUDED_TARGET);
    }

    /// A permission decides where it plainly applies. What hits an excluded group is unprotected even where the time
    /// straddles a border, since it is so on either side of it.
    private static Verdict allowed(Rule rule, Matched m, Truth time) {
        if (rule.target().roles().contains(Role.EXCLUDED)) {
            boolean free = m.act().truth() != Truth.NO
                    && m.excluded().truth() == Truth.YES
                    && m.who().truth() != Truth.NO
                    && m.place().truth() != Truth.NO
                    && time != Truth.NO;
            return free ? Verdict.EXCLUDED_TARGET : Verdict.OUTSIDE_SCOPE;
        }
        return m.all().and(time) == Truth.YES ? Verdict.PERMITTED : Verdict.OUTSIDE_SCOPE;
    }

    private static Grounds grounds(
            Obligation obligation, Matched m, Comparison time, Comparison binds, Verdict verdict) {
        var all = new ArrayList<Compared>();
        all.add(time.of(Aspect.TIME));
        m.who().doer().forEach(c -> all.add(c.of(Aspect.WHO)));
        m.who().hit().forEach(c -> all.add(c.of(Aspect.WHOM)));
        all.add(m.place().of(Aspect.PLACE));
        all.add(m.weapon().of(Aspect.WEAPON));
        all.add(m.act().of(Aspect.ACT));
        all.add(binds.of(Aspect.CONDITION));
        all.add(m.exception().of(Aspect.EXCEPTION));
        if (sparesExcluded(obligation) || !m.who().left().onlyIn().isEmpty()) {
            all.add(m.excluded().of(Aspect.EXCEPTION));
        }
        return Grounds.of(verdict, all);
    }

    /// Which comparison kept an incident out of all obligations: that of the obligation that came nearest.
    Near nearest(Known known) {
        return terms.obligations().stream()
                .flatMap(o -> o.readings().stream().limit(1).map(r -> near(o, r.rule(), known)))
                .max(Comparator.comparingInt(Near::passed))
                .orElse(new Near(0, null, List.of(), "the terms have no obligation", List.of()));
    }

    private Near near(Obligation o, Rule rule, Known known) {
        var tried = new ArrayList<Compared>();
        var act = ActMatch.of(known, rule, o.duty());
        tried.add(act.of(Aspect.ACT));
        if (act.fails()) {
            return new Near(0, o, o.basis(), "no obligation speaks of this act: " + act.reason(), tried);
        }
        var people = who.compare(known, rule);
        people.doer().forEach(c -> tried.add(c.of(Aspect.WHO)));
        people.hit().forEach(c -> tried.add(c.of(Aspect.WHOM)));
        if (people.truth() == Truth.NO) {
            return new Near(1, o, o.basis(), failing(people.reasons()), tried);
        }
        var place = whereabouts.compare(known, rule.place());
        tried.add(place.of(Aspect.PLACE));
        if (place.fails()) {
            return new Near(2, o, o.basis(), place.reason(), tried);
        }
        var weapon = weapons.compare(known, rule.weapon());
        tried.add(weapon.of(Aspect.WEAPON));
        return weapon.fails() ? new Near(3, o, o.basis(), weapon.reason(), tried) : late(o, rule, known, tried);
    }

    /// All but the time is met, or may be.
    private Near late(Obligation o, Rule rule, Known known, List<Compared> tried) {
        var clauses = new LinkedHashSet<>(o.basis());
        clauses.addAll(inForce.starts().getFirst().basis());
        var time = inForce.starts().stream()
                .flatMap(s -> inForce.ends().stream().map(e -> inForce.compare(known.span(), rule, s, e)))
                .filter(Comparison::fails)
                .findFirst();
        time.ifPresent(t -> tried.add(t.of(Aspect.TIME)));
        var binds = binding.compare(o, FIRST, known, inForce.starts().getFirst());
        tried.add(binds.of(Aspect.CONDITION));
        String reason =
                time.map(Comparison::reason).orElse(binds.fails() ? binds.reason() : "what the clause asks is not met");
        return new Near(3, o, List.copyOf(clauses), reason, tried);
    }

    private static String failing(List<Comparison> reasons) {
        var failing = reasons.stream().filter(Comparison::fails).toList();
        return (failing.isEmpty() ? reasons : failing)
                .stream().map(Comparison::reason).distinct().collect(Collectors.joining("; "));
    }

    /// How far an obligation was met before a comparison failed.
    ///
    /// @param passed the comparisons that did not fail
    /// @param obligation absent when the terms have none
    /// @param tried the comparisons made, the last one failing
    record Near(
            int passed, @Nullable Obligation obligation, List<String> clauses, String reason, List<Compared> tried) {
        Near {
            tried = List.copyOf(tried);
        }
    }
}
