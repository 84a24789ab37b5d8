// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        var means = known.means();
        if (known.claims().stream().anyMatch(c -> known.mentions(c.statement(), weapon.words()))
                || means.stream().anyMatch(weapon.means()::contains)) {
            return Comparison.yes("what is spoken of counts among: " + weapon.label());
        }
        var ranges = weapon.calibres().stream()
                .filter(c -> c.means().isEmpty()
                        || means.isEmpty()
                        || c.means().stream().anyMatch(means::contains))
                .toList();
        var calibres = known.claims().stream()
                .flatMap(c -> calibres(c.statement().quote().words()).stream())
                .toList();
        if (!ranges.isEmpty() && !calibres.isEmpty()) {
            return byCalibre(ranges, calibres, weapon);
        }
        boolean open = means.isEmpty() || !ranges.isEmpty();
        return open
                ? Comparison.unknown("with what is not said; the clause speaks of: " + weapon.label())
                : Comparison.no("what is spoken of does not count among: " + weapon.label());
    }

    private static Comparison byCalibre(List<WeaponClass.Calibre> ranges, List<Double> said, WeaponClass weapon) {
        var within = Comparison.overAll(said.stream()
                .map(mm -> Truth.of(ranges.stream().anyMatch(r -> r.contains(mm))))
                .toList());
        String sizes = said.stream().distinct().map(mm -> size(mm) + " mm").collect(Collectors.joining(", "));
        return new Comparison(
                within,
                switch (within) {
                    case YES -> sizes + " counts among: " + weapon.label();
                    case NO -> sizes + " does not count among: " + weapon.label();
                    case UNKNOWN -> "of " + sizes + " some count and some do not among: " + weapon.label();
                });
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
