// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.truceline.model.Truth;

/// Whether what was hit is a group that the terms leave out.
///
/// @param excluded whether it is in all ways it may have gone in which the doer is not left out himself
/// @param mixed whether a name for what was hit may mean an excluded group or another
/// @param onlyIn ids of the zones in which alone it is excluded; none when it is everywhere, or is not
record LeftOut(Truth excluded, boolean mixed, Set<String> onlyIn) {
    LeftOut {
        onlyIn = Set.copyOf(onlyIn);
    }

    static LeftOut of(List<Claim> claims, CastBook cast, LocalDate day) {
        var named = claims.stream()
                .flatMap(c -> c.scenarios().stream())
                .flatMap(s -> s.targets().stream())
                .filter(t -> !t.actors().isEmpty())
                .distinct()
                .toList();
        boolean mixed = named.stream().anyMatch(t -> t.all(a -> cast.excluded(a, day)) == Truth.UNKNOWN);
        var excluded = excluded(claims, cast, day);
        return new LeftOut(excluded, mixed, excluded == Truth.YES ? onlyIn(named, cast, day) : Set.of());
    }

    private static Truth excluded(List<Claim> claims, CastBook cast, LocalDate day) {
        var truths = claims.stream()
                .flatMap(c -> c.scenarios().stream())
                .filter(s -> s.doer() == null || !cast.excluded(s.doer(), day))
                .map(s -> s.targets().stream()
                        .map(t -> t.all(a -> cast.excluded(a, day)))
                        .reduce(Truth::and)
                        .orElse(Truth.UNKNOWN))
                .toList();
        return truths.isEmpty() ? Truth.NO : Comparison.overAll(truths);
    }

    private static Set<String> onlyIn(List<Candidates> named, CastBook cast, LocalDate day) {
        var zones = named.stream()
                .flatMap(t -> t.actors().stream())
                .filter(a -> cast.excluded(a, day))
                .map(a -> cast.excludedOnlyIn(a, day))
                .toList();
        var all = new HashSet<String>();
        zones.forEach(all::addAll);
        return zones.stream().anyMatch(Set::isEmpty) ? Set.of() : all;
    }
}
