// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.truceline.terms.Agreement;

/// Seeded incidents under an agreement as the plain table that `add` takes: those of a [Casebook], so that a record can
/// be made of as many as somebody wants to measure with.
public final class IncidentTable {
    private IncidentTable() {}

    /// Writes so many rows; the same seed gives the same rows.
    public static void write(Agreement terms, long seed, int rows, Path file) throws IOException {
        var book = new Casebook(terms, seed);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("dataset,id,date,enddate,latitude,longitude,place,act,actor,target,source,country\n");
            for (int i = 0; i < rows; i++) {
                out.write(line(terms, book, i));
            }
        }
    }

    private static String line(Agreement terms, Casebook book, int number) {
        var row = book.row(number);
        var manner = book.listManners().get(row.manner());
        var at = row.site().area().centre();
        return String.format(
                Locale.ROOT,
                "bench,i%d,%s,%s,%.6f,%.6f,place %d,%s,\"%s\",\"%s\",bench,\"%s\"%n",
                number,
                row.when().from().atZone(terms.zone()).toLocalDate(),
                row.when().until().minusNanos(1).atZone(terms.zone()).toLocalDate(),
                at.latitude(),
                at.longitude(),
                number % 2_000,
                manner.act().code(),
                manner.doer(),
                Optional.ofNullable(manner.target()).orElse(""),
                row.site().country());
    }
}
