// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Means;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.WeaponClass;

/// The comparison of the means that are spoken of with a weapon class.
final class Weapons {
    /// A bore in millimetres: "122 mm", "82mm", "7.62-mm".
    private static final Pattern CALIBRE = Pattern.compile("\\b(\\d{1,4}(?:\\.\\d{1,2})?)[ -]?mm\\b");

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
        var said = new Said(
                known.claims().stream().anyMatch(c -> known.mentions(c.statement(), weapon.words())),
                known.means(),
                known.claims().stream()
                        .flatMap(c -> calibres(c.statement().quote().words()).stream())
                        .toList());
        var truth = counts(said, weapon);
        return new Comparison(truth, reason(truth, said, weapon));
    }

    /// What is said of the means, over all that say that it was done.
    ///
    /// @param named whether a word for the class is among it
    /// @param calibres bores in millimetres
    record Said(boolean named, Set<Means> means, List<Double> calibres) {
        boolean plain(WeaponClass weapon) {
            return named || means.stream().anyMatch(weapon.means()::contains);
        }

        /// The ranges of bore of a class that these means can be measured by.
        List<WeaponClass.Calibre> ranges(WeaponClass weapon) {
            return weapon.calibres().stream()
                    .filter(c -> c.means().isEmpty()
                            || means.isEmpty()
                            || c.means().stream().anyMatch(means::contains))
                    .toList();
        }
    }

    /// Whether what is said of counts among a class.
    static Truth counts(Said said, WeaponClass weapon) {
        if (said.plain(weapon)) {
            return Truth.YES;
        }
        var ranges = said.ranges(weapon);
        if (!ranges.isEmpty() && !said.calibres().isEmpty()) {
            return Comparison.overAll(said.calibres().stream()
                    .map(mm -> Truth.of(ranges.stream().anyMatch(r -> r.contains(mm))))
                    .toList());
        }
        return said.means().isEmpty() || !ranges.isEmpty() ? Truth.UNKNOWN : Truth.NO;
    }

    private static String reason(Truth truth, Said said, WeaponClass weapon) {
        boolean measured = !said.plain(weapon)
                && !said.ranges(weapon).isEmpty()
                && !said.calibres().isEmpty();
        String sizes =
                said.calibres().stream().distinct().map(mm -> size(mm) + " mm").collect(Collectors.joining(", "));
        String what = measured ? sizes : "what is spoken of";
        return switch (truth) {
            case YES -> what + " counts among: " + weapon.label();
            case NO -> what + " does not count among: " + weapon.label();
            case UNKNOWN ->
                measured
                        ? "of " + sizes + " some count and some do not among: " + weapon.label()
                        : "with what is not said; the clause speaks of: " + weapon.label();
        };
    }

    private static String size(double mm) {
        return BigDecimal.valueOf(mm).stripTrailingZeros().toPlainString();
    }

    static List<Double> calibres(String quote) {
        return CALIBRE.matcher(quote)
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
    }
}
