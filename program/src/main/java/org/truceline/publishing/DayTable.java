// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truceline.model.Verdict;
import org.truceline.publishing.TextTable.Column;
import org.truceline.publishing.TextTable.Group;

/// The days of a ceasefire for a terminal of 80 columns: how it stood for each side and each channel, what was said,
/// alleged and found. As many tables as that takes, one row a day in each, and a legend. Plain ASCII of its own, no
/// colour.
public final class DayTable {
    /// The width that every terminal has.
    public static final int WIDTH = 80;

    private static final String NONE = "-";
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final Scene scene;
    private final List<Day> days;

    private DayTable(Scene scene, List<Day> days) {
        this.scene = scene;
        this.days = days;
    }

    /// Lines of at most [#WIDTH] characters, the last with a line end as well.
    public static String of(Scene scene, List<Day> days) {
        return new DayTable(scene, days).text();
    }

    private String text() {
        var lines = new ArrayList<>(heading());
        lines.addAll(table().add(status())
                .add(channels())
                .add(counts())
                .add(verdicts())
                .add(alleged())
                .lines());
        lines.add("");
        lines.addAll(legend());
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private List<String> heading() {
        var period = scene.period();
        var lines = new ArrayList<>(TextTable.wrap(period.title(), WIDTH));
        lines.add(period.first() + " to " + period.last() + ", days in " + period.zone());
        lines.add("");
        return lines;
    }

    private TextTable table() {
        boolean oneYear =
                scene.period().first().getYear() == scene.period().last().getYear();
        Function<LocalDate, String> name = oneYear ? SHORT::format : LocalDate::toString;
        return new TextTable(
                WIDTH,
                new Column(
                        List.of("day"),
                        days.stream().map(day -> name.apply(day.date())).toList(),
                        true));
    }

    private Group status() {
        return new Group(
                "status in each side's own words",
                scene.cast().sides().stream().map(this::status).toList());
    }

    private Column status(Side side) {
        return left(
                side.shortLabel(),
                day -> joined(day.status().of(side).stream()
                        .map(SideLine::status)
                        .distinct()
                        .toList()));
    }

    private Group channels() {
        return new Group(
                "channels",
                scene.cast().channels().stream()
                        .map(channel -> left(
                                channel.label(),
                                day -> channel(scene.cast(), day.status().of(channel))))
                        .toList());
    }

    /// `open`, `not open`, or who left it and how: `US suspended`, `US, RU suspended`.
    static String channel(Cast cast, List<ChannelLine> lines) {
        var left = new TreeMap<String, List<String>>();
        lines.stream()
                .filter(line -> !line.isOpen())
                .forEach(line -> left.computeIfAbsent(line.status(), s -> new ArrayList<>())
                        .add(cast.side(line.side()).map(Side::shortLabel).orElse(line.side())));
        if (lines.isEmpty()) {
            return NONE;
        }
        var statuses = lines.stream().map(ChannelLine::status).distinct().toList();
        if (left.isEmpty() || statuses.equals(List.of(ChannelLine.NOT_OPEN))) {
            return statuses.getFirst();
        }
        return left.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? NONE : String.join(" / ", words);
    }

    private Group counts() {
        return new Group(
                "",
                List.of(
                        count("said", day -> day.said().size()),
                        count("inci- dents", day -> day.incidents().size()),
                        right(
                                "killed",
                                day -> day.findKilled()
                                        .map(killed -> killed.range().toString()))));
    }

    private Group verdicts() {
        return new Group(
                "incidents by verdict",
                heads().entrySet().stream()
                        .filter(entry -> days.stream().anyMatch(day -> incidents(day, entry.getKey()) > 0))
                        .map(entry -> count(entry.getValue(), day -> incidents(day, entry.getKey())))
                        .toList());
    }

    /// The verdicts and the heads of their columns, in the order of the table.
    private static Map<Verdict, String> heads() {
        var heads = new EnumMap<Verdict, String>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            heads.put(
                    verdict,
                    switch (verdict) {
                        case BREACH -> "breach";
                        case PERMITTED -> "permit- ted";
                        case EXCLUDED_TARGET -> "excl. target";
                        case OUTSIDE_SCOPE -> "out of scope";
                        case PROCEDURAL_BREACH -> "proce- dural";
                        case INDETERMINATE -> "cannot tell";
                    });
        }
        return heads;
    }

    private static int incidents(Day day, Verdict verdict) {
        return day.judged(verdict).incidents().size();
    }

    private Group alleged() {
        var columns = new ArrayList<Column>();
        for (Side by : scene.cast().sides()) {
            for (Side of : scene.cast().sides()) {
                if (days.stream().anyMatch(day -> day.findAlleged(by, of).isPresent())) {
                    columns.add(new Column(
                            List.of(by.shortLabel(), ">" + of.shortLabel()),
                            cells(day -> day.findAlleged(by, of)
                                    .map(DayTable::alleged)
                                    .orElse(NONE)),
                            true));
                }
            }
        }
        return new Group("alleged breaches, who > whom", columns);
    }

    private static String alleged(Alleged alleged) {
        return alleged.accusations().size()
                + alleged.claimed().map(range -> " (" + range + ")").orElse("");
    }

    private Column left(String head, Function<Day, String> cell) {
        return new Column(TextTable.wrap(head, 0), cells(cell), false);
    }

    private Column right(String head, Function<Day, Optional<String>> cell) {
        return new Column(TextTable.wrap(head, 0), cells(day -> cell.apply(day).orElse(NONE)), true);
    }

    private Column count(String head, Function<Day, Integer> figure) {
        return right(
                head, day -> Optional.of(figure.apply(day)).filter(n -> n > 0).map(String::valueOf));
    }

    private List<String> cells(Function<Day, String> cell) {
        return days.stream().map(cell).toList();
    }

    private List<String> legend() {
        var legend = new ArrayList<String>();
        legend.add("said: statements published that day. incidents: said to have happened that day; one dated to two"
                + " days stands on both. killed: the least and the most that anybody gave, + where somebody said"
                + " \"at least\". -: none, or nobody said.");
        legend.add("incidents by verdict: by what their findings say; one incident can stand under several verdicts,"
                + " one for each obligation and reading.");
        legend.add("alleged breaches: \"3 (42)\" is three accusations, and sums that claim 42 breaches; the two are"
                + " never added together.");
        legend.add("not in the table: incidents undated or of more than two days: " + undated()
                + "; items that could not be taken in: " + scene.material().rejects() + ".");
        return legend.stream()
                .flatMap(text -> TextTable.wrap(text, WIDTH).stream())
                .toList();
    }

    private int undated() {
        return days.stream().mapToInt(day -> day.undated().size()).sum();
    }
}
