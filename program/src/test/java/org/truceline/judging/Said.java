// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Area;
import org.truceline.model.Coded;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.GeoPoint;
import org.truceline.model.Incident;
import org.truceline.model.Means;
import org.truceline.model.Modality;
import org.truceline.model.Moment;
import org.truceline.model.Place;
import org.truceline.model.Polarity;
import org.truceline.model.Quote;
import org.truceline.model.ReportId;
import org.truceline.model.Site;
import org.truceline.model.Speaker;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.When;

/// Statements written as one line each: `key: value` pairs with semicolons between, such as
/// `by: UN; stance: states; act: shelling; who: Blue army; whom: Green army; where: ford; when: 2020-05-02`.
///
/// Where: `ford` alone is known by name only; `ford@10.0,20.0~500` lies within 500 m of a point (latitude, longitude)
/// in country XX; `ford@10.0,20.0~500/YY` in YY. When: a day, a minute, or two with `..` between.
final class Said {
    private Said() {}

    static Incident incident(String lines) {
        return Incident.of(statements(lines), List.of());
    }

    /// Of a report with a name, so that it is another incident than that of the same words in another.
    static Incident incident(String lines, String report) {
        return Incident.of(statements(lines, report), List.of());
    }

    static List<Statement> statements(String lines) {
        return statements(lines, "said");
    }

    private static List<Statement> statements(String lines, String report) {
        var all = lines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        return java.util.stream.IntStream.range(0, all.size())
                .mapToObj(i -> statement(all.get(i), report, i + 1))
                .toList();
    }

    static Statement statement(String line, int ordinal) {
        return statement(line, "said", ordinal);
    }

    private static Statement statement(String line, String report, int ordinal) {
        var when = field(line, "when").map(Said::when).orElse(null);
        var reported = field(line, "reported").map(LocalDate::parse).orElseGet(() -> lastDay(when));
        String quote = field(line, "quote").orElse(line);
        return new Statement(
                new StatementId(ReportId.of(report), ordinal),
                reported,
                Quote.of(quote, 0, quote.length()),
                field(line, "by").map(org -> new Speaker(null, null, org, null)).orElse(null),
                List.of(),
                code(line, "stance", Stance.class, Stance.STATES),
                code(line, "act", Act.class, Act.ARMED_ATTACK),
                field(line, "means").map(m -> Coded.parse(Means.class, m)).orElse(null),
                code(line, "polarity", Polarity.class, Polarity.AFFIRMED),
                code(line, "modality", Modality.class, Modality.ACTUAL),
                list(line, "who"),
                list(line, "whom"),
                field(line, "where").map(Said::place).orElse(null),
                when,
                counts(line),
                "test");
    }

    private static LocalDate lastDay(@Nullable When when) {
        var last = when == null ? null : when.to() == null ? when.from() : when.to();
        return last == null ? LocalDate.parse("2020-05-20") : last.date();
    }

    private static Optional<String> field(String line, String key) {
        return Arrays.stream(line.split(";", -1))
                .map(String::strip)
                .filter(f -> f.startsWith(key + ":"))
                .map(f -> f.substring(key.length() + 1).strip())
                .findFirst();
    }

    private static <E extends Enum<E> & Coded> E code(String line, String key, Class<E> type, E otherwise) {
        return field(line, key)
                .map(c -> Coded.parse(type, c.toLowerCase(Locale.ROOT)))
                .orElse(otherwise);
    }

    private static List<String> list(String line, String key) {
        return field(line, key).map(v -> List.of(v.split(" \\+ ", -1))).orElse(List.of());
    }

    /// `killed: 3-5`, `vehicles: 40`, `other: 25 guards`, `violations: 12`.
    private static List<Count> counts(String line) {
        return Stream.of(
                        field(line, "killed").map(Said::killed),
                        field(line, "vehicles").map(n -> Count.exactly(CountOf.VEHICLES, null, Integer.parseInt(n))),
                        field(line, "violations")
                                .map(n -> Count.exactly(CountOf.VIOLATIONS, null, Integer.parseInt(n))),
                        field(line, "other").map(Said::other))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Count other(String words) {
        int gap = words.indexOf(' ');
        return Count.exactly(CountOf.OTHER, words.substring(gap + 1), Integer.parseInt(words.substring(0, gap)));
    }

    private static Count killed(String range) {
        var ends = range.split("-", -1);
        return new Count(CountOf.KILLED, null, Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    private static When when(String words) {
        var ends = words.split("\\.\\.", -1);
        return new When(moment(ends[0]), moment(ends[ends.length - 1]), words);
    }

    private static Moment moment(String text) {
        return text.contains("T")
                ? new Moment.Minute(LocalDateTime.parse(text), null)
                : new Moment.Day(LocalDate.parse(text));
    }

    private static Place place(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return new Place(text, List.of());
        }
        String name = text.substring(0, at);
        var parts = text.substring(at + 1).split("[,~/]", -1);
        var point = new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
        String country = parts.length > 3 ? parts[3] : "XX";
        return Place.of(name, new Site(name, country, new Area(point, Double.parseDouble(parts[2]))));
    }
}
