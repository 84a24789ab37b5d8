// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A daily report as a table for programs (RFC 4180): under the names of the columns a row of hashtags of the
/// Humanitarian Exchange Language (HXL 1.1), then one row for each figure, allegation, step of a case, late or
/// corrected item and sum that does not add up, each with the numbers of its entries.
final class DailyReportCsv {
    /// Name and hashtags of each column.
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("section", "#meta+section");
        COLUMNS.put("figure", "#indicator+code");
        COLUMNS.put("day", "#date");
        COLUMNS.put("by", "#org+by+code");
        COLUMNS.put("side", "#org+of+code");
        COLUMNS.put("of", "#indicator+of+code");
        COLUMNS.put("min", "#indicator+value+min+num");
        COLUMNS.put("best", "#indicator+value+best+num");
        COLUMNS.put("max", "#indicator+value+max+num");
        COLUMNS.put("open", "#indicator+value+open+bool");
        COLUMNS.put("before_min", "#indicator+before+min+num");
        COLUMNS.put("before_max", "#indicator+before+max+num");
        COLUMNS.put("answer", "#status+answer+code");
        COLUMNS.put("finding", "#status+finding+code+list");
        COLUMNS.put("words", "#description+quote");
        COLUMNS.put("entries", "#meta+entries+list");
        COLUMNS.put("log_size", "#meta+log+size");
        COLUMNS.put("log_root", "#meta+log+root");
    }

    private final DailyReport report;
    private final List<List<String>> rows = new ArrayList<>();

    private DailyReportCsv(DailyReport report) {
        this.report = report;
    }

    static String of(DailyReport report) {
        var table = new DailyReportCsv(report);
        report.figures().forEach(table::figure);
        report.allegations().forEach(table::allegation);
        report.cases().forEach(table::steps);
        table.late();
        table.discrepancies();
        return table.text();
    }

    private String text() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS.keySet());
            csv.writeRecord(COLUMNS.values());
            for (List<String> row : rows) {
                csv.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    /// @param cells names of columns and their values by turns; the others stay empty
    private void row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        COLUMNS.keySet().forEach(name -> row.put(name, ""));
        for (int i = 0; i < cells.length; i += 2) {
            if (row.put(cells[i], cells[i + 1]) == null) {
                throw new IllegalArgumentException("there is no column " + cells[i]);
            }
        }
        var checkpoint = report.scene().source().checkpoint();
        row.put("log_size", Long.toString(checkpoint.size()));
        row.put("log_root", checkpoint.root().toHex());
        rows.add(List.copyOf(row.values()));
    }

    private void figure(ReportFigure figure) {
        var of = figure.of();
        Range before = figure.before();
        row(
                "section",
                figure.section(),
                "figure",
                figure.code(),
                "day",
                of.day() == null ? "" : of.day().toString(),
                "by",
                of.by(),
                "side",
                of.side(),
                "of",
                of.other(),
                "min",
                Integer.toString(figure.value().min()),
                "best",
                figure.best() == null ? "" : figure.best().toString(),
                "max",
                Integer.toString(figure.value().max()),
                "open",
                Boolean.toString(figure.value().open()),
                "before_min",
                before == null ? "" : Integer.toString(before.min()),
                "before_max",
                before == null ? "" : Integer.toString(before.max()),
                "entries",
                joined(figure.entries()));
    }

    private void allegation(Allegation allegation) {
        var source = report.scene().source();
        var accusation = allegation.accusation();
        var entries = new TreeSet<Long>();
        source.entry(accusation.id()).ifPresent(entries::add);
        source.entry(accusation.report()).ifPresent(entries::add);
        var incident = allegation.incident();
        if (incident != null) {
            source.entry(incident.id()).ifPresent(entries::add);
        }
        allegation.answers().forEach(s -> source.entry(s.id()).ifPresent(entries::add));
        allegation.findings().forEach(f -> source.entry(f).ifPresent(entries::add));
        Range claimed = allegation.claimed();
        row(
                "section",
                "annex",
                "figure",
                "allegation",
                "day",
                accusation.reported().toString(),
                "by",
                allegation.by().id(),
                "side",
                allegation.of().id(),
                "of",
                accusation.act().code(),
                "min",
                claimed == null ? "" : Integer.toString(claimed.min()),
                "max",
                claimed == null ? "" : Integer.toString(claimed.max()),
                "answer",
                allegation.answer(),
                "finding",
                allegation.findings().stream()
                        .map(f -> f.verdict().code())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")),
                "words",
                accusation.quote().words(),
                "entries",
                joined(entries));
    }

    private void steps(CaseLine line) {
        for (CaseLine.Step step : line.steps()) {
            row(
                    "section",
                    "cases",
                    "figure",
                    step.says(),
                    "day",
                    day(step.at()),
                    "by",
                    step.who(),
                    "of",
                    line.id(),
                    "answer",
                    step.kind() == CaseLine.Kind.ANSWERED ? step.says() : "",
                    "words",
                    step.words(),
                    "entries",
                    Long.toString(step.entry()));
        }
    }

    private String day(Instant at) {
        return at.atZone(report.scene().period().zone()).toLocalDate().toString();
    }

    private void late() {
        var source = report.scene().source();
        report.told()
                .forEach(i -> row(
                        "section",
                        "late",
                        "figure",
                        "incident",
                        "entries",
                        source.entry(i.id()).map(Object::toString).orElse("")));
        report.taken()
                .forEach(late -> row(
                        "section",
                        "late",
                        "figure",
                        "report",
                        "day",
                        day(late.at()),
                        "by",
                        late.report().publisher(),
                        "entries",
                        Long.toString(late.entry())));
        report.corrected()
                .forEach(one -> row(
                        "section",
                        "late",
                        "figure",
                        "correction",
                        "day",
                        day(one.review().at()),
                        "by",
                        one.review().person(),
                        "entries",
                        Long.toString(one.entry())));
    }

    private void discrepancies() {
        var source = report.scene().source();
        report.discrepancies()
                .forEach(d -> row(
                        "section",
                        "sums",
                        "figure",
                        "printed",
                        "min",
                        Integer.toString(d.printed()),
                        "max",
                        Integer.toString(d.printed()),
                        "of",
                        "parts make " + d.summed(),
                        "words",
                        d.words(),
                        "entries",
                        source.entry(d).map(Object::toString).orElse("")));
    }

    private static String joined(Collection<Long> entries) {
        return entries.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
