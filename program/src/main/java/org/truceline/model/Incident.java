// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Something said to have happened at a place and time, with the statements that refer to it side by side and
/// unreconciled.
///
/// @param statements at least one, in the order of their ids
/// @param links why they are together; none for a single statement
public record Incident(IncidentId id, List<Statement> statements, List<Link> links) {
    public Incident {
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("an incident needs a statement");
        }
        statements =
                statements.stream().sorted(Comparator.comparing(Statement::id)).toList();
        links = List.copyOf(links);
    }

    public static Incident of(List<Statement> statements, List<Link> links) {
        var first = statements.stream().map(Statement::id).min(Comparator.naturalOrder());
        return new Incident(IncidentId.of(first.orElseThrow()), statements, links);
    }

    /// How likely two of its statements are about the same thing; empty when only others hold them together.
    public OptionalDouble likelihood(StatementId one, StatementId other) {
        var pair = Bonds.Pair.of(one, other);
        return links.stream()
                .filter(link -> Bonds.Pair.of(link.a(), link.b()).equals(pair))
                .mapToDouble(Link::p)
                .findFirst();
    }

    public Set<Act> acts() {
        var acts = EnumSet.noneOf(Act.class);
        statements.forEach(s -> acts.add(s.act()));
        return acts;
    }

    /// The span of all times given for it, or, when nobody gave one, all time up to its first report. Local times
    /// are taken in `zone`.
    public TimeSpan when(ZoneId zone) {
        return statements.stream()
                .flatMap(s -> s.time(zone).stream())
                .reduce(TimeSpan::hull)
                .orElseGet(() -> statements.stream()
                        .map(s -> s.timeAtMost(zone))
                        .min(Comparator.comparing(TimeSpan::until))
                        .orElseThrow());
    }

    /// The most exact site anybody gave for it, with those that speakers give elsewhere: nobody's word on where it was
    /// counts for more because it is more exact. Empty when no place was given or none resolved.
    public Optional<Site> where() {
        var sites = statements.stream()
                .flatMap(s -> Optional.ofNullable(s.place()).stream())
                .flatMap(p -> p.resolved().stream())
                .sorted(Comparator.comparingDouble((Site site) -> site.area().radiusMeters())
                        .thenComparing(Site::name))
                .toList();
        return sites.stream().reduce((one, other) -> one.area().metersApart(other.area()) > 0 ? one.or(other) : one);
    }
}
