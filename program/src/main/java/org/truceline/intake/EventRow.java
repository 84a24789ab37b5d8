// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Area;
import org.truceline.model.Coded;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.GeoPoint;
import org.truceline.model.Modality;
import org.truceline.model.Moment;
import org.truceline.model.Place;
import org.truceline.model.Polarity;
import org.truceline.model.Quote;
import org.truceline.model.Site;
import org.truceline.model.Speaker;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.When;

/// Rows of the plain event table: `dataset,id,date,enddate,latitude,longitude` and, where known, `place`, `act`,
/// `actor`, `target` (several separated by `;`), `killed_min`, `killed_max`, `radius_m`, `country`
/// (a name or ISO code), `source`.
final class EventRow implements RowForm {
    /// Radius of a point given without one: a town.
    private static final double DEFAULT_RADIUS_METERS = 3_000;

    private static final double MOST_RADIUS_METERS = 2_000_000;

    @Override
    public List<String> required() {
        return List.of("date", "latitude", "longitude");
    }

    @Override
    public String publisher(Row row) {
        return row.find("source").orElseGet(() -> dataset(row));
    }

    @Override
    public String dataset(Row row) {
        return row.find("dataset").orElse("events");
    }

    @Override
    public String name(Row row) {
        return row.find("id")
                .or(() -> row.find("event"))
                .orElseThrow(() -> new IllegalArgumentException("expected a value in column 'id', it is empty"));
    }

    @Override
    public LocalDate reported(Row row) {
        return row.findDate("enddate").orElseGet(() -> row.getDate("date"));
    }

    @Override
    public Statement statement(StatementId id, Quote whole, Row row) {
        return new Statement(
                id,
                reported(row),
                whole,
                new Speaker(null, null, publisher(row), null),
                List.of(),
                Stance.STATES,
                row.find("act")
                        .map(a -> Coded.parse(Act.class, a.toLowerCase(Locale.ROOT)))
                        .orElse(Act.ARMED_ATTACK),
                null,
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                names(row, "actor"),
                names(row, "target"),
                place(row),
                when(row),
                killed(row).map(List::of).orElse(List.of()),
                "row:events");
    }

    private static List<String> names(Row row, String column) {
        return row.find(column)
                .map(v -> Arrays.stream(v.split(";"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private static Place place(Row row) {
        var point = new GeoPoint(row.getNumber("latitude", -90, 90), row.getNumber("longitude", -180, 180));
        double radius = row.find("radius_m")
                .map(v -> row.getNumber("radius_m", 0, MOST_RADIUS_METERS))
                .orElse(DEFAULT_RADIUS_METERS);
        String words = row.find("place").orElse(point.latitude() + ", " + point.longitude());
        String country = row.find("country").map(Countries::code).orElse("");
        return Place.of(words, new Site(words, country, new Area(point, radius)));
    }

    private static When when(Row row) {
        var from = row.getDate("date");
        var to = row.findDate("enddate").orElse(from);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("expected enddate on or after date, got " + from + " to " + to);
        }
        return new When(new Moment.Day(from), new Moment.Day(to), from.equals(to) ? "" + from : from + " to " + to);
    }

    private static Optional<Count> killed(Row row) {
        @Nullable Integer min = row.findCount("killed_min").orElse(null);
        @Nullable Integer max = row.findCount("killed_max").orElse(null);
        if (min == null && max == null) {
            return Optional.empty();
        }
        if (min != null && max != null && min > max) {
            throw new IllegalArgumentException("expected killed_min at most killed_max, got " + min + " and " + max);
        }
        return Optional.of(new Count(CountOf.KILLED, null, min, max));
    }
}
