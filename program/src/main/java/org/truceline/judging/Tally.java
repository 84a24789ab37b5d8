// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truceline.model.Coded;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Site;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.Verdict;
import org.truceline.terms.Agreement;
import org.truceline.terms.Side;

/// Incidents alleged, answered and found, by side, place, act, clause or day, each count with the effort of observation
/// behind it: a count falls when fewer look.
///
/// An incident counts once in a line, and in several lines where it has several sides, acts or clauses; the lines are
/// therefore not added up.
public final class Tally {
    /// The key of what has no one known day.
    static final String NO_ONE_DAY = "not one day";

    private static final String NOBODY = "nobody named";

    private final Agreement terms;
    private final ZoneId zone;
    private final List<Judged> judged;

    /// The sides that a name means on a day: a few names come up in every incident.
    private final Map<Named, Set<String>> named = new HashMap<>();

    private record Named(String name, LocalDate day) {}

    /// By what incidents are counted.
    public enum By implements Coded {
        SIDE,
        PLACE,
        ACT,
        CLAUSE,
        DAY
    }

    /// One count of each kind.
    ///
    /// @param alleged incidents that somebody lays at a doer's door
    /// @param answered of these, those to which the side blamed says anything
    /// @param found incidents with a breach found under some reading
    /// @param open incidents of which under some reading it cannot be told
    /// @param effort what was watched: the reports that speak of any of the incidents
    public record Line(String key, int alleged, int answered, int found, int open, Effort effort) {}

    /// @param judged all incidents there are, in any order
    public Tally(Agreement terms, List<Judged> judged) {
        this.terms = terms;
        this.zone = terms.zone();
        this.judged = List.copyOf(judged);
    }

    /// The lines, by key.
    public List<Line> by(By by) {
        Function<Judged, Set<String>> keys = switch (by) {
            case SIDE -> j -> sides(j.incident());
            case PLACE -> j -> Set.of(j.incident().where().map(Site::name).orElse("no place given"));
            case ACT -> j -> j.incident().acts().stream().map(Coded::code).collect(Collectors.toSet());
            case CLAUSE ->
                j -> j.findings().stream()
                        .filter(f -> f.verdict() != Verdict.OUTSIDE_SCOPE)
                        .flatMap(f -> f.clauses().stream())
                        .collect(Collectors.toSet());
            case DAY -> j -> Set.of(day(j.incident()));
        };
        Map<String, List<Judged>> grouped = new TreeMap<>();
        judged.forEach(j -> keys.apply(j)
                .forEach(k -> grouped.computeIfAbsent(k, x -> new ArrayList<>()).add(j)));
        return grouped.entrySet().stream()
                .map(e -> line(e.getKey(), e.getValue(), by == By.SIDE))
                .toList();
    }

    private Line line(String key, List<Judged> group, boolean bySide) {
        var statements =
                group.stream().flatMap(j -> j.incident().statements().stream()).toList();
        return new Line(
                key,
                count(group, j -> !blamed(j.incident(), bySide ? key : "").isEmpty()),
                count(group, j -> answered(j.incident(), bySide ? key : "")),
                count(group, j -> has(j.findings(), Verdict.BREACH)),
                count(group, j -> has(j.findings(), Verdict.INDETERMINATE)),
                Effort.of(statements));
    }

    private static int count(List<Judged> group, java.util.function.Predicate<Judged> what) {
        return (int) group.stream().filter(what).count();
    }

    private static boolean has(List<Finding> findings, Verdict verdict) {
        return findings.stream().anyMatch(f -> f.verdict() == verdict);
    }

    private String day(Incident incident) {
        var span = incident.when(zone);
        LocalDate first = span.from().atZone(zone).toLocalDate();
        LocalDate last = span.until().minusNanos(1).atZone(zone).toLocalDate();
        return first.equals(last) ? first.toString() : NO_ONE_DAY;
    }

    /// The labels of the sides that an incident names as possible doers.
    private Set<String> sides(Incident incident) {
        var sides = incident.statements().stream()
                .filter(Statement::speaksOfFact)
                .flatMap(s -> sides(s.actor(), s).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return sides.isEmpty() ? Set.of(NOBODY) : sides;
    }

    private Set<String> sides(List<String> names, Statement s) {
        var sides = new HashSet<String>();
        names.forEach(name -> sides.addAll(named.computeIfAbsent(new Named(name, s.reported()), this::sides)));
        return sides;
    }

    private Set<String> sides(Named one) {
        return terms.actorsNamed(one.name(), one.day()).stream()
                .flatMap(actor -> terms.sideOf(actor, one.day()).stream())
                .map(Side::label)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The sides that somebody lays an incident on; of one side alone where that is asked.
    private Set<String> blamed(Incident incident, String side) {
        return incident.statements().stream()
                .filter(s -> s.speaksOfFact() && (s.stance() == Stance.ACCUSES || s.stance() == Stance.STATES))
                .filter(s -> s.act().harmful())
                .flatMap(s -> sides(s.actor(), s).stream())
                .filter(label -> side.isEmpty() || label.equals(side))
                .collect(Collectors.toSet());
    }

    /// Whether a side that is blamed denies or admits.
    private boolean answered(Incident incident, String side) {
        var blamed = blamed(incident, side);
        return incident.statements().stream()
                .filter(s -> s.stance() == Stance.DENIES || s.stance() == Stance.ADMITS)
                .flatMap(s ->
                        s.speaker() == null ? Stream.empty() : sides(s.speaker().names(), s).stream())
                .anyMatch(blamed::contains);
    }
}
