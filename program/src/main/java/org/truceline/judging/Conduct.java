// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.truceline.model.Finding;
import org.truceline.model.Truth;
import org.truceline.model.Verdict;
import org.truceline.terms.Agreement;
import org.truceline.terms.Side;

/// What was found of each obligation, as far as other obligations hang on it: from when it is found broken, from when
/// it may be, and by which sides.
///
/// It is made from findings that were made without it, so that no finding rests on itself. Immutable.
public final class Conduct {
    /// Nothing was found yet: all is taken to be kept.
    public static final Conduct NONE = new Conduct(Map.of());

    private final Map<String, List<Breach>> breaches;

    /// @param sure whether found a breach, or only open
    private record Breach(Instant at, boolean sure, Set<String> sides) {}

    private Conduct(Map<String, List<Breach>> breaches) {
        this.breaches = breaches;
    }

    /// @param judged all incidents there are, in any order, judged on [#NONE]
    public static Conduct of(Agreement terms, List<Judged> judged) {
        var found = new HashMap<String, List<Breach>>();
        ZoneId zone = terms.zone();
        for (Judged one : judged) {
            for (Finding f : one.findings()) {
                if (f.verdict() == Verdict.BREACH || f.verdict() == Verdict.INDETERMINATE) {
                    var breach = new Breach(
                            one.incident().when(zone).until(), f.verdict() == Verdict.BREACH, sides(terms, one));
                    found.computeIfAbsent(f.obligation(), o -> new java.util.ArrayList<>())
                            .add(breach);
                }
            }
        }
        return new Conduct(found);
    }

    private static Set<String> sides(Agreement terms, Judged judged) {
        var sides = new HashSet<String>();
        judged.incident()
                .statements()
                .forEach(s -> s.actor()
                        .forEach(name -> terms.actorsNamed(name, s.reported())
                                .forEach(a -> terms.sideOf(a, s.reported())
                                        .map(Side::id)
                                        .ifPresent(sides::add))));
        return sides;
    }

    /// Whether an obligation had been broken before an incident began.
    Truth broken(String obligation, Known known) {
        return breaches.getOrDefault(obligation, List.of()).stream()
                .filter(b -> !b.at().isAfter(known.span().from()))
                .map(b -> b.sure() ? Truth.YES : Truth.UNKNOWN)
                .reduce(Truth.NO, Truth::or);
    }

    /// [#broken] by none of the sides that the incident's own doers are of.
    Truth brokenByOther(String obligation, Known known) {
        var own = known.sides();
        return breaches.getOrDefault(obligation, List.of()).stream()
                .filter(b -> !b.at().isAfter(known.span().from()))
                .filter(b -> b.sides().stream().noneMatch(own::contains))
                .map(b -> b.sure() ? Truth.YES : Truth.UNKNOWN)
                .reduce(Truth.NO, Truth::or);
    }
}
