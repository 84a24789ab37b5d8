// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Means;

/// What the words of a frame leave to be remembered: "the attack" is the one spoken of before, "the vehicles were hit"
/// those of the convoy, "struck" with what the report has told.
final class Recall {
    private final Lexicon lexicon;
    private final Memory memory;

    Recall(Lexicon lexicon, Memory memory) {
        this.lexicon = lexicon;
        this.memory = memory;
    }

    Frame complete(Frame frame) {
        return sameTarget(known(frame));
    }

    /// "the attack", "the strike" without more: the one spoken of before.
    private Frame known(Frame frame) {
        var event = frame.event();
        if (isAnyHit(frame)) {
            return memory.lastAttack()
                    .map(d -> frame.withAct(fire(d), means(d)))
                    .orElse(frame);
        }
        boolean definite = event != null
                && event.first().lower().equals("the")
                && !Set.of("fighting", "violence", "clash", "clashes", "war", "hostilities", "bloodshed", "combat")
                        .contains(event.head().lower())
                && event.of() == null
                && frame.targets().stream()
                        .noneMatch(t -> lexicon.isAny(t, "civilian_object", "medical", "aid", "monitor", "military"));
        if (!definite || frame.act().group() != org.truceline.model.ActGroup.FIRE) {
            return frame;
        }
        return memory.lastAttack().map(d -> frame.withAct(d.act(), d.means())).orElse(frame);
    }

    /// "struck", "hit": with what, the report has told before.
    private static boolean isAnyHit(Frame frame) {
        return frame.act() == Act.ARMED_ATTACK
                && frame.means() == null
                && frame.event() == null
                && Set.of("hit", "strike").contains(frame.clause().lemma());
    }

    private static Act fire(Draft earlier) {
        boolean onObject = earlier.act().group() == org.truceline.model.ActGroup.PROTECTED
                || earlier.act() == Act.ATTACK_ON_AID
                || earlier.act() == Act.ATTACK_ON_MONITOR;
        if (!onObject) {
            return Memory.isAttack(earlier.act()) && earlier.act() != Act.DETAIN ? earlier.act() : Act.ARMED_ATTACK;
        }
        var means = Optional.ofNullable(earlier.means());
        return means.map(Recall::fireBy).orElse(Act.ARMED_ATTACK);
    }

    private static Act fireBy(Means means) {
        return switch (means) {
            case AIR_STRIKE -> Act.AIR_STRIKE;
            case SHELLING -> Act.SHELLING;
            case DIRECT_FIRE -> Act.DIRECT_FIRE;
            default -> Act.ARMED_ATTACK;
        };
    }

    private static @Nullable Means means(Draft earlier) {
        return earlier.act().group() == org.truceline.model.ActGroup.FIRE ? earlier.means() : null;
    }

    /// "the vehicles were hit", "denied hitting the column": what is hit was told before, with the act it makes.
    private Frame sameTarget(Frame frame) {
        boolean open = frame.act() == Act.EXPLOSIVE_DEVICE
                || frame.act() == Act.ARMED_ATTACK
                || frame.act() == Act.AIR_STRIKE
                || frame.act() == Act.SHELLING;
        boolean theBombs = frame.is("weapon")
                && !Set.of("plant", "lay", "place", "bury", "sow", "rig")
                        .contains(frame.clause().lemma())
                && frame.targets().isEmpty()
                && frame.clause().object().map(Recall::isThe).orElse(false);
        if (theBombs) {
            return memory.lastAttack()
                    .map(d -> frame.withAct(d.act(), d.means()))
                    .orElse(frame);
        }
        if (!open || frame.targets().stream().noneMatch(this::isKnownTarget)) {
            return frame;
        }
        return memory.lastAttack()
                .filter(d -> d.act() == Act.ATTACK_ON_AID
                        || d.act() == Act.ATTACK_ON_MONITOR
                        || d.act() == Act.ATTACK_ON_MEDICAL)
                .map(d -> frame.withAct(d.act(), frame.means()))
                .orElse(frame);
    }

    private boolean isKnownTarget(NounGroup target) {
        boolean itself = isThe(target) && lexicon.isAny(target, "vehicle", "quantity");
        return itself
                || target.ofGroup()
                        .map(of -> isThe(of) && lexicon.is("vehicle", of))
                        .orElse(false);
    }

    static boolean isThe(NounGroup group) {
        return switch (group.first().lower()) {
            case "the", "these", "those" -> true;
            default -> false;
        };
    }
}
