// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.Set;

/// The forms of files that can be imported, each known by its first line.
enum SourceForm {
    OWN,
    GEONAMES,
    GEONAMES_CODES,
    TABLE,
    OUTLINES;

    /// @throws GazetteerFault when the file is of no known form
    static SourceForm of(Source file) {
        String head = file.head();
        if (head.strip().equals(PlaceBook.FORM)) {
            return OWN;
        }
        if (head.stripLeading().startsWith("{")) {
            return OUTLINES;
        }
        if (TableRows.isHeader(head)) {
            return TABLE;
        }
        int columns = head.split("\t", -1).length;
        if (columns == GeoNamesRows.MAIN_COLUMNS && head.matches("\\d+\t.*")) {
            return GEONAMES;
        }
        if (columns == GeoNamesRows.CODE_COLUMNS && head.matches("[A-Z]{2}\\..*")) {
            return GEONAMES_CODES;
        }
        throw new GazetteerFault(
                file.name(),
                1,
                "expected a GeoNames table (19 columns between tabs, or region codes such as SY.09), a table whose header"
                        + " has a name, latitude and longitude, OCHA's P-code list (Location, P-Code, Name), GeoJSON, or"
                        + " a gazetteer file");
    }

    void read(Source file, Set<String> countries, Harvest harvest) {
        switch (this) {
            case OWN -> own(file, countries, harvest);
            case GEONAMES -> {
                harvest.sources.add("GeoNames (geonames.org), " + file.name() + "\tCC BY 4.0");
                new GeoNamesRows(file, countries).main(harvest);
            }
            case GEONAMES_CODES -> {
                harvest.sources.add("GeoNames (geonames.org), " + file.name() + "\tCC BY 4.0");
                new GeoNamesRows(file, countries).codes(harvest);
            }
            case TABLE -> {
                harvest.sources.add(origin(file) + ", " + file.name() + "\tas its publisher says");
                new TableRows(file, countries).read(harvest);
            }
            case OUTLINES -> {
                harvest.sources.add(origin(file) + ", " + file.name() + "\tas its publisher says");
                new OutlineRows(file, countries).read(harvest);
            }
        }
    }

    private static String origin(Source file) {
        String start = new String(
                file.bytes(), 0, Math.min(file.bytes().length, 2000), java.nio.charset.StandardCharsets.UTF_8);
        boolean ocha = start.contains("PCODE") || start.contains("P-Code");
        return ocha ? "OCHA" : "table";
    }

    private static void own(Source file, Set<String> countries, Harvest harvest) {
        var book = PlaceBook.of(file.name(), file.bytes());
        harvest.sources.addAll(book.sources());
        book.forEach(entry -> {
            if (countries.isEmpty() || countries.contains(entry.country())) {
                harvest.places.add(new Raw(
                        entry.name(),
                        entry.kind(),
                        entry.country(),
                        entry.area().centre(),
                        entry.area().radiusMeters(),
                        entry.others(),
                        entry.population(),
                        entry.within()));
            }
        });
    }
}
