// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truceline.model.Discrepancy;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Report;
import org.truceline.model.Statement;
import org.truceline.model.Verdict;

/// Works out the figures of each day of a scene. The same scene gives the same days, whatever the order of its lists.
public final class Days {
    private final Scene scene;
    private final ZoneId zone;
    private final Catalogue catalogue;
    private final Map<LocalDate, DayStatus> statuses;
    private final Map<LocalDate, List<Statement>> said;
    private final Map<LocalDate, List<Discrepancy>> discrepancies;
    private final Map<LocalDate, List<Incident>> incidents = new HashMap<>();
    private final Map<LocalDate, List<Incident>> undated = new HashMap<>();
    private final Map<LocalDate, List<Incident>> late = new HashMap<>();

    private Days(Scene scene) {
        this.scene = scene;
        this.zone = scene.period().zone();
        this.catalogue = new Catalogue(scene);
        this.statuses = scene.statuses().stream().collect(Collectors.toMap(DayStatus::day, Function.identity()));
        this.said = scene.material().statements().stream()
                .sorted(Comparator.comparing(Statement::id))
                .collect(Collectors.groupingBy(Statement::reported));
        this.discrepancies = scene.material().discrepancies().stream()
                .sorted(Comparator.comparing(Discrepancy::report)
                        .thenComparing(Discrepancy::words)
                        .thenComparingInt(Discrepancy::printed))
                .collect(Collectors.groupingBy(this::flagged));
        scene.material().incidents().stream()
                .sorted(Comparator.comparing((Incident i) -> i.when(zone).from())
                        .thenComparing(i -> i.when(zone).until())
                        .thenComparing(Incident::id))
                .forEach(this::place);
    }

    /// One day after the other, from the first to the last of the period.
    public static List<Day> of(Scene scene) {
        var days = new Days(scene);
        return scene.period().days().stream().map(days::day).toList();
    }

    private LocalDate flagged(Discrepancy discrepancy) {
        return catalogue.findReport(discrepancy.report()).map(Report::published).orElse(LocalDate.MIN);
    }

    private void place(Incident incident) {
        var dates = Dates.of(incident, zone);
        var told =
                incident.statements().stream().map(Statement::reported).sorted().toList();
        if (dates.areFew()) {
            dates.all().forEach(day -> put(incidents, day, incident));
            told.stream().distinct().filter(dates.last()::isBefore).forEach(day -> put(late, day, incident));
        } else {
            put(undated, told.getFirst(), incident);
        }
    }

    private static void put(Map<LocalDate, List<Incident>> byDay, LocalDate day, Incident incident) {
        byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(incident);
    }

    private Day day(LocalDate date) {
        var statements = said.getOrDefault(date, List.of());
        var ofDay = incidents.getOrDefault(date, List.of());
        return new Day(
                date,
                Optional.ofNullable(statuses.get(date)).orElseGet(() -> DayStatus.unknown(date)),
                statements.stream().map(Statement::id).toList(),
                ids(ofDay),
                ids(undated.getOrDefault(date, List.of())),
                ids(late.getOrDefault(date, List.of())),
                Allegations.of(scene.cast(), catalogue, statements),
                judged(ofDay),
                Killed.of(ofDay).orElse(null),
                discrepancies.getOrDefault(date, List.of()));
    }

    private static List<IncidentId> ids(List<Incident> incidents) {
        return incidents.stream().map(Incident::id).toList();
    }

    private Map<Verdict, Judged> judged(List<Incident> incidents) {
        var judged = new EnumMap<Verdict, Judged>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            var findings = incidents.stream()
                    .flatMap(i -> catalogue.listFindings(i.id()).stream())
                    .filter(finding -> finding.verdict() == verdict)
                    .toList();
            var ids = findings.stream()
                    .map(finding -> finding.incident())
                    .distinct()
                    .toList();
            judged.put(verdict, new Judged(ids, findings));
        }
        return judged;
    }
}
