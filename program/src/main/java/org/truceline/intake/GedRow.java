// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.truceline.model.Act;
import org.truceline.model.Area;
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

/// Rows of the UCDP Georeferenced Event Dataset (codebook 19.1). A row names the two sides of a dyad and not who fired
/// at whom: both are actors and neither is target, save in one-sided violence.
final class GedRow implements RowForm {
    private static final String ONE_SIDED = "3";

    /// Radius for each code of `where_prec`, 1 to 7: exact place, within 25 km, district, province, linear or fuzzy
    /// area, country, open sea or air (codebook, section "where_prec"). The codebook gives no radii but the first two.
    private static final double[] RADIUS_METERS = {2_000, 25_000, 40_000, 80_000, 80_000, 400_000, 400_000};

    @Override
    public List<String> required() {
        return List.of(
                "id",
                "type_of_violence",
                "dyad_name",
                "side_a",
                "side_b",
                "source_office",
                "source_date",
                "where_prec",
                "where_coordinates",
                "latitude",
                "longitude",
                "country",
                "date_prec",
                "date_start",
                "date_end",
                "low",
                "best",
                "high");
    }

    @Override
    public String publisher(Row row) {
        return "UCDP GED";
    }

    @Override
    public String dataset(Row row) {
        return "ged";
    }

    @Override
    public String name(Row row) {
        return row.get("id");
    }

    /// The latest date among the row's sources, or its own end where that is later or no source is dated.
    @Override
    public LocalDate reported(Row row) {
        var end = row.getDate("date_end");
        return Arrays.stream(row.find("source_date").orElse("").split(";"))
                .map(String::strip)
                .filter(date -> date.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(LocalDate::parse)
                .filter(date -> date.isAfter(end))
                .max(LocalDate::compareTo)
                .orElse(end);
    }

    @Override
    public Statement statement(StatementId id, Quote whole, Row row) {
        boolean oneSided = row.get("type_of_violence").equals(ONE_SIDED);
        return new Statement(
                id,
                reported(row),
                whole,
                new Speaker(null, null, publisher(row), null),
                row.find("source_office").map(o -> List.of(o.split(";"))).orElse(List.of()),
                Stance.STATES,
                Act.ARMED_ATTACK,
                null,
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                oneSided ? List.of(row.get("side_a")) : List.of(row.get("side_a"), row.get("side_b")),
                oneSided ? List.of(row.get("side_b")) : List.of(),
                place(row),
                when(row),
                counts(row),
                "row:ged");
    }

    private static Place place(Row row) {
        var point = new GeoPoint(row.getNumber("latitude", -90, 90), row.getNumber("longitude", -180, 180));
        int precision = (int) row.getNumber("where_prec", 1, RADIUS_METERS.length);
        String words = row.find("where_coordinates").orElse(row.get("country"));
        return Place.of(
                words,
                new Site(words, Countries.code(row.get("country")), new Area(point, RADIUS_METERS[precision - 1])));
    }

    private static When when(Row row) {
        var from = row.getDate("date_start");
        var to = row.getDate("date_end");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("expected date_end on or after date_start, got " + from + " to " + to);
        }
        return new When(new Moment.Day(from), new Moment.Day(to), from.equals(to) ? "" + from : from + " to " + to);
    }

    private static List<Count> counts(Row row) {
        int low = row.getCount("low");
        int high = row.getCount("high");
        int best = row.getCount("best");
        if (low > high) {
            throw new IllegalArgumentException("expected low at most high, got " + low + " and " + high);
        }
        var counts = new ArrayList<Count>();
        counts.add(new Count(CountOf.KILLED, null, low, high));
        counts.add(Count.exactly(CountOf.OTHER, "best estimate of deaths", best));
        int strangers = row.findCount("deaths_unknown").orElse(0);
        if (best > 0 && strangers == best) {
            counts.add(Count.exactly(CountOf.OTHER, "dead of no side that the row names", strangers));
        }
        return counts;
    }
}
