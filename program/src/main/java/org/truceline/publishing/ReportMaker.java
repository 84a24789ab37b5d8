// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truceline.model.Moment;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;
import org.truceline.publishing.DailyReport.Corrected;
import org.truceline.publishing.DailyReport.TakenLate;
import org.truceline.publishing.ReportFigure.Keys;

/// Makes a [DailyReport] of a scene.
final class ReportMaker {
    private final Scene scene;
    private final ReportDays span;
    private final ZoneId zone;
    private final Catalogue catalogue;
    private final Citations citations;
    private final DaySums sums;
    private final DaySums before;
    private final Day last;

    ReportMaker(Scene whole, ReportDays span) {
        this.span = span;
        this.scene = whole.over(span.before().first(), span.last());
        this.zone = scene.period().zone();
        this.catalogue = new Catalogue(scene);
        this.citations = new Citations(scene.source(), catalogue);
        var days = Days.of(scene);
        this.sums = new DaySums(
                days.stream().filter(day -> span.contains(day.date())).toList());
        this.before = new DaySums(
                days.stream().filter(day -> !span.contains(day.date())).toList());
        this.last = days.getLast();
    }

    DailyReport make() {
        var allegations = allegations();
        var figures = new ArrayList<ReportFigure>();
        figures.addAll(summary());
        var counts = new ReportCounts(scene.cast(), catalogue, citations);
        figures.addAll(new ReportEffort(scene, catalogue, citations, span).figures(sums));
        figures.addAll(counts.counts(sums));
        figures.addAll(counts.columns(allegations));
        figures.addAll(counts.findings(sums));
        var cases = cases();
        figures.addAll(new CaseCounts(citations, span, zone).figures(cases, allegations));
        figures.addAll(counts.days(sums, allegations));
        var corrected = corrected();
        var taken = taken();
        citations.reviews(corrected.stream().map(Corrected::review).toList());
        citations.reports(taken.stream().map(TakenLate::report).toList());
        return new DailyReport(
                span,
                scene,
                made(),
                last.status(),
                figures,
                allegations,
                sums.late().stream()
                        .flatMap(id -> catalogue.findIncident(id).stream())
                        .toList(),
                taken,
                corrected,
                sums.discrepancies(),
                cases,
                citations.all());
    }

    private Instant made() {
        long newest = scene.source().checkpoint().size() - 1;
        return scene.docket().times().apply(List.of(newest)).getOrDefault(newest, Instant.EPOCH);
    }

    private List<ReportFigure> summary() {
        boolean compared = span.kind() != ReportDays.Kind.SINCE_START;
        var killed = Killed.of(sums.incidents(catalogue));
        return Stream.of(
                        count("statements", sums.said().size(), before.said().size(), citations.said(sums.said())),
                        count(
                                "incidents",
                                sums.incidents().size(),
                                before.incidents().size(),
                                citations.incidents(sums.incidents())),
                        new ReportFigure(
                                "summary",
                                "killed",
                                Keys.ALL,
                                sums.killed(catalogue),
                                null,
                                before.killed(catalogue),
                                killed.map(k -> citations.incidents(k.incidents()))
                                        .orElse(List.of())),
                        count(
                                "undated",
                                sums.undated().size(),
                                before.undated().size(),
                                citations.incidents(sums.undated())),
                        count("late", sums.late().size(), before.late().size(), citations.incidents(sums.late())),
                        count(
                                "discrepancies",
                                sums.discrepancies().size(),
                                before.discrepancies().size(),
                                citations.discrepancies(sums.discrepancies())))
                .map(figure -> compared ? figure : figure.beside(null))
                .toList();
    }

    private static ReportFigure count(String code, int now, int before, List<Long> entries) {
        return ReportFigure.count("summary", code, Keys.ALL, now, entries).beside(ReportFigure.exactly(before));
    }

    /// By each side of each other, in the order of the sides.
    private List<Allegation> allegations() {
        var statements = sums.said().stream()
                .flatMap(id -> catalogue.findStatement(id).stream())
                .toList();
        var all = new ArrayList<Allegation>();
        for (Alleged alleged : Allegations.of(scene.cast(), catalogue, statements)) {
            var by = scene.cast().side(alleged.by()).orElseThrow();
            var of = scene.cast().side(alleged.of()).orElseThrow();
            alleged.accusations().stream()
                    .flatMap(id -> catalogue.findStatement(id).stream())
                    .forEach(s -> all.add(Allegation.of(scene.cast(), catalogue, by, of, s)));
        }
        return all;
    }

    /// As they stood when the days were over.
    private List<CaseLine> cases() {
        var end = new Moment.Day(span.last()).ends(zone);
        return scene.docket().cases().stream()
                .filter(line -> line.raised().at().isBefore(end))
                .map(line -> new CaseLine(
                        line.id(),
                        line.channel(),
                        line.by(),
                        line.of(),
                        line.alleged(),
                        line.steps().stream()
                                .filter(step -> step.at().isBefore(end))
                                .toList()))
                .toList();
    }

    /// Corrections and rejections of what reports of these days say, whenever made, and those made on these days of
    /// what earlier reports say.
    private List<Corrected> corrected() {
        return scene.material().reviewed().stream()
                .flatMap(reviewed -> reviewed.reviews().stream()
                        .filter(review -> !(review.opinion() instanceof Review.Confirmed))
                        .filter(review -> isOfTheseDays(reviewed, review))
                        .flatMap(review -> scene.source().entry(review).stream()
                                .map(entry -> new Corrected(reviewed.first(), review, entry))))
                .sorted(Comparator.comparingLong(Corrected::entry))
                .toList();
    }

    private boolean isOfTheseDays(Reviewed reviewed, Review review) {
        Statement first = reviewed.first();
        return span.contains(first.reported())
                || span.contains(review.at().atZone(zone).toLocalDate());
    }

    /// Reports of these days that came on record after their own day was over, and later ones that tell of incidents
    /// of these days.
    private List<TakenLate> taken() {
        var entries = new TreeMap<Long, Report>();
        var telling = telling();
        scene.material().reports().stream()
                .filter(report -> span.contains(report.published()) || telling.contains(report.id()))
                .forEach(report -> scene.source().entry(report.id()).ifPresent(entry -> entries.put(entry, report)));
        Map<Long, Instant> times = scene.docket().times().apply(entries.keySet());
        return entries.entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(times.get(entry.getKey()))
                        .map(at -> new TakenLate(entry.getValue(), at, entry.getKey())))
                .filter(late -> !late.at().isBefore(due(late.report())))
                .toList();
    }

    /// The reports published later with a statement on an incident of these days.
    private Set<ReportId> telling() {
        return sums.incidents(catalogue).stream()
                .flatMap(incident -> incident.statements().stream())
                .filter(statement -> statement.reported().isAfter(span.last()))
                .map(Statement::report)
                .collect(Collectors.toSet());
    }

    /// By when it would not have been late.
    private Instant due(Report report) {
        var day = report.published().isAfter(span.last()) ? span.last() : report.published();
        return new Moment.Day(day).ends(zone);
    }
}
