// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.truceline.model.Act;
import org.truceline.model.Moment;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Statement;
import org.truceline.model.TimeSpan;
import org.truceline.publishing.ReportFigure.Keys;

/// How much was watched, as far as it is on record: a count falls when fewer look.
final class ReportEffort {
    private static final String SECTION = "effort";

    private final Scene scene;
    private final Catalogue catalogue;
    private final Citations citations;
    private final ReportDays span;

    ReportEffort(Scene scene, Catalogue catalogue, Citations citations, ReportDays span) {
        this.scene = scene;
        this.catalogue = catalogue;
        this.citations = citations;
        this.span = span;
    }

    List<ReportFigure> figures(DaySums sums) {
        var said = sums.said().stream()
                .flatMap(id -> catalogue.findStatement(id).stream())
                .toList();
        var figures = new ArrayList<ReportFigure>(reports());
        var placed = said.stream().filter(s -> s.place() != null).toList();
        figures.add(figure("places", distinct(placed.stream().map(ReportEffort::place)), placed));
        figures.add(hours(sums));
        var denied = said.stream()
                .filter(s -> s.act() == Act.DENY_ACCESS && s.speaksOfFact())
                .toList();
        figures.add(figure("access_denied", denied.size(), denied));
        return figures;
    }

    /// All, those of patrols and other observers in the field whether or not there are any, and those of each other
    /// kind that there are.
    private List<ReportFigure> reports() {
        var reports = scene.material().reports().stream()
                .filter(report -> span.contains(report.published()))
                .toList();
        var figures = new ArrayList<ReportFigure>();
        figures.add(reports("reports", Keys.ALL, reports));
        Arrays.stream(ReportKind.values()).forEach(kind -> {
            var of = reports.stream().filter(report -> report.kind() == kind).toList();
            if (!of.isEmpty() || kind == ReportKind.FIELD) {
                figures.add(reports("reports_of_kind", Keys.other(kind.code()), of));
            }
        });
        figures.add(ReportFigure.count(
                SECTION,
                "publishers",
                Keys.ALL,
                distinct(reports.stream().map(Report::publisher)),
                citations.reports(reports)));
        return figures;
    }

    private ReportFigure reports(String code, Keys of, List<Report> reports) {
        return ReportFigure.count(SECTION, code, of, reports.size(), citations.reports(reports));
    }

    private ReportFigure figure(String code, int n, List<Statement> behind) {
        return ReportFigure.count(SECTION, code, Keys.ALL, n, citations.statements(behind));
    }

    private static int distinct(Stream<String> names) {
        return (int) names.distinct().count();
    }

    private static String place(Statement statement) {
        var place = statement.place();
        if (place == null) {
            return "";
        }
        return place.resolved().stream().map(site -> site.name()).findFirst().orElse(place.words());
    }

    /// The hours of these days within which somebody places something, to the hour or better.
    private ReportFigure hours(DaySums sums) {
        var zone = scene.period().zone();
        var all = new TimeSpan(span.first().atStartOfDay(zone).toInstant(), new Moment.Day(span.last()).ends(zone));
        Map<Statement, TimeSpan> exact = new HashMap<>();
        sums.incidents(catalogue).stream()
                .flatMap(incident -> incident.statements().stream())
                .forEach(s -> s.time(zone)
                        .filter(time -> all.overlaps(time) && isAnHour(time))
                        .ifPresent(time -> exact.put(s, time)));
        var hours = new TreeSet<Instant>();
        exact.values().forEach(time -> hours.add(time.from().truncatedTo(ChronoUnit.HOURS)));
        return ReportFigure.count(SECTION, "hours", Keys.ALL, hours.size(), citations.statements(exact.keySet()));
    }

    private static boolean isAnHour(TimeSpan time) {
        return Duration.between(time.from(), time.until()).compareTo(Duration.ofHours(1)) <= 0;
    }
}
