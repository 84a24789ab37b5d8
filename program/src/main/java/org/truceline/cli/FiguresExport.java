// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.truceline.journal.Json;
import org.truceline.judging.ChangePoints;
import org.truceline.judging.Claims;
import org.truceline.judging.Effort;
import org.truceline.judging.Exposure;
import org.truceline.judging.Figures;
import org.truceline.judging.Tally;
import org.truceline.terms.Agreement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The figures of a record for programs: as one JSON object, or as a table (RFC 4180) of one figure a row with its
/// unit, its range, the time it is for and what was watched.
final class FiguresExport {
    private static final List<String> COLUMNS = List.of(
            "figure",
            "by",
            "key",
            "unit",
            "least",
            "best",
            "most",
            "from",
            "until",
            "hours",
            "reports",
            "speakers",
            "access_denied");

    private FiguresExport() {}

    static String json(Agreement agreement, Figures figures, Set<Tally.By> keys) {
        var json = Json.object()
                .put("agreement", agreement.id())
                .put("zone", agreement.zone().getId());
        var incidents = json.putObject("incidents");
        keys.forEach(by -> {
            var lines = incidents.putArray(by.code());
            figures.tallies().getOrDefault(by, List.of()).forEach(line -> tally(lines.addObject(), line));
        });
        claims(json.putArray("claims"), figures.claims());
        claims(json.putArray("sums"), figures.sums());
        var phases = json.putArray("phases");
        figures.phases().forEach(p -> phase(phases.addObject(), p));
        json.put("in_no_phase", figures.beside().incidents());
        levels(json.putArray("levels_deaths"), figures.levelsOfDeaths());
        levels(json.putArray("levels_alleged"), figures.levelsOfAlleged());
        return Json.line(json);
    }

    private static void tally(ObjectNode json, Tally.Line line) {
        json.put("key", line.key())
                .put("alleged", line.alleged())
                .put("answered", line.answered())
                .put("found", line.found())
                .put("open", line.open());
        effort(json, line.effort());
    }

    private static void effort(ObjectNode json, Effort effort) {
        json.putObject("watched")
                .put("reports", effort.reports())
                .put("speakers", effort.speakers())
                .put("access_denied", effort.denied());
    }

    private static void claims(ArrayNode array, List<Claims.Line> claims) {
        for (Claims.Line claim : claims) {
            var figure = claim.figure();
            var json = array.addObject()
                    .put("of", figure.of().code())
                    .put("what", figure.what())
                    .put("by", figure.by())
                    .put("least", figure.least());
            if (figure.most() != null) {
                json.put("most", figure.most());
            }
            json.put("from", claim.from().toString())
                    .put("to", claim.to().toString())
                    .put("days", claim.days())
                    .put("reports", claim.reports());
        }
    }

    private static void phase(ObjectNode json, Figures.Phased phased) {
        Exposure.Stretch s = phased.stretch();
        json.put("phase", s.phase().name().toLowerCase(Locale.ROOT))
                .put("end", s.reading())
                .put("from", s.when().from().toString())
                .put("until", s.when().until().toString())
                .put("hours", s.hours())
                .put("incidents_least", s.sure().incidents())
                .put("incidents_most", s.sure().incidents() + s.open().incidents())
                .put("deaths_per_24h_least", s.least())
                .put("deaths_per_24h_even", s.even())
                .put("deaths_per_24h_most", s.most());
        effort(json, phased.effort());
    }

    private static void levels(ArrayNode array, List<ChangePoints.Level> levels) {
        levels.forEach(level -> array.addObject()
                .put("from", level.from().toString())
                .put("to", level.to().toString())
                .put("per_day", level.perDay()));
    }

    static String csv(Figures figures, Set<Tally.By> keys) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            keys.forEach(
                    by -> figures.tallies().getOrDefault(by, List.of()).forEach(line -> tally(csv, by.code(), line)));
            figures.claims().forEach(c -> claim(csv, "claim", c));
            figures.sums().forEach(c -> claim(csv, "sum", c));
            figures.phases().forEach(p -> phase(csv, p));
            levels(csv, "level_deaths", "deaths a day", figures.levelsOfDeaths());
            levels(csv, "level_alleged", "incidents a day", figures.levelsOfAlleged());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static void tally(CsvWriter csv, String by, Tally.Line line) {
        count(csv, "alleged", by, line, line.alleged());
        count(csv, "answered", by, line, line.answered());
        count(csv, "found", by, line, line.found());
        count(csv, "open", by, line, line.open());
    }

    private static void count(CsvWriter csv, String figure, String by, Tally.Line line, int n) {
        var e = line.effort();
        csv.writeRecord(
                figure,
                by,
                line.key(),
                "incidents",
                "" + n,
                "" + n,
                "" + n,
                "",
                "",
                "",
                "" + e.reports(),
                "" + e.speakers(),
                "" + e.denied());
    }

    private static void claim(CsvWriter csv, String figure, Claims.Line c) {
        String most = c.figure().most() == null ? "" : "" + c.figure().most();
        csv.writeRecord(
                figure,
                "speaker",
                c.figure().by(),
                c.figure().unit(),
                "" + c.figure().least(),
                "",
                most,
                "" + c.from(),
                "" + c.to(),
                "",
                "" + c.reports(),
                "1",
                "");
    }

    private static void phase(CsvWriter csv, Figures.Phased p) {
        var s = p.stretch();
        csv.writeRecord(
                s.phase().name().toLowerCase(Locale.ROOT),
                "end",
                s.reading(),
                "deaths per 24 hours",
                number(s.least()),
                number(s.even()),
                number(s.most()),
                "" + s.when().from(),
                "" + s.when().until(),
                number(s.hours()),
                "" + p.effort().reports(),
                "" + p.effort().speakers(),
                "" + p.effort().denied());
    }

    private static void levels(CsvWriter csv, String figure, String unit, List<ChangePoints.Level> levels) {
        levels.forEach(l -> csv.writeRecord(
                figure, "", "", unit, "", number(l.perDay()), "", "" + l.from(), "" + l.to(), "", "", "", ""));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
