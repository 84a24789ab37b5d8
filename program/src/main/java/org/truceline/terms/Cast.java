// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.truceline.model.Truth;

/// Everybody the terms know, what they are called and what they are to each other. Immutable.
public final class Cast {
    /// Names that are kept with whom they mean; reports say the same few again and again.
    private static final int MOST_NAMES = 100_000;

    private final Map<String, Actor> actors;
    private final Map<String, Map<String, List<String>>> datasets;
    private final List<Side> sides;
    private final List<RoleHeld> roles;
    private final List<Accession> accessions;
    private final List<Exclusion> exclusions;
    private final List<AnswersFor> answers;
    private final NameBook names;

    private final Map<NameOnDay, Set<String>> named = new ConcurrentHashMap<>();

    private record NameOnDay(String name, LocalDate day) {}

    /// The actors by the words of their labels.
    private final Map<List<String>, TreeSet<String>> labels;

    /// @param datasets by who speaks in the rows: what a name there may stand for
    Cast(
            List<Actor> actors,
            Map<String, Map<String, List<String>>> datasets,
            List<Side> sides,
            List<RoleHeld> roles,
            List<Accession> accessions,
            List<Exclusion> exclusions,
            List<AnswersFor> answers) {
        this.actors = actors.stream()
                .collect(Collectors.toMap(Actor::id, a -> a, (first, second) -> first, LinkedHashMap::new));
        this.datasets = Map.copyOf(datasets);
        this.sides = List.copyOf(sides);
        this.roles = List.copyOf(roles);
        this.accessions =
                accessions.stream().sorted(Comparator.comparing(Accession::at)).toList();
        this.exclusions = List.copyOf(exclusions);
        this.answers = List.copyOf(answers);
        this.names = NameBook.of(actors);
        this.labels = this.actors.values().stream()
                .collect(Collectors.groupingBy(
                        actor -> Words.of(actor.label()),
                        Collectors.mapping(Actor::id, Collectors.toCollection(TreeSet::new))));
    }

    public List<Actor> actors() {
        return List.copyOf(actors.values());
    }

    public List<Side> sides() {
        return sides;
    }

    public List<RoleHeld> roles() {
        return roles;
    }

    public List<Accession> accessions() {
        return accessions;
    }

    public List<Exclusion> exclusions() {
        return exclusions;
    }

    public List<AnswersFor> answers() {
        return answers;
    }

    /// Who answers for an actor, or for one that it is part of, on a day.
    public List<AnswersFor> answerableFor(String actor, LocalDate at) {
        var lineage = lineage(actor, at);
        return answers.stream()
                .filter(a -> a.holds(at) && lineage.contains(a.whom()))
                .toList();
    }

    public Optional<Actor> findActor(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    /// The label of an actor, or the id itself when it is unknown.
    public String label(String id) {
        return findActor(id).map(Actor::label).orElse(id);
    }

    Set<String> named(String name, LocalDate at) {
        if (named.size() >= MOST_NAMES) {
            named.clear();
        }
        return named.computeIfAbsent(new NameOnDay(name, at), this::named);
    }

    private Set<String> named(NameOnDay one) {
        var known = names.actors(one.name(), one.day());
        return Collections.unmodifiableSet(known.isEmpty() ? labelled(one.name()) : known);
    }

    /// Whom the terms themselves call so, where that is a description and not one of his names.
    private Set<String> labelled(String name) {
        return Optional.<Set<String>>ofNullable(labels.get(Words.of(name))).orElseGet(Set::of);
    }

    Set<String> namedInRows(String dataset, String name, LocalDate at) {
        var own = datasetNames(dataset).get(name);
        if (own != null) {
            return new TreeSet<>(own);
        }
        var plain = named(name, at);
        if (!plain.isEmpty() || !name.contains(", ")) {
            return plain;
        }
        var joined = new TreeSet<String>();
        for (String one : name.split(", ", -1)) {
            joined.addAll(namedInRows(dataset, one, at));
        }
        return joined;
    }

    /// The names of a dataset, which may speak under more or fewer words than the terms call it by.
    private Map<String, List<String>> datasetNames(String speaker) {
        var words = Words.of(speaker);
        for (var dataset : datasets.entrySet()) {
            var key = Words.of(dataset.getKey());
            int shared = Math.min(words.size(), key.size());
            if (shared > 0 && words.subList(0, shared).equals(key.subList(0, shared))) {
                return dataset.getValue();
            }
        }
        return Map.of();
    }

    /// The actor and all that it is part of, directly or not.
    public Set<String> lineage(String actor, LocalDate at) {
        var lineage = new HashSet<String>();
        collectLineage(actor, at, lineage);
        return lineage;
    }

    private void collectLineage(String actor, LocalDate at, Set<String> into) {
        if (into.add(actor) && actors.containsKey(actor)) {
            actors.get(actor).partOf().stream()
                    .filter(tie -> tie.holds(at))
                    .forEach(tie -> collectLineage(tie.value(), at, into));
        }
    }

    /// Those that are part of an actor, directly or not.
    public List<String> partsOf(String actor, LocalDate at) {
        return actors.keySet().stream()
                .filter(id -> !id.equals(actor) && lineage(id, at).contains(actor))
                .toList();
    }

    public Optional<Side> sideOf(String actor, LocalDate at) {
        var lineage = lineage(actor, at);
        return sides.stream()
                .filter(side -> side.actors().stream().anyMatch(lineage::contains))
                .findFirst();
    }

    public boolean holds(String actor, Role role, LocalDate at) {
        var lineage = lineage(actor, at);
        boolean given = roles.stream().anyMatch(r -> r.role() == role && lineage.contains(r.actor()) && r.holds(at));
        return given || (role == Role.EXCLUDED && excluded(lineage, at));
    }

    private boolean excluded(Set<String> lineage, LocalDate at) {
        return exclusions.stream()
                .flatMap(e -> e.members().stream())
                .anyMatch(m -> m.holds(at) && lineage.contains(m.value()));
    }

    /// The zones in which alone an excluded actor is so; none when it is everywhere.
    public Set<String> excludedOnlyIn(String actor, LocalDate at) {
        var lineage = lineage(actor, at);
        boolean byRole =
                roles.stream().anyMatch(r -> r.role() == Role.EXCLUDED && lineage.contains(r.actor()) && r.holds(at));
        var zones = new TreeSet<String>();
        for (Exclusion e : exclusions) {
            boolean member = e.members().stream().anyMatch(m -> m.holds(at) && lineage.contains(m.value()));
            if (member && e.place() == null) {
                return Set.of();
            }
            if (member && e.place() != null) {
                zones.add(e.place());
            }
        }
        return byRole ? Set.of() : zones;
    }

    /// Whether what the actor says of a breach is said by somebody with a stake in it.
    public boolean hasStake(String actor, LocalDate at) {
        return sideOf(actor, at).isPresent()
                || List.of(Role.values()).stream().anyMatch(role -> role.hasStake() && holds(actor, role, at));
    }

    /// Whether the actor was under the terms on a day: its last step, or that of the nearest it is part of; unknown
    /// when no step of either is recorded, and on the day of one that changed it at some hour. Where the terms record
    /// no step of anybody, whoever has a role has joined.
    public Truth joined(String actor, LocalDate at) {
        var before = joined(actor, at, a -> a.at().isBefore(at) || (a.at().equals(at) && a.hour() == null));
        var after = joined(actor, at, a -> !a.at().isAfter(at));
        return before == after ? after : Truth.UNKNOWN;
    }

    /// [#joined(String, LocalDate)] at an instant.
    public Truth joined(String actor, Instant at, ZoneId zone) {
        var day = at.atZone(zone).toLocalDate();
        return joined(actor, day, a -> !a.from(zone).isAfter(at));
    }

    private Truth joined(String actor, LocalDate day, Predicate<Accession> taken) {
        if (accessions.isEmpty()) {
            return Truth.YES;
        }
        var lineage = lineage(actor, day);
        return accessions.stream()
                .filter(a -> lineage.contains(a.actor()) && taken.test(a))
                .max(Comparator.comparing((Accession a) -> a.actor().equals(actor))
                        .thenComparing(Accession::at)
                        .thenComparing(a -> a.hour() == null ? LocalTime.MIN : a.hour()))
                .map(a -> Truth.of(a.status().bound()))
                .orElse(Truth.UNKNOWN);
    }

    /// Whether two do not fight each other: they are the same, parts of the same, or one is allied with the other.
    public boolean allied(String one, String other, LocalDate at) {
        var here = lineage(one, at);
        var there = lineage(other, at);
        return here.stream().anyMatch(there::contains)
                || friends(here, there)
                || friends(there, here)
                || sharedFriend(here, there);
    }

    private boolean friends(Set<String> lineage, Set<String> others) {
        return allies(lineage).stream().anyMatch(others::contains);
    }

    private boolean sharedFriend(Set<String> here, Set<String> there) {
        return allies(here).stream().anyMatch(allies(there)::contains);
    }

    private Set<String> allies(Set<String> lineage) {
        return lineage.stream()
                .flatMap(id -> findActor(id).stream())
                .flatMap(a -> a.alliedWith().stream())
                .collect(Collectors.toSet());
    }

    /// Whether a selector means the actor on a day. Objects and opposition are for whoever knows the doer.
    public boolean selects(Selector who, String actor, LocalDate at) {
        var lineage = lineage(actor, at);
        return who.anyone()
                || who.actors().stream().anyMatch(lineage::contains)
                || who.roles().stream().anyMatch(role -> holds(actor, role, at))
                || (!who.sides().isEmpty()
                        && sideOf(actor, at)
                                .filter(s -> who.sides().contains(s.id()))
                                .isPresent());
    }
}
