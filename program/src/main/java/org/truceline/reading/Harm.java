// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.Means;

/// What is hit decides: fire on aid, medical, monitors' or civilian objects takes the act of what it hit.
final class Harm {
    private static final Set<Act> WITH_AIMED_FIRE = Set.of(
            Act.AIR_STRIKE,
            Act.SHELLING,
            Act.DIRECT_FIRE,
            Act.NAVAL_FIRE,
            Act.EXPLOSIVE_DEVICE,
            Act.ARMED_ATTACK,
            Act.ATTACK_ON_CIVILIAN_OBJECT,
            Act.GROUND_ASSAULT);

    private final Lexicon lexicon;

    Harm(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Frame refine(Frame frame) {
        if (!WITH_AIMED_FIRE.contains(frame.act())) {
            return frame;
        }
        for (var target : frame.targets()) {
            var act = attackOn(target);
            if (act != null && !(act == Act.ATTACK_ON_CIVILIAN_OBJECT && frame.act() == Act.GROUND_ASSAULT)) {
                return frame.withAct(act, frame.means() == null ? fire(frame.act()) : frame.means());
            }
        }
        return frame;
    }

    /// The act that fire on this target is; absent when the fire act itself stays.
    private @Nullable Act attackOn(NounGroup target) {
        boolean watched =
                target.possessor().filter(p -> lexicon.is("monitor", p)).isPresent();
        if (watched) {
            return Act.ATTACK_ON_MONITOR;
        }
        var owner = target.ofGroup();
        boolean armys = owner.filter(o -> lexicon.is("force", o) || o.lowers().contains("armed"))
                        .isPresent()
                && lexicon.isAny(target, "aid", "vehicle");
        if (armys) {
            return null;
        }
        for (var group : withOf(target)) {
            if (lexicon.is("monitor", group)) {
                return Act.ATTACK_ON_MONITOR;
            }
            if (lexicon.is("medical", group)) {
                return Act.ATTACK_ON_MEDICAL;
            }
            if (lexicon.is("aid", group) && !lexicon.is("military", group) && !isOfForce(group)) {
                return Act.ATTACK_ON_AID;
            }
            if (lexicon.is("civilian_object", group) && !isOfForce(group)) {
                return Act.ATTACK_ON_CIVILIAN_OBJECT;
            }
        }
        return null;
    }

    /// "an army lorry", "a police station": what is a fighting side's own is no civilian's.
    private boolean isOfForce(NounGroup group) {
        int n = group.words().size();
        return n > 1 && lexicon.is("force", group.words().get(n - 2).lemma());
    }

    private static List<NounGroup> withOf(NounGroup target) {
        var of = target.of();
        return of == null ? List.of(target) : List.of(target, of);
    }

    private static @Nullable Means fire(Act act) {
        return switch (act) {
            case AIR_STRIKE -> Means.AIR_STRIKE;
            case SHELLING -> Means.SHELLING;
            case DIRECT_FIRE -> Means.DIRECT_FIRE;
            case NAVAL_FIRE -> Means.NAVAL_FIRE;
            case EXPLOSIVE_DEVICE -> Means.EXPLOSIVE_DEVICE;
            default -> null;
        };
    }

    static boolean isHostile(Act act) {
        return act.harmful() || act.group() == ActGroup.AIR || act == Act.WEAPON_IN_ZONE;
    }
}
