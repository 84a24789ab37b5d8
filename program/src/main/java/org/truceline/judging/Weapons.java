// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import org.jspecify.annotations.Nullable;
import org.truceline.terms.Agreement;
import org.truceline.terms.WeaponClass;

/// The comparison of the means that are spoken of with a weapon class.
final class Weapons {
    private final Agreement terms;

    Weapons(Agreement terms) {
        this.terms = terms;
    }

    Comparison compare(Known known, @Nullable String weapon) {
        if (weapon == null) {
            return Comparison.NOT_NEEDED;
        }
        return terms.ground().findWeapon(weapon).map(w -> compare(known, w)).orElse(Comparison.NOT_NEEDED);
    }

    private static Comparison compare(Known known, WeaponClass weapon) {
        boolean spoken = known.claims().stream()
                .anyMatch(c -> known.mentions(c.statement(), weapon.words()));
        var means = known.means();
        if (spoken || means.stream().anyMatch(weapon.means()::contains)) {
            return Comparison.yes("what is spoken of counts among: " + weapon.label());
        }
        return means.isEmpty()
                ? Comparison.unknown("with what is not said; the clause speaks of: " + weapon.label())
                : Comparison.no("what is spoken of does not count among: " + weapon.label());
    }
}
