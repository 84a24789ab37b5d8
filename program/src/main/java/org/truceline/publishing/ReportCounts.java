// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truceline.model.Coded;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Site;
import org.truceline.model.Statement;
import org.truceline.model.Verdict;
import org.truceline.publishing.ReportFigure.Keys;

/// Counts incidents and allegations for a report. An incident counts once in each line; lines overlap and are not
/// added.
final class ReportCounts {
    /// The key of a doer that nobody names.
    static final String NOBODY = "-";

    private final Cast cast;
    private final Catalogue catalogue;
    private final Citations citations;

    ReportCounts(Cast cast, Catalogue catalogue, Citations citations) {
        this.cast = cast;
        this.catalogue = catalogue;
        this.citations = citations;
    }

    /// By act, by the side named as doer, and by place.
    List<ReportFigure> counts(DaySums sums) {
        var incidents = sums.incidents(catalogue);
        var figures = new ArrayList<ReportFigure>();
        grouped(incidents, ReportCounts::acts).forEach((act, of) -> figures.add(line("act", Keys.other(act), of)));
        grouped(incidents, this::doers)
                .forEach((side, of) -> figures.add(line("side", new Keys(null, "", side, ""), of)));
        grouped(incidents, ReportCounts::places)
                .forEach((place, of) -> figures.add(line("place", Keys.other(place), of)));
        return figures;
    }

    private ReportFigure line(String code, Keys of, List<Incident> incidents) {
        return ReportFigure.count("counts", code, of, incidents.size(), citations.incidents(ids(incidents)));
    }

    private static List<IncidentId> ids(List<Incident> incidents) {
        return incidents.stream().map(Incident::id).toList();
    }

    /// The most first.
    private static Map<String, List<Incident>> grouped(List<Incident> incidents, Function<Incident, Set<String>> keys) {
        Map<String, List<Incident>> grouped = new TreeMap<>();
        incidents.forEach(i -> keys.apply(i)
                .forEach(k -> grouped.computeIfAbsent(k, x -> new ArrayList<>()).add(i)));
        var ordered = new LinkedHashMap<String, List<Incident>>();
        grouped.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private static Set<String> acts(Incident incident) {
        return incident.acts().stream().map(Coded::code).collect(Collectors.toSet());
    }

    private static Set<String> places(Incident incident) {
        return Set.of(incident.where().map(Site::name).orElse(NOBODY));
    }

    /// The sides that anybody names as doers of it.
    private Set<String> doers(Incident incident) {
        var doers = new HashSet<String>();
        incident.statements().stream()
                .filter(Statement::speaksOfFact)
                .flatMap(s -> s.actor().stream())
                .forEach(name -> cast.find(name).map(Side::id).ifPresent(doers::add));
        return doers.isEmpty() ? Set.of(NOBODY) : doers;
    }

    /// For each pair of sides: what one claims, what the other answers, what the findings say.
    List<ReportFigure> columns(List<Allegation> allegations) {
        Map<Keys, List<Allegation>> pairs = new LinkedHashMap<>();
        allegations.forEach(
                a -> pairs.computeIfAbsent(new Keys(null, a.by().id(), a.of().id(), ""), k -> new ArrayList<>())
                        .add(a));
        var figures = new ArrayList<ReportFigure>();
        pairs.forEach((pair, of) -> {
            figures.add(accusations("accusations", pair, of));
            claimed(pair, of, figures);
            for (String answer : List.of("denied", "admitted", "both", "unanswered", "untied")) {
                answered(pair, answer, of, figures);
            }
            for (Verdict verdict : Verdict.values()) {
                found(pair, verdict, of, figures);
            }
        });
        return figures;
    }

    private ReportFigure accusations(String code, Keys pair, List<Allegation> of) {
        return ReportFigure.count(
                "columns",
                code,
                pair,
                of.size(),
                citations.statements(of.stream().map(Allegation::accusation).toList()));
    }

    private void claimed(Keys pair, List<Allegation> all, List<ReportFigure> to) {
        var of = all.stream().filter(a -> a.claimed() != null).toList();
        of.stream()
                .map(Allegation::claimed)
                .filter(Objects::nonNull)
                .reduce(Range::hull)
                .ifPresent(range -> to.add(new ReportFigure(
                        "columns",
                        "claimed",
                        pair,
                        range,
                        null,
                        null,
                        citations.statements(
                                of.stream().map(Allegation::accusation).toList()))));
    }

    /// An answer leads to the words of it; where there is none, to what it would answer.
    private void answered(Keys pair, String answer, List<Allegation> all, List<ReportFigure> to) {
        var of = all.stream().filter(a -> a.answer().equals(answer)).toList();
        if (of.isEmpty()) {
            return;
        }
        var words = new LinkedHashSet<Statement>();
        of.forEach(a -> words.addAll(a.answers()));
        to.add(ReportFigure.count(
                "columns",
                answer,
                pair,
                of.size(),
                words.isEmpty()
                        ? citations.statements(
                                of.stream().map(Allegation::accusation).toList())
                        : citations.statements(words)));
    }

    private void found(Keys pair, Verdict verdict, List<Allegation> of, List<ReportFigure> to) {
        var findings = of.stream()
                .flatMap(a -> a.findings().stream())
                .filter(f -> f.verdict() == verdict)
                .distinct()
                .toList();
        if (!findings.isEmpty()) {
            to.add(ReportFigure.count(
                    "columns",
                    "found",
                    new Keys(null, pair.by(), pair.side(), verdict.code()),
                    incidentsOf(findings),
                    citations.findings(findings)));
        }
    }

    private static int incidentsOf(List<Finding> findings) {
        return (int) findings.stream().map(Finding::incident).distinct().count();
    }

    /// Incidents by what the findings on them say.
    List<ReportFigure> findings(DaySums sums) {
        var all = sums.incidents(catalogue).stream()
                .flatMap(i -> catalogue.listFindings(i.id()).stream())
                .toList();
        return Arrays.stream(Verdict.values())
                .map(verdict -> all.stream().filter(f -> f.verdict() == verdict).toList())
                .filter(of -> !of.isEmpty())
                .map(of -> ReportFigure.count(
                        "findings",
                        "incidents",
                        Keys.other(of.getFirst().verdict().code()),
                        incidentsOf(of),
                        citations.findings(of)))
                .toList();
    }

    /// Day by day: incidents by act and by side, killed, accusations answered and not.
    List<ReportFigure> days(DaySums sums, List<Allegation> allegations) {
        var figures = new ArrayList<ReportFigure>();
        for (Day day : sums.days()) {
            var incidents = new DaySums(List.of(day)).incidents(catalogue);
            var date = day.date();
            figures.add(daily("incidents", Keys.day(date), incidents));
            grouped(incidents, ReportCounts::acts)
                    .forEach((act, of) -> figures.add(daily("act", new Keys(date, "", "", act), of)));
            grouped(incidents, this::doers)
                    .forEach((side, of) -> figures.add(daily("side", new Keys(date, "", side, ""), of)));
            day.findKilled().ifPresent(killed -> figures.add(killed(date, killed)));
            var said = allegations.stream()
                    .filter(a -> a.accusation().reported().equals(date))
                    .toList();
            var answered = said.stream().filter(a -> !a.answers().isEmpty()).toList();
            var open = said.stream().filter(a -> a.answers().isEmpty()).toList();
            figures.add(alleged("answered", date, answered));
            figures.add(alleged("unanswered", date, open));
        }
        return figures;
    }

    private ReportFigure daily(String code, Keys of, List<Incident> incidents) {
        return ReportFigure.count("days", code, of, incidents.size(), citations.incidents(ids(incidents)));
    }

    private ReportFigure alleged(String code, LocalDate date, List<Allegation> of) {
        return ReportFigure.count(
                "days",
                code,
                Keys.day(date),
                of.size(),
                citations.statements(of.stream().map(Allegation::accusation).toList()));
    }

    private ReportFigure killed(LocalDate date, Killed killed) {
        int best = killed.incidents().stream()
                .flatMap(id -> catalogue.findIncident(id).stream())
                .mapToInt(ReportCounts::best)
                .sum();
        return new ReportFigure(
                "days",
                "killed",
                Keys.day(date),
                killed.range(),
                Math.clamp(best, killed.range().min(), killed.range().max()),
                null,
                citations.incidents(killed.incidents()));
    }

    /// The best estimate of a dataset that gives one; else the least that anybody gave.
    private static int best(Incident incident) {
        return incident.statements().stream()
                .flatMap(s -> s.counts().stream())
                .filter(ReportCounts::isBest)
                .map(Count::min)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Killed.range(incident).map(Range::min).orElse(0));
    }

    private static boolean isBest(Count count) {
        return count.of() == CountOf.OTHER
                && String.valueOf(count.who()).toLowerCase(Locale.ROOT).contains("best");
    }
}
