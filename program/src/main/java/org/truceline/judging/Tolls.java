// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.judging.Summary.Deaths;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Incident;
import org.truceline.model.Statement;

/// The deaths of an incident as its speakers give them: the range over all of them, never their sum.
final class Tolls {
    private Tolls() {}

    static Deaths of(Incident incident) {
        var killed =
                incident.statements().stream().flatMap(s -> total(s).stream()).toList();
        int min = bound(killed, Count::min).reduce(Math::min).orElse(0);
        int max = bound(killed, Count::max).reduce(Math::max).orElse(min);
        int best = best(incident).orElse(min);
        return new Deaths(1, best, min, Math.max(min, max));
    }

    /// The first count of killed; those that follow in a statement are parts of it.
    private static Optional<Count> total(Statement s) {
        return s.counts().stream().filter(c -> c.of() == CountOf.KILLED).findFirst();
    }

    private static Stream<Integer> bound(List<Count> counts, Function<Count, @Nullable Integer> end) {
        return counts.stream().map(end).filter(Objects::nonNull);
    }

    /// Whether a count says that the dead are of neither side that a row names, as datasets do that know a dyad only.
    static boolean ofNoSideNamed(Statement s, Count c) {
        return c.of() == CountOf.OTHER
                && c.who() != null
                && c.who().startsWith("dead of no side")
                && !s.actor().isEmpty();
    }

    private static Optional<Integer> best(Incident incident) {
        return incident.statements().stream()
                .flatMap(s -> s.counts().stream())
                .filter(c -> c.of() == CountOf.OTHER && c.who() != null && c.min() != null)
                .filter(c -> String.valueOf(c.who()).toLowerCase(Locale.ROOT).contains("best"))
                .map(Count::min)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
