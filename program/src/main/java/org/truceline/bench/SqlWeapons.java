// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Means;
import org.truceline.model.Truth;
import org.truceline.terms.WeaponClass;

/// Whether what something was done with counts among a class of weapons, for [SqlTerms]: from the terms alone, and not
/// by the judging room.
final class SqlWeapons {
    private SqlWeapons() {}

    /// @param means absent when nobody says; then the act tells what it may have been
    static Truth among(WeaponClass weapon, Act act, @Nullable Means means) {
        var may = means == null ? by(act) : Set.of(means);
        if (may.isEmpty()) {
            return Truth.UNKNOWN;
        }
        var counts = all(may, weapon.means());
        boolean bore = weapon.calibres().stream().anyMatch(c -> c.means().isEmpty() || all(may, c.means()) != Truth.NO);
        return counts == Truth.NO && bore ? Truth.UNKNOWN : counts;
    }

    private static Set<Means> by(Act act) {
        return switch (act) {
            case AIR_STRIKE -> Set.of(Means.AIR_STRIKE);
            case SHELLING -> Set.of(Means.SHELLING);
            case DIRECT_FIRE -> Set.of(Means.DIRECT_FIRE);
            case NAVAL_FIRE -> Set.of(Means.NAVAL_FIRE);
            case EXPLOSIVE_DEVICE -> Set.of(Means.EXPLOSIVE_DEVICE);
            case OVERFLIGHT -> Set.of(Means.MANNED, Means.UAV);
            default -> Set.of();
        };
    }

    private static Truth all(Set<Means> may, Set<Means> group) {
        var truths = may.stream().map(m -> counts(m, group)).distinct().toList();
        return truths.size() == 1 ? truths.getFirst() : Truth.UNKNOWN;
    }

    /// A kind counts where what it is a kind of does; what has kinds counts where all of them do.
    private static Truth counts(Means means, Set<Means> among) {
        if (among.contains(means) || among.stream().anyMatch(a -> kinds(a).contains(means))) {
            return Truth.YES;
        }
        var kinds = kinds(means);
        return kinds.isEmpty() ? Truth.NO : all(Set.copyOf(kinds), among);
    }

    private static List<Means> kinds(Means means) {
        return switch (means) {
            case AIR_STRIKE ->
                List.of(Means.FIXED_WING, Means.ROTARY, Means.BARREL_BOMB, Means.UAV, Means.CRUISE_MISSILE);
            case MANNED, BARREL_BOMB -> List.of(Means.FIXED_WING, Means.ROTARY);
            case SHELLING -> List.of(Means.MORTAR, Means.ARTILLERY, Means.ROCKET, Means.MISSILE);
            case DIRECT_FIRE -> List.of(Means.SMALL_ARMS, Means.SNIPER, Means.HEAVY, Means.ATGM);
            case EXPLOSIVE_DEVICE -> List.of(Means.IED, Means.MINE);
            default -> List.of();
        };
    }
}
