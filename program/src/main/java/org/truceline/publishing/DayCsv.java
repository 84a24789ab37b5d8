// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truceline.model.Verdict;

/// The days as a table for programs: RFC 4180, one row a day, a column for every figure whether or not it was ever
/// above zero.
public final class DayCsv {
    private final Map<String, Function<Day, String>> columns = new LinkedHashMap<>();

    private DayCsv(Cast cast) {
        columns.put("day", day -> day.date().toString());
        cast.sides().forEach(side -> columns.put("status_" + side.id(), day -> status(day, side)));
        cast.channels().forEach(channel -> channel(cast, channel));
        counts();
        for (Verdict verdict : Verdict.values()) {
            count("incidents_" + verdict.code(), day -> day.judged(verdict).incidents());
            count("findings_" + verdict.code(), day -> day.judged(verdict).findings());
        }
        cast.sides()
                .forEach(
                        by -> cast.sides().stream().filter(of -> !of.equals(by)).forEach(of -> alleged(by, of)));
    }

    public static String of(Scene scene, List<Day> days) {
        var text = new StringWriter();
        var table = new DayCsv(scene.cast());
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(table.columns.keySet());
            for (Day day : days) {
                csv.writeRecord(table.columns.values().stream()
                        .map(cell -> cell.apply(day))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static String status(Day day, Side side) {
        return joined(day.status().of(side), SideLine::status);
    }

    private void channel(Cast cast, ChannelLabel channel) {
        for (Side side : cast.sides()) {
            columns.put(
                    "channel_" + channel.id() + "_" + side.id(),
                    day -> joined(
                            day.status().of(channel).stream()
                                    .filter(line -> line.side().equals(side.id()))
                                    .toList(),
                            ChannelLine::status));
        }
    }

    private static <T> String joined(List<T> lines, Function<T, String> word) {
        return lines.stream().map(word).distinct().collect(Collectors.joining("; "));
    }

    private void counts() {
        count("statements", Day::said);
        count("incidents", Day::incidents);
        count("incidents_undated_or_longer", Day::undated);
        count("incidents_late", Day::late);
        count("discrepancies", Day::discrepancies);
        range("killed", day -> day.findKilled().map(Killed::range));
    }

    private void alleged(Side by, Side of) {
        String pair = by.id() + "_of_" + of.id();
        count(
                "accusations_" + pair,
                day -> day.findAlleged(by, of).map(Alleged::accusations).orElse(List.of()));
        range("claimed_" + pair, day -> day.findAlleged(by, of).flatMap(Alleged::claimed));
    }

    private void count(String name, Function<Day, List<?>> items) {
        columns.put(name, day -> Integer.toString(items.apply(day).size()));
    }

    /// Three columns: the least, the most, and whether somebody said "at least". Empty where nobody gave a number.
    private void range(String name, Function<Day, Optional<Range>> range) {
        Map<String, Function<Range, Object>> parts = new LinkedHashMap<>();
        parts.put("min", Range::min);
        parts.put("max", Range::max);
        parts.put("open", Range::open);
        parts.forEach((part, value) -> columns.put(
                name + "_" + part,
                day -> range.apply(day).map(value).map(Object::toString).orElse("")));
    }
}
