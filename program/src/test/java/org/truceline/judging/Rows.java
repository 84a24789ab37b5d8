// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.truceline.model.Act;
import org.truceline.model.Area;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.GeoPoint;
import org.truceline.model.Incident;
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

/// Rows of an event dataset as incidents of one statement, as the intake makes them.
final class Rows {
    private Rows() {}

    /// A row as published: fighters as two actors, one-sided violence with a target.
    record Row(String id, int type, String sideA, String sideB, String from, String to, GeoPoint at, int best) {}

    static List<Row> read(Path csv) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream().map(Rows::row).toList();
        }
    }

    private static Row row(NamedCsvRecord r) {
        return new Row(
                r.getField("id"),
                Integer.parseInt(r.getField("type_of_violence")),
                r.getField("side_a"),
                r.getField("side_b"),
                r.getField("date_start").substring(0, 10),
                r.getField("date_end").substring(0, 10),
                new GeoPoint(Double.parseDouble(r.getField("latitude")), Double.parseDouble(r.getField("longitude"))),
                Integer.parseInt(r.getField("best")));
    }

    static Incident incident(Row row) {
        boolean oneSided = row.type() == 3;
        var statement = new Statement(
                new StatementId(ReportId.of("row", row.id()), 1),
                LocalDate.parse(row.to()),
                Quote.of(row.id(), 0, row.id().length()),
                new Speaker(null, null, "UCDP GED", null),
                List.of(),
                Stance.STATES,
                Act.ARMED_ATTACK,
                null,
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                oneSided ? List.of(row.sideA()) : List.of(row.sideA(), row.sideB()),
                oneSided ? List.of(row.sideB()) : List.of(),
                Place.of("place", new Site("place", "", new Area(row.at(), 2_000))),
                new When(
                        new Moment.Day(LocalDate.parse(row.from())),
                        new Moment.Day(LocalDate.parse(row.to())),
                        row.from() + " to " + row.to()),
                List.of(
                        Count.exactly(CountOf.KILLED, null, row.best()),
                        Count.exactly(CountOf.OTHER, "best estimate of deaths", row.best())),
                "row:ged");
        return Incident.of(List.of(statement), List.of());
    }
}
