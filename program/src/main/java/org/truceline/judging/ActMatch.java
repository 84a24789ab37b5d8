// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.Means;
import org.truceline.model.Polarity;
import org.truceline.model.Statement;
import org.truceline.model.Truth;
import org.truceline.terms.Duty;
import org.truceline.terms.Rule;

/// The comparison of what is said to have been done with the acts of a rule.
final class ActMatch {
    private ActMatch() {}

    /// Whether the incident is an act that the rule speaks of: for a duty to act, one that runs against it.
    static Comparison of(Known known, Rule rule, Duty duty) {
        var truth = Truth.NO;
        for (Claim claim : known.claims()) {
            truth = truth.or(one(claim.statement().act(), claim.statement().means(), wanted(rule, duty)));
            truth = truth.or(own(known, claim.statement(), rule, duty));
        }
        if (duty == Duty.MUST) {
            truth = truth.or(omitted(known, rule));
        }
        return new Comparison(truth, reason(truth, known));
    }

    /// Whether a statement speaks of an act that only the terms know: by its words, since the vocabulary has no code.
    private static Truth own(Known known, Statement said, Rule rule, Duty duty) {
        boolean spoken = duty != Duty.MUST
                && rule.ownActs().stream()
                        .anyMatch(own -> own.within().contains(said.act()) && known.mentions(said, own.words()));
        return Truth.of(spoken);
    }

    /// The acts that engage a rule: of a duty to act, those that run against it.
    static Set<Act> wanted(Rule rule, Duty duty) {
        return duty == Duty.MUST ? rule.contrary() : rule.acts();
    }

    /// Whether somebody says that what was due was not done.
    private static Truth omitted(Known known, Rule rule) {
        return known.denials().stream()
                .map(Denial::statement)
                .filter(s -> s.polarity() == Polarity.NEGATED && rule.acts().contains(s.act()))
                .findAny()
                .map(s -> Truth.YES)
                .orElse(Truth.NO);
    }

    /// Whether an act done by some means is one of those wanted.
    static Truth one(Act said, @Nullable Means means, Set<Act> wanted) {
        if (wanted.contains(said)) {
            return Truth.YES;
        }
        boolean someFire = wanted.stream().anyMatch(a -> a.group() == ActGroup.FIRE);
        if (!someFire) {
            return Truth.NO;
        }
        return switch (said) {
            case ARMED_ATTACK, HARM -> Truth.UNKNOWN;
            case ATTACK_ON_AID, ATTACK_ON_MEDICAL, ATTACK_ON_CIVILIAN_OBJECT, ATTACK_ON_MONITOR ->
                wanted.contains(Act.ARMED_ATTACK)
                        ? Truth.YES
                        : fire(means).map(act -> Truth.of(wanted.contains(act))).orElse(Truth.UNKNOWN);
            default -> Truth.NO;
        };
    }

    /// The act of fire that a means belongs to.
    private static Optional<Act> fire(@Nullable Means means) {
        if (means == null) {
            return Optional.empty();
        }
        return switch (means) {
            case FIXED_WING, ROTARY, BARREL_BOMB, UAV, CRUISE_MISSILE, MANNED, AIR_STRIKE ->
                Optional.of(Act.AIR_STRIKE);
            case MORTAR, ARTILLERY, ROCKET, MISSILE, SHELLING -> Optional.of(Act.SHELLING);
            case SMALL_ARMS, SNIPER, HEAVY, ATGM, DIRECT_FIRE -> Optional.of(Act.DIRECT_FIRE);
            case IED, MINE, EXPLOSIVE_DEVICE -> Optional.of(Act.EXPLOSIVE_DEVICE);
            case NAVAL_FIRE -> Optional.of(Act.NAVAL_FIRE);
        };
    }

    private static String reason(Truth truth, Known known) {
        String acts = known.acts().stream()
                .map(Act::code)
                .reduce((a, b) -> a + ", " + b)
                .orElse("no act");
        return switch (truth) {
            case YES -> "the act (" + acts + ") is one the clause speaks of";
            case UNKNOWN -> "the act is given only as " + acts + ", which may or may not be one the clause speaks of";
            case NO -> "the act (" + acts + ") is not one the clause speaks of";
        };
    }
}
