// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truceline.publishing.View.Cell;
import org.truceline.publishing.View.IndexView;
import org.truceline.publishing.View.Ref;
import org.truceline.publishing.View.Row;
import org.truceline.publishing.language.Words;

/// The page of all days: one row each, leading to its page.
final class IndexPage {
    private final Scene scene;
    private final List<Day> days;
    private final Links links;
    private final Words words;
    private final Wording wording;

    IndexPage(Scene scene, List<Day> days, Links links, Words words) {
        this.words = words;
        this.wording = new Wording(words);
        this.scene = scene;
        this.days = days;
        this.links = links;
    }

    IndexView view() {
        var rows = new ArrayList<Row>();
        for (Day day : days) {
            rows.add(row(day, rows.isEmpty() ? List.of() : rows.getLast().cells(), channels(rows)));
        }
        var cast = scene.cast();
        return new IndexView(
                runs(scene, words),
                cast.sides().stream().map(Side::label).toList(),
                cast.channels().stream().map(ChannelLabel::label).toList(),
                rows,
                ChartSvg.of(days, null, links, words),
                scene.figures().get(),
                elsewhere());
    }

    private static List<Cell> channels(List<Row> rows) {
        return rows.isEmpty() ? List.of() : rows.getLast().channels();
    }

    private Row row(Day day, List<Cell> cellsBefore, List<Cell> channelsBefore) {
        var sides = scene.cast().sides().stream()
                .map(side -> joined(day.status().of(side).stream()
                        .map(line -> wording.status(line.status()))
                        .distinct()
                        .toList()))
                .toList();
        var channels = scene.cast().channels().stream()
                .map(channel -> channel(day.status().of(channel)))
                .toList();
        return new Row(
                new Ref(links.day(day.date()), words.briefDay(day.date())),
                words.weekday(day.date()),
                cells(sides, cellsBefore),
                cells(channels, channelsBefore),
                number(day.said().size()),
                number(day.incidents().size()),
                day.findKilled().map(k -> wording.range(k.range())).orElse("\u2013"));
    }

    /// The days of the record, and where they begin.
    static String runs(Scene scene, Words words) {
        var period = scene.period();
        return words.text(
                "days-run",
                "first",
                words.dayWithYear(period.first()),
                "last",
                words.dayWithYear(period.last()),
                "zone",
                period.zone().getId(),
                "size",
                scene.source().checkpoint().size());
    }

    /// Who has left it; else whether it is open.
    private String channel(List<ChannelLine> lines) {
        var apart = lines.stream().filter(line -> !line.isOpen()).toList();
        boolean isNotOpen = apart.size() == lines.size()
                && apart.stream().allMatch(line -> line.status().equals(ChannelLine.NOT_OPEN));
        if (apart.isEmpty() || isNotOpen) {
            return lines.isEmpty() ? "\u2013" : wording.status(lines.getFirst().status());
        }
        return joined(apart.stream()
                .map(line -> words.text(
                        "part",
                        "side",
                        scene.cast().side(line.side()).map(Side::shortLabel).orElse(line.side()),
                        "status",
                        words.code("status", line.status().replace(' ', '_'))))
                .toList());
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? "\u2013" : String.join(" / ", words);
    }

    private String number(int n) {
        return n == 0 ? "\u2013" : words.number(n);
    }

    /// Cells that differ from those of the day before are marked, so that the eye finds the turns.
    private static List<Cell> cells(List<String> texts, List<Cell> before) {
        var cells = new ArrayList<Cell>();
        for (String text : texts) {
            int at = cells.size();
            cells.add(new Cell(text, !before.isEmpty() && !before.get(at).text().equals(text)));
        }
        return cells;
    }

    /// What the record holds and no day shows.
    private List<String> elsewhere() {
        var period = scene.period();
        var shown = days.stream()
                .flatMap(d -> Stream.concat(d.incidents().stream(), d.undated().stream()))
                .collect(Collectors.toSet());
        long statements = scene.material().statements().stream()
                .filter(s -> !period.contains(s.reported()))
                .count();
        long incidents = scene.material().incidents().stream()
                .filter(i -> !shown.contains(i.id()))
                .count();
        long findings = scene.material().findings().stream()
                .filter(f -> !f.agreement().equals(period.agreement()))
                .count();
        var lines = new ArrayList<String>();
        if (statements > 0) {
            lines.add(words.text("elsewhere-statements", "n", statements));
        }
        if (incidents > 0) {
            lines.add(words.text("elsewhere-incidents", "n", incidents));
        }
        if (findings > 0) {
            lines.add(words.text("elsewhere-findings", "n", findings));
        }
        return lines;
    }
}
