// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truceline.model.Act;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Procedure;
import org.truceline.terms.Procedure.Matter;
import org.truceline.terms.Side;

/// Whether a case is between those whom an incident concerns and about what it is about, by what the case points at. A
/// case that points at nothing may be about anything.
final class CaseMatter {
    private final Agreement terms;

    /// What the cases point at, by the ids of incidents and of statements.
    private final Map<String, Known> pointedAt = new HashMap<>();

    /// @param known all incidents there are
    CaseMatter(Agreement terms, Collection<Known> known, List<CaseSteps> cases) {
        this.terms = terms;
        var ids = cases.stream().flatMap(CaseMatter::incidentIds).collect(Collectors.toSet());
        for (Known one : ids.isEmpty() ? List.<Known>of() : known) {
            Stream.concat(
                            Stream.of(one.incident().id().value()),
                            one.incident().statements().stream().map(s -> s.id().toString()))
                    .filter(ids::contains)
                    .forEach(id -> pointedAt.put(id, one));
        }
    }

    private static Stream<String> incidentIds(CaseSteps of) {
        return Stream.concat(of.about().incidents().stream(), of.about().statements().stream());
    }

    /// Whether a case is between the sides of whoever did it and of what was hit. Where nobody hit is of a side, it is
    /// the doer's side alone that has to be in it, as far as there is only one other that it can be with.
    Truth between(CaseSteps of, Known known) {
        var sides = sides(of.members());
        var hit = hit(known);
        boolean oneOther = terms.cast().sides().size() <= 2;
        return among(known.sides(), sides).and(hit.isEmpty() && oneOther ? Truth.YES : among(hit, sides));
    }

    /// Whether it is about what the terms ask; where they do not say what, about anything that ties it to the incident.
    ///
    /// @param clauses ids of those that ask for the procedure
    Truth about(CaseSteps of, Procedure procedure, Known known, List<String> clauses) {
        var about = procedure.about();
        return about.isEmpty()
                ? tied(of, known, clauses)
                : about.stream().map(m -> about(m, of, known, clauses)).reduce(Truth.YES, Truth::and);
    }

    private Truth tied(CaseSteps of, Known known, List<String> clauses) {
        boolean toClauses = !of.about().clauses().isEmpty();
        boolean toIncidents = incidentIds(of).findAny().isPresent();
        if (!toClauses && !toIncidents) {
            return Truth.UNKNOWN;
        }
        return Stream.of(Matter.values())
                .filter(m -> m == Matter.CLAUSE ? toClauses : toIncidents)
                .map(m -> about(m, of, known, clauses))
                .reduce(Truth.NO, Truth::or);
    }

    private Truth about(Matter matter, CaseSteps of, Known known, List<String> clauses) {
        return switch (matter) {
            case CLAUSE -> clause(of.about().clauses(), clauses);
            case ACT -> any(of, other -> Truth.of(sameKind(other.acts(), known.acts())));
            case PLACE -> any(of, other -> samePlace(other, known));
            case EARLIER_ACT -> any(of, other -> earlier(other, known));
        };
    }

    private static Truth clause(List<String> named, List<String> clauses) {
        return named.isEmpty() ? Truth.UNKNOWN : Truth.of(named.stream().anyMatch(clauses::contains));
    }

    private interface Likeness {
        Truth to(Known other);
    }

    /// Whether some incident that a case points at is so; open where one that it points at is not on record, or none.
    private Truth any(CaseSteps of, Likeness likeness) {
        return incidentIds(of)
                .map(id -> {
                    var other = pointedAt.get(id);
                    return other == null ? Truth.UNKNOWN : likeness.to(other);
                })
                .reduce(Truth::or)
                .orElse(Truth.UNKNOWN);
    }

    private static boolean sameKind(Set<Act> one, Set<Act> other) {
        var groups = one.stream().map(Act::group).collect(Collectors.toSet());
        return other.stream().map(Act::group).anyMatch(groups::contains);
    }

    /// Areas that overlap may be one place or two.
    private static Truth samePlace(Known one, Known other) {
        if (one.site().isEmpty() || other.site().isEmpty()) {
            return Truth.UNKNOWN;
        }
        var here = one.site().get();
        var there = other.site().get();
        if (here.equals(there)) {
            return Truth.YES;
        }
        return here.area().metersApart(there.area()) > 0 ? Truth.NO : Truth.UNKNOWN;
    }

    /// Whether one is an act before another, by those whom the other hit.
    private Truth earlier(Known one, Known other) {
        if (one.incident().id().equals(other.incident().id())) {
            return Truth.NO;
        }
        Truth before = !one.span().until().isAfter(other.span().from())
                ? Truth.YES
                : one.span().from().isBefore(other.span().until()) ? Truth.UNKNOWN : Truth.NO;
        return before.and(among(one.sides(), hit(other)));
    }

    /// Whether the sides that it may be are among others; open where it may be none that is known.
    private static Truth among(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return Truth.UNKNOWN;
        }
        if (others.containsAll(some)) {
            return Truth.YES;
        }
        return some.stream().anyMatch(others::contains) ? Truth.UNKNOWN : Truth.NO;
    }

    /// Ids of the sides that those hit may be of.
    private Set<String> hit(Known known) {
        return known.claims().stream()
                .flatMap(c -> c.scenarios().stream())
                .flatMap(s -> s.targets().stream())
                .flatMap(t -> t.actors().stream())
                .flatMap(a -> terms.sideOf(a, known.day()).map(Side::id).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> sides(Set<String> members) {
        var sides = new HashSet<>(members);
        members.forEach(id -> terms.sideOf(id).map(Side::id).ifPresent(sides::add));
        return sides;
    }
}
