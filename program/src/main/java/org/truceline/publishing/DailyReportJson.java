// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.Collection;
import java.util.List;
import org.truceline.journal.Json;
import org.truceline.model.Finding;
import org.truceline.model.Statement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A daily report for programs: every figure with the numbers of the entries behind it.
final class DailyReportJson {
    private DailyReportJson() {}

    static ObjectNode of(DailyReport report) {
        var json = Json.object();
        var scene = report.scene();
        json.putObject("report")
                .put("kind", report.days().kind().code())
                .put("first", report.days().first().toString())
                .put("last", report.days().last().toString())
                .put("agreement", scene.period().agreement())
                .put("zone", scene.period().zone().getId());
        var checkpoint = scene.source().checkpoint();
        json.putObject("checkpoint")
                .put("origin", checkpoint.origin())
                .put("size", checkpoint.size())
                .put("root", checkpoint.root().toHex())
                .put("at", report.made().toString());
        var sides = json.putArray("sides");
        scene.cast()
                .sides()
                .forEach(side -> sides.addObject().put("id", side.id()).put("label", side.label()));
        var status = json.putArray("status");
        report.status()
                .sides()
                .forEach(line -> status.addObject().put("side", line.side()).put("status", line.status()));
        figures(json.putArray("figures"), report.figures());
        var allegations = json.putArray("allegations");
        report.allegations().forEach(a -> allegations.add(of(report, a)));
        cases(json.putArray("cases"), report.cases());
        late(json.putObject("late"), report);
        var sums = json.putArray("discrepancies");
        report.discrepancies().forEach(d -> {
            var one = sums.addObject()
                    .put("report", d.report().value())
                    .put("printed", d.printed())
                    .put("summed", d.summed())
                    .put("words", d.words());
            scene.source().entry(d).ifPresent(entry -> one.put("entry", entry));
        });
        var entries = json.putArray("entries");
        report.cited()
                .forEach((number, cited) ->
                        entries.addObject().put("entry", number).put("is", cited.code()));
        return json;
    }

    private static void figures(ArrayNode array, List<ReportFigure> figures) {
        for (ReportFigure figure : figures) {
            var json = array.addObject().put("section", figure.section()).put("figure", figure.code());
            var day = figure.of().day();
            if (day != null) {
                json.put("day", day.toString());
            }
            put(json, "by", figure.of().by());
            put(json, "side", figure.of().side());
            put(json, "of", figure.of().other());
            range(json, "", figure.value());
            if (figure.best() != null) {
                json.put("best", figure.best());
            }
            Range before = figure.before();
            if (before != null) {
                range(json, "before_", before);
            }
            json.set("entries", numbers(figure.entries()));
        }
    }

    private static void put(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    private static void range(ObjectNode json, String prefix, Range range) {
        json.put(prefix + "min", range.min()).put(prefix + "max", range.max());
        if (range.open()) {
            json.put(prefix + "open", true);
        }
    }

    private static ObjectNode of(DailyReport report, Allegation allegation) {
        var json = Json.object()
                .put("by", allegation.by().id())
                .put("of", allegation.of().id())
                .put("day", allegation.accusation().reported().toString())
                .put("act", allegation.accusation().act().code())
                .put("words", allegation.accusation().quote().words());
        Range claimed = allegation.claimed();
        if (claimed != null) {
            range(json.putObject("claimed"), "", claimed);
        }
        json.put("answer", allegation.answer());
        var source = report.scene().source();
        var verdicts = json.putArray("findings");
        allegation.findings().stream().map(Finding::verdict).distinct().sorted().forEach(v -> verdicts.add(v.code()));
        var entries = json.putObject("entries");
        source.entry(allegation.accusation().id()).ifPresent(entry -> entries.put("statement", entry));
        source.entry(allegation.accusation().report()).ifPresent(entry -> entries.put("report", entry));
        var incident = allegation.incident();
        if (incident != null) {
            source.entry(incident.id()).ifPresent(entry -> entries.put("incident", entry));
        }
        entries.set("answers", statements(source, allegation.answers()));
        entries.set(
                "findings",
                numbers(allegation.findings().stream()
                        .flatMap(f -> source.entry(f).stream())
                        .toList()));
        return json;
    }

    private static ArrayNode statements(Source source, List<Statement> statements) {
        return numbers(
                statements.stream().flatMap(s -> source.entry(s.id()).stream()).toList());
    }

    private static void cases(ArrayNode array, List<CaseLine> cases) {
        for (CaseLine line : cases) {
            var json = array.addObject()
                    .put("case", line.id())
                    .put("channel", line.channel())
                    .put("by", line.by())
                    .put("of", line.of())
                    .put("alleged", line.alleged());
            var steps = json.putArray("steps");
            line.steps()
                    .forEach(step -> steps.addObject()
                            .put("at", step.at().toString())
                            .put("by", step.who())
                            .put("says", step.says())
                            .put("entry", step.entry()));
        }
    }

    private static void late(ObjectNode json, DailyReport report) {
        var source = report.scene().source();
        json.set(
                "incidents",
                numbers(report.told().stream()
                        .flatMap(i -> source.entry(i.id()).stream())
                        .toList()));
        var taken = json.putArray("on_record_after_their_day");
        report.taken()
                .forEach(late -> taken.addObject()
                        .put("published", late.report().published().toString())
                        .put("at", late.at().toString())
                        .put("entry", late.entry()));
        var corrected = json.putArray("corrected");
        report.corrected().forEach(one -> {
            var line = corrected
                    .addObject()
                    .put("at", one.review().at().toString())
                    .put("by", one.review().person());
            source.entry(one.first().id()).ifPresent(entry -> line.put("statement", entry));
            line.put("entry", one.entry());
        });
    }

    private static ArrayNode numbers(Collection<Long> numbers) {
        var array = Json.array();
        numbers.forEach(array::add);
        return array;
    }
}
