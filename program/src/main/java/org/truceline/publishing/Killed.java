// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Stance;
import org.truceline.model.Statement;

/// How many were killed on a day, as those who spoke of its incidents gave it.
///
/// @param range the sum over the incidents of the least and of the most anybody gave for each
/// @param incidents those for which somebody gave a number
public record Killed(Range range, List<IncidentId> incidents) {
    public Killed {
        incidents = List.copyOf(incidents);
    }

    /// Over the incidents of a day; empty when nobody gave a number for any.
    static Optional<Killed> of(List<Incident> incidents) {
        var told = incidents.stream().filter(i -> range(i).isPresent()).toList();
        return told.stream()
                .flatMap(i -> range(i).stream())
                .reduce(Range::plus)
                .map(sum -> new Killed(sum, told.stream().map(Incident::id).toList()));
    }

    /// The least and the most anybody gave for one incident. Who denies an act gives no number for it.
    static Optional<Range> range(Incident incident) {
        var counts = incident.statements().stream()
                .filter(s -> s.speaksOfFact() && s.stance() != Stance.DENIES)
                .flatMap(Killed::counts)
                .toList();
        var all = counts.stream().map(Range::of).reduce(Range::hull);
        var least = counts.stream().map(Count::min).filter(Objects::nonNull).min(Integer::compare);
        return all.map(range -> new Range(least.orElse(0), range.max(), range.open()));
    }

    private static Stream<Count> counts(Statement statement) {
        return statement.counts().stream().filter(count -> count.of() == CountOf.KILLED);
    }
}
