// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.judging.Claim.Weight;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Role;
import org.truceline.terms.Rule;
import org.truceline.terms.Selector;
import org.truceline.terms.Side;

/// The comparison of who is said to have done it to whom with the bearers and targets of a rule.
///
/// Responsibility is established only where somebody without a stake says who did it and that side does not deny it,
/// or where that side says so itself. All else is alleged, and decides nothing.
final class WhoAndWhom {
    private static final Comparison NOTHING = Comparison.unknown("");

    private final Agreement terms;
    private final Memo<Question, Boolean> selected = new Memo<>();
    private final Memo<Question, Boolean> allied = new Memo<>();
    private final Memo<Question, Truth> joined = new Memo<>();
    private final Memo<Question, String> sides = new Memo<>();

    /// Something asked of the cast: a selector or another actor, an actor, a day.
    private record Question(Object of, String actor, LocalDate day) {}

    WhoAndWhom(Agreement terms) {
        this.terms = terms;
    }

    /// What is known of bearer and target together.
    ///
    /// @param truth whether a bearer did it to a target of the rule
    /// @param excluded whether what was hit is, for whoever is bound, an excluded group
    /// @param doer the comparisons of who did it, at least one
    /// @param hit the comparisons of who or what was hit
    record Result(Truth truth, Truth excluded, List<Comparison> doer, List<Comparison> hit) {
        Result {
            doer = List.copyOf(doer);
            hit = List.copyOf(hit);
        }

        List<Comparison> reasons() {
            return Stream.concat(doer.stream(), hit.stream()).toList();
        }
    }

    Result compare(Known known, Rule rule) {
        var named = known.claims().stream().filter(Claim::namesDoer).toList();
        if (named.isEmpty()) {
            return unnamed(known, rule);
        }
        var firm = named.stream().filter(c -> firm(c, known)).toList();
        if (!firm.isEmpty()) {
            return fromFirm(firm, known, rule);
        }
        return fromAlleged(named, known, rule);
    }

    /// Whether what was hit, by whoever did it, is a target of the rule.
    Truth targets(Known known, Rule rule) {
        return Comparison.overAll(known.claims().stream()
                .flatMap(c -> c.scenarios().stream())
                .map(s -> target(s, rule.target(), known.day()))
                .toList());
    }

    private Result unnamed(Known known, Rule rule) {
        var truths = truths(known.claims(), rule, known.day());
        boolean no = !truths.isEmpty() && truths.stream().allMatch(t -> t == Truth.NO);
        var hit = new ArrayList<>(targetReasons(known.claims(), rule, known.day()));
        if (no && hit.stream().noneMatch(Comparison::fails)) {
            hit.add(Comparison.no("whoever did it, " + struck(known.claims()) + " is not what the clause protects"));
        }
        return new Result(
                no ? Truth.NO : Truth.UNKNOWN,
                excluded(known.claims(), known.day()),
                List.of(Comparison.unknown("nobody names who did it")),
                hit);
    }

    /// What is said to have been hit, in the words of those who say so.
    private static String struck(List<Claim> claims) {
        var words = claims.stream()
                .flatMap(c -> c.scenarios().stream())
                .flatMap(s -> s.targets().stream())
                .map(t -> "'" + t.words() + "'")
                .distinct()
                .toList();
        return words.isEmpty() ? "what was hit" : String.join(" or ", words);
    }

    private Result fromFirm(List<Claim> firm, Known known, Rule rule) {
        var truth = Comparison.overAll(truths(firm, rule, known.day()));
        var reasons = new ArrayList<Comparison>();
        firm.forEach(c -> reasons.add(firmReason(c, rule, known.day())));
        reasons.addAll(ambiguous(firm, rule, known.day()));
        if (truth == Truth.UNKNOWN && firm.size() > 1) {
            reasons.add(Comparison.unknown("those who say who did it do not say the same"));
        }
        return new Result(truth, excluded(firm, known.day()), reasons, targetReasons(firm, rule, known.day()));
    }

    private Result fromAlleged(List<Claim> alleged, Known known, Rule rule) {
        boolean no = truths(alleged, rule, known.day()).stream().allMatch(t -> t == Truth.NO);
        var reasons = new ArrayList<Comparison>();
        alleged.forEach(c -> reasons.add(new Comparison(no ? Truth.NO : Truth.UNKNOWN, allegedReason(c, known))));
        return new Result(
                no ? Truth.NO : Truth.UNKNOWN,
                excluded(alleged, known.day()),
                reasons,
                targetReasons(alleged, rule, known.day()));
    }

    private boolean firm(Claim claim, Known known) {
        return claim.weight() != Weight.ALLEGED && deniers(claim, known).isEmpty();
    }

    private List<Denial> deniers(Claim claim, Known known) {
        Set<String> blamed = new HashSet<>();
        claim.doers()
                .forEach(d -> d.actors()
                        .forEach(a -> terms.sideOf(a, known.day()).map(Side::id).ifPresent(blamed::add)));
        return known.denials().stream()
                .filter(d -> d.ofTheAct() || d.sides().stream().anyMatch(blamed::contains))
                .toList();
    }

    private List<Truth> truths(List<Claim> claims, Rule rule, LocalDate day) {
        return claims.stream()
                .map(c -> Comparison.overAll(c.scenarios().stream()
                        .map(s -> bearer(s, rule, day).and(target(s, rule.target(), day)))
                        .toList()))
                .toList();
    }

    private Truth bearer(Scenario scenario, Rule rule, LocalDate day) {
        if (rule.bearer().anyone()) {
            return Truth.YES;
        }
        if (scenario.doer() == null) {
            return Truth.UNKNOWN;
        }
        return selects(rule.bearer(), scenario.doer(), day) ? bound(scenario.doer(), rule, day) : Truth.NO;
    }

    /// Who is named by id is meant whether it joined or not; who is meant by role must have joined.
    private Truth bound(String actor, Rule rule, LocalDate day) {
        return bearerAsksJoined(rule.bearer()) ? joined(actor, day) : Truth.YES;
    }

    static boolean bearerAsksJoined(Selector bearer) {
        return !bearer.roles().isEmpty();
    }

    static boolean targetAsksJoined(Selector target) {
        return !target.roles().isEmpty() && !target.roles().contains(Role.EXCLUDED);
    }

    private Truth target(Scenario scenario, Selector target, LocalDate day) {
        if (target.anyone()) {
            return Truth.YES;
        }
        if (scenario.targets().isEmpty()) {
            return Truth.UNKNOWN;
        }
        return scenario.targets().stream()
                .map(t -> target(t, scenario.doer(), target, day))
                .reduce(Truth.NO, Truth::or);
    }

    private Truth target(Candidates hit, @Nullable String doer, Selector target, LocalDate day) {
        if (hit.unknown()) {
            return Truth.UNKNOWN;
        }
        if (hit.objects().stream().anyMatch(target.objects()::contains)) {
            return Truth.YES;
        }
        if (hit.actors().isEmpty()) {
            return Truth.NO;
        }
        return Comparison.overAll(hit.actors().stream()
                .map(a -> targetActor(a, doer, target, day))
                .toList());
    }

    private Truth targetActor(String hit, @Nullable String doer, Selector target, LocalDate day) {
        if (!selects(target, hit, day)) {
            return Truth.NO;
        }
        var joined = targetAsksJoined(target) ? joined(hit, day) : Truth.YES;
        return joined.and(target.opposed() ? opposed(doer, hit, day) : Truth.YES);
    }

    private Truth opposed(@Nullable String doer, String hit, LocalDate day) {
        return doer == null
                ? Truth.UNKNOWN
                : Truth.of(!allied.get(
                        new Question(doer, hit, day), q -> terms.cast().allied(doer, hit, day)));
    }

    private boolean selects(Selector selector, String actor, LocalDate day) {
        return selected.get(
                new Question(selector, actor, day), q -> terms.cast().selects(selector, actor, day));
    }

    private boolean excluded(String actor, LocalDate day) {
        return selected.get(
                new Question(Role.EXCLUDED, actor, day), q -> terms.cast().holds(actor, Role.EXCLUDED, day));
    }

    private Truth joined(String actor, LocalDate day) {
        return joined.get(new Question("joined", actor, day), q -> terms.cast().joined(actor, day));
    }

    /// The id of an actor's side, or of himself when he has none.
    private String side(String actor, LocalDate day) {
        return sides.get(
                new Question("side", actor, day),
                q -> terms.sideOf(actor, day).map(Side::id).orElse(actor));
    }

    /// Whether what was hit is excluded in all ways it may have gone in which the doer is not excluded himself.
    private Truth excluded(List<Claim> claims, LocalDate day) {
        var truths = claims.stream()
                .flatMap(c -> c.scenarios().stream())
                .filter(s -> s.doer() == null || !excluded(s.doer(), day))
                .map(s -> s.targets().stream()
                        .map(t -> t.all(a -> excluded(a, day)))
                        .reduce(Truth::and)
                        .orElse(Truth.UNKNOWN))
                .toList();
        return truths.isEmpty() ? Truth.NO : Comparison.overAll(truths);
    }

    private Comparison firmReason(Claim claim, Rule rule, LocalDate day) {
        String words = String.join(claim.dyad() ? " and " : " or ", claim.doerWords());
        if (claim.dyad()) {
            return Comparison.unknown(
                    words + " are named as fighting each other and not who attacked: each may be the doer");
        }
        String how = claim.weight() == Weight.ADMITTED ? " says so of its own side" : " says so and is not a side";
        var bound = Comparison.overAll(
                claim.scenarios().stream().map(s -> bearer(s, rule, day)).toList());
        return new Comparison(
                bound,
                switch (bound) {
                    case YES -> words + " did it and is bound by the clause: " + claim.speaker() + how;
                    case NO -> words + " is not bound by the clause";
                    case UNKNOWN ->
                        "whether " + words + " is bound by the clause cannot be told: " + open(claim, rule, day);
                });
    }

    /// Why it cannot be told whether a doer is bound.
    private String open(Claim claim, Rule rule, LocalDate day) {
        var actors = claim.doers().stream().flatMap(d -> d.actors().stream()).toList();
        boolean all = !actors.isEmpty() && actors.stream().allMatch(a -> selects(rule.bearer(), a, day));
        return all
                ? "that " + labels(claim) + " had joined by " + day + " is not known"
                : "the name may mean " + labels(claim);
    }

    private String labels(Claim claim) {
        return claim.doers().stream()
                .flatMap(d -> d.actors().isEmpty()
                        ? Stream.of("somebody the terms do not know")
                        : d.actors().stream().sorted().map(terms.cast()::label))
                .distinct()
                .reduce((a, b) -> a + " or " + b)
                .orElse("nobody");
    }

    private String allegedReason(Claim claim, Known known) {
        var deniers = deniers(claim, known);
        String words = String.join(" or ", claim.doerWords());
        if (!deniers.isEmpty()) {
            return "that " + words + " did it is said by " + claim.speaker() + " and denied by "
                    + deniers.stream()
                            .map(Denial::speaker)
                            .distinct()
                            .reduce((a, b) -> a + ", " + b)
                            .orElse("");
        }
        return "that " + words + " did it is alleged by " + claim.speaker() + " only";
    }

    private List<Comparison> targetReasons(List<Claim> claims, Rule rule, LocalDate day) {
        var reasons = new ArrayList<Comparison>();
        if (rule.target().anyone()) {
            return reasons;
        }
        if (claims.stream()
                .allMatch(c -> c.scenarios().stream().allMatch(s -> s.targets().isEmpty()))) {
            reasons.add(Comparison.unknown("it is not said who or what was hit"));
        }
        claims.stream()
                .flatMap(c -> c.scenarios().stream())
                .flatMap(s -> s.targets().stream().map(t -> targetReason(t, s, rule, day)))
                .filter(c -> !c.reason().isEmpty())
                .distinct()
                .forEach(reasons::add);
        return reasons;
    }

    private Comparison targetReason(Candidates hit, Scenario scenario, Rule rule, LocalDate day) {
        if (hit.unknown()) {
            return Comparison.unknown("who '" + hit.words() + "' is cannot be told");
        }
        var excluded = hit.all(a -> excluded(a, day));
        if (excluded == Truth.UNKNOWN) {
            return Comparison.unknown(
                    "'" + hit.words() + "' may mean " + labels(hit) + ", some of whom the terms leave out");
        }
        if (excluded == Truth.YES) {
            boolean meant = rule.target().roles().contains(Role.EXCLUDED);
            return new Comparison(Truth.of(meant), "'" + hit.words() + "' is a group that the terms do not protect");
        }
        return switch (target(hit, scenario.doer(), rule.target(), day)) {
            case YES -> Comparison.yes("'" + hit.words() + "' is protected by the clause");
            case NO ->
                scenario.doer() != null && selects(rule.bearer(), scenario.doer(), day)
                        ? Comparison.no("'" + hit.words() + "' is not one whom the clause protects")
                        : NOTHING;
            case UNKNOWN -> NOTHING;
        };
    }

    private String labels(Candidates name) {
        return name.actors().stream().sorted().map(terms.cast()::label).collect(Collectors.joining(" or "));
    }

    /// Where a name may mean actors of different sides, that it may; which leaves nothing open where the clause binds
    /// all of them or none.
    private List<Comparison> ambiguous(List<Claim> claims, Rule rule, LocalDate day) {
        return claims.stream()
                .flatMap(c -> c.doers().stream())
                .filter(d ->
                        d.actors().stream().map(a -> side(a, day)).distinct().count() > 1)
                .map(d -> ambiguous(d, rule, day))
                .distinct()
                .toList();
    }

    private Comparison ambiguous(Candidates doer, Rule rule, LocalDate day) {
        var bound = Comparison.overAll(doer.actors().stream()
                .map(a -> bearer(new Scenario(a, List.of()), rule, day))
                .toList());
        String may = "'" + doer.words() + "' may mean " + labels(doer);
        return new Comparison(
                bound,
                switch (bound) {
                    case YES -> may + ", and each is bound by the clause";
                    case NO -> may + ", and none is bound by the clause";
                    case UNKNOWN -> may;
                });
    }
}
