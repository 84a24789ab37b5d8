// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truceline.publishing.View.Cell;
import org.truceline.publishing.View.Frame;
import org.truceline.publishing.View.IndexView;
import org.truceline.publishing.View.Ref;
import org.truceline.publishing.View.Row;

/// The page of all days: one row each, leading to its page.
final class IndexPage {
    private final Scene scene;
    private final List<Day> days;
    private final Links links;

    IndexPage(Scene scene, List<Day> days, Links links) {
        this.scene = scene;
        this.days = days;
        this.links = links;
    }

    IndexView view(Frame frame) {
        var rows = new ArrayList<Row>();
        for (Day day : days) {
            rows.add(row(day, rows.isEmpty() ? List.of() : rows.getLast().cells(), channels(rows)));
        }
        var cast = scene.cast();
        return new IndexView(
                frame,
                DayNames.withYear(scene.period().first()),
                DayNames.withYear(scene.period().last()),
                cast.sides().stream().map(Side::label).toList(),
                cast.channels().stream().map(ChannelLabel::label).toList(),
                rows,
                ChartSvg.of(days, null, links),
                scene.figures(),
                elsewhere());
    }

    private static List<Cell> channels(List<Row> rows) {
        return rows.isEmpty() ? List.of() : rows.getLast().channels();
    }

    private Row row(Day day, List<Cell> cellsBefore, List<Cell> channelsBefore) {
        var sides = scene.cast().sides().stream()
                .map(side -> joined(day.status().of(side).stream()
                        .map(SideLine::status)
                        .distinct()
                        .toList()))
                .toList();
        var channels = scene.cast().channels().stream()
                .map(channel -> DayTable.channel(scene.cast(), day.status().of(channel)))
                .toList();
        return new Row(
                new Ref(links.day(day.date()), DayNames.brief(day.date())),
                day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                cells(sides, cellsBefore),
                cells(channels, channelsBefore),
                number(day.said().size()),
                number(day.incidents().size()),
                day.findKilled().map(k -> Wording.range(k.range())).orElse("\u2013"));
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? "\u2013" : String.join(" / ", words);
    }

    private static String number(int n) {
        return n == 0 ? "\u2013" : Integer.toString(n);
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
            lines.add(statements + " statements published before or after these days");
        }
        if (incidents > 0) {
            lines.add(incidents + " incidents dated, or first told of, before or after these days");
        }
        if (findings > 0) {
            lines.add(findings + " findings under other agreements");
        }
        return lines;
    }
}
