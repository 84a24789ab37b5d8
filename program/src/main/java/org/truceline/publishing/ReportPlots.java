// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.truceline.publishing.Plot.Bar;
import org.truceline.publishing.Plot.Series;
import org.truceline.publishing.ReportView.Picture;
import org.truceline.publishing.language.Words;

/// The plots of a report of several days, each with its numbers as a table.
final class ReportPlots {
    /// Acts that have a panel of their own; the others are together in one.
    private static final int MOST_ACTS = 7;

    private final DailyReport report;
    private final boolean isPrinted;
    private final Words words;
    private final List<LocalDate> days;

    ReportPlots(DailyReport report, boolean isPrinted, Words words) {
        this.report = report;
        this.isPrinted = isPrinted;
        this.words = words;
        this.days = report.days().all();
    }

    /// None for a single day.
    List<Picture> pictures() {
        if (days.size() < 2) {
            return List.of();
        }
        var pictures = new ArrayList<Picture>();
        var plots = List.of(acts(), sides(), killed(), answered(), timeToAnswer());
        for (Plot plot : plots) {
            if (!plot.series().isEmpty()) {
                pictures.add(picture(plot, "plot-" + pictures.size()));
            }
        }
        return List.copyOf(pictures);
    }

    private Picture picture(Plot plot, String id) {
        var heads = new ArrayList<String>();
        heads.add(plot.columns().size() == days.size() ? words.text("days-day") : words.text("report-plot-wait"));
        plot.series().forEach(one -> heads.add(one.name()));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < plot.columns().size(); i++) {
            int at = i;
            rows.add(Stream.concat(
                            Stream.of(plot.columns().get(i)),
                            plot.series().stream().map(one -> cell(one.bars().get(at))))
                    .toList());
        }
        String drawing = isPrinted ? PlotBoxes.of(plot, words) : PlotSvg.of(plot, id, words);
        return new Picture(plot.title(), plot.note(), drawing, heads, rows);
    }

    private String cell(Bar bar) {
        Integer best = bar.best();
        if (best == null) {
            return words.number(bar.range().max());
        }
        return words.text(
                "report-plot-band", "range", new Wording(words).range(bar.range()), "best", words.number(best));
    }

    private Plot plot(String key, List<Series> series) {
        return new Plot(
                words.text("report-plot-" + key),
                words.text("report-plot-" + key + "-note"),
                days.stream().map(words::briefDay).toList(),
                series);
    }

    private Plot acts() {
        var byAct = byDay("act", figure -> figure.of().other());
        var series = new ArrayList<Series>();
        var others = new LinkedHashMap<LocalDate, Integer>();
        int n = 0;
        for (var act : ordered("act", figure -> figure.of().other())) {
            var counts = byAct.getOrDefault(act, Map.of());
            if (n++ < MOST_ACTS) {
                series.add(series(Wording.sentence(words.code("act", act)), counts));
            } else {
                counts.forEach((day, count) -> others.merge(day, count, Integer::sum));
            }
        }
        if (!others.isEmpty()) {
            series.add(series(words.text("report-plot-other-acts"), others));
        }
        return plot("acts", series);
    }

    private Plot sides() {
        var bySide = byDay("side", figure -> figure.of().side());
        var series = new ArrayList<Series>();
        for (Side side : report.scene().cast().sides()) {
            series.add(series(side.label(), bySide.getOrDefault(side.id(), Map.of())));
        }
        series.add(series(words.text("report-nobody"), bySide.getOrDefault(ReportCounts.NOBODY, Map.of())));
        return plot("sides", series);
    }

    private Plot killed() {
        Map<LocalDate, Bar> bars = new LinkedHashMap<>();
        report.figures("days", "killed").forEach(figure -> {
            var day = figure.of().day();
            if (day != null) {
                bars.put(day, new Bar(figure.value(), figure.best()));
            }
        });
        var series = new Series(
                words.text("report-summary-killed"),
                days.stream().map(day -> bars.getOrDefault(day, Bar.count(0))).toList());
        return plot("killed", bars.isEmpty() ? List.of() : List.of(series));
    }

    private Plot answered() {
        var answered = byDay("answered", figure -> "").getOrDefault("", Map.of());
        var unanswered = byDay("unanswered", figure -> "").getOrDefault("", Map.of());
        return plot(
                "answered",
                List.of(
                        series(words.text("report-plot-with-answer"), answered),
                        series(words.text("report-plot-without-answer"), unanswered)));
    }

    private Plot timeToAnswer() {
        return new Plot(
                words.text("report-plot-time"),
                words.text("report-plot-time-note"),
                CaseCounts.SPANS.stream()
                        .map(span -> words.text("report-wait-" + span))
                        .toList(),
                List.of(waits("accusation_days", "report-plot-accusations"), waits("case_days", "report-plot-cases")));
    }

    private Series waits(String code, String name) {
        return new Series(
                words.text(name),
                report.figures("channel", code).stream()
                        .map(figure -> Bar.count(figure.value().max()))
                        .toList());
    }

    private Series series(String name, Map<LocalDate, Integer> counts) {
        return new Series(
                name,
                days.stream().map(day -> Bar.count(counts.getOrDefault(day, 0))).toList());
    }

    /// In the order of the counts over all days: the most first.
    private List<String> ordered(String code, Function<ReportFigure, String> key) {
        return report.figures("counts", code).stream().map(key).toList();
    }

    private Map<String, Map<LocalDate, Integer>> byDay(String code, Function<ReportFigure, String> key) {
        Map<String, Map<LocalDate, Integer>> counts = new LinkedHashMap<>();
        for (ReportFigure figure : report.figures("days", code)) {
            var day = Objects.requireNonNull(figure.of().day());
            counts.computeIfAbsent(key.apply(figure), k -> new LinkedHashMap<>())
                    .put(day, figure.value().max());
        }
        return counts;
    }
}
