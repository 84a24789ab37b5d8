// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Means;
import org.truceline.model.Statement;
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

    /// By the claims that establish who did it; what others say of the means leaves it open at most.
    private static Comparison compare(Known known, WeaponClass weapon) {
        var decided = compare(known.deciding(), known, weapon);
        boolean others =
                decided.fails() && !compare(known.claims(), known, weapon).fails();
        return others
                ? Comparison.unknown("that it was " + weapon.label() + " is not said by those who establish who did it")
                : decided;
    }

    private static Comparison compare(List<Claim> claims, Known known, WeaponClass weapon) {
        var said = new Said(
                claims.stream().anyMatch(c -> known.mentions(c.statement(), weapon.words())),
                claims.stream().flatMap(c -> means(c.statement()).stream()).toList(),
                claims.stream()
                        .flatMap(c -> calibres(c.statement().quote().words()).stream())
                        .toList());
        var truth = counts(said, weapon);
        return new Comparison(truth, reason(truth, said, weapon));
    }

    /// What is said of the means by some that say that it was done.
    ///
    /// @param named whether a word for the class is among it
    /// @param means of each that says anything of it, as [#means] gives it
    /// @param calibres bores in millimetres
    record Said(boolean named, List<Set<Means>> means, List<Double> calibres) {
        /// Whether a bore is what decides.
        boolean measured(WeaponClass weapon) {
            return !plain(weapon) && measurable(weapon) && !calibres.isEmpty();
        }

        private boolean plain(WeaponClass weapon) {
            return named || counted(weapon).contains(Truth.YES);
        }

        private List<Truth> counted(WeaponClass weapon) {
            return means.stream().map(m -> counts(m, weapon.means())).toList();
        }

        /// Whether the class has a range of bore for these means.
        private boolean measurable(WeaponClass weapon) {
            return weapon.calibres().stream().anyMatch(this::fits);
        }

        private boolean fits(WeaponClass.Calibre range) {
            return range.means().isEmpty()
                    || means.isEmpty()
                    || means.stream().anyMatch(m -> counts(m, range.means()) != Truth.NO);
        }

        private Truth within(WeaponClass weapon) {
            return Comparison.overAll(calibres.stream()
                    .map(mm -> Truth.of(weapon.calibres().stream().anyMatch(r -> fits(r) && r.contains(mm))))
                    .toList());
        }

        private boolean open(WeaponClass weapon) {
            return means.isEmpty() || counted(weapon).contains(Truth.UNKNOWN) || measurable(weapon);
        }
    }

    /// Whether what is said of counts among a class.
    static Truth counts(Said said, WeaponClass weapon) {
        if (said.plain(weapon)) {
            return Truth.YES;
        }
        if (said.measured(weapon)) {
            return said.within(weapon);
        }
        return said.open(weapon) ? Truth.UNKNOWN : Truth.NO;
    }

    private static String reason(Truth truth, Said said, WeaponClass weapon) {
        boolean measured = said.measured(weapon);
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

    /// With what a statement says that it was done, be it only by the act; none where neither says anything.
    static Optional<Set<Means>> means(Statement s) {
        return means(s.act(), s.means());
    }

    /// @param means absent where nobody says
    static Optional<Set<Means>> means(Act act, @Nullable Means means) {
        if (means != null) {
            return Optional.of(Set.of(means));
        }
        return switch (act) {
            case AIR_STRIKE -> Optional.of(Set.of(Means.AIR_STRIKE));
            case SHELLING -> Optional.of(Set.of(Means.SHELLING));
            case DIRECT_FIRE -> Optional.of(Set.of(Means.DIRECT_FIRE));
            case NAVAL_FIRE -> Optional.of(Set.of(Means.NAVAL_FIRE));
            case EXPLOSIVE_DEVICE -> Optional.of(Set.of(Means.EXPLOSIVE_DEVICE));
            case OVERFLIGHT -> Optional.of(Set.of(Means.MANNED, Means.UAV));
            default -> Optional.empty();
        };
    }

    /// Whether what was one of some means counts among others, whichever of its kinds it was.
    private static Truth counts(Set<Means> said, Set<Means> among) {
        return Comparison.overAll(said.stream().map(m -> counts(m, among)).toList());
    }

    private static Truth counts(Means said, Set<Means> among) {
        if (among.contains(said)
                || among.stream().anyMatch(wider -> kinds(wider).contains(said))) {
            return Truth.YES;
        }
        var kinds = kinds(said);
        return kinds.isEmpty()
                ? Truth.NO
                : Comparison.overAll(kinds.stream().map(k -> counts(k, among)).toList());
    }

    /// The kinds that there are of a means; none for one that is a kind itself.
    private static Set<Means> kinds(Means means) {
        return switch (means) {
            case AIR_STRIKE ->
                Set.of(Means.FIXED_WING, Means.ROTARY, Means.BARREL_BOMB, Means.UAV, Means.CRUISE_MISSILE);
            case MANNED, BARREL_BOMB -> Set.of(Means.FIXED_WING, Means.ROTARY);
            case SHELLING -> Set.of(Means.MORTAR, Means.ARTILLERY, Means.ROCKET, Means.MISSILE);
            case DIRECT_FIRE -> Set.of(Means.SMALL_ARMS, Means.SNIPER, Means.HEAVY, Means.ATGM);
            case EXPLOSIVE_DEVICE -> Set.of(Means.IED, Means.MINE);
            case FIXED_WING,
                    ROTARY,
                    UAV,
                    CRUISE_MISSILE,
                    MORTAR,
                    ARTILLERY,
                    ROCKET,
                    MISSILE,
                    SMALL_ARMS,
                    SNIPER,
                    HEAVY,
                    ATGM,
                    IED,
                    MINE,
                    NAVAL_FIRE -> Set.of();
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
