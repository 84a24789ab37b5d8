// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The tab-separated files of GeoNames (geonames.org, `readme.txt` of the export): the main table of 19 columns, as in
/// `allCountries.txt`, `cities1000.txt` or `SY.txt`, and the tables of region codes of four columns.
final class GeoNamesRows {
    static final int MAIN_COLUMNS = 19;
    static final int CODE_COLUMNS = 4;

    /// Feature codes that are taken besides populated places; what is small or is not a place of its own stays out.
    private static final Set<String> ALSO = Set.of(
            "ADM1", "ADM2", "ADM3", "AIRB", "AIRF", "AIRP", "MILB", "CMPRF", "CMP", "RGN", "MT", "MTS", "PASS", "VAL",
            "ISL", "PRT", "DAM");

    /// Populated places that are no more, or only a part of a farm.
    private static final Set<String> GONE = Set.of("PPLH", "PPLQ", "PPLW", "PPLF");

    private final Source source;
    private final Set<String> countries;

    GeoNamesRows(Source source, Set<String> countries) {
        this.source = source;
        this.countries = countries;
    }

    void main(Harvest harvest) {
        var lines = new Lines(source.name(), source.bytes());
        while (lines.next()) {
            if (lines.isComment()) {
                continue;
            }
            var row = lines.line().split("\t", -1);
            if (row.length != MAIN_COLUMNS) {
                throw new GazetteerFault(
                        source.name(), lines.number(), "expected 19 columns of GeoNames, found " + row.length);
            }
            if (isWanted(row)) {
                harvest.places.add(raw(lines.number(), row));
            }
        }
    }

    private boolean isWanted(String[] row) {
        boolean place = row[6].equals("P") && !GONE.contains(row[7]);
        return (place || ALSO.contains(row[7]))
                && row[8].length() == 2
                && (countries.isEmpty() || countries.contains(row[8]));
    }

    private Raw raw(long line, String[] row) {
        var check = new Cells(source.name(), line);
        var others = Arrays.stream((row[2] + "," + row[3]).split(","))
                .map(String::strip)
                .toList();
        long population = row[14].isEmpty() ? 0 : check.count("population", row[14]);
        String first = row[8] + "." + row[10];
        return new Raw(
                row[1],
                kind(row[7]),
                row[8],
                check.point("latitude", row[4], "longitude", row[5]),
                0,
                others,
                population,
                row[7].equals("ADM1")
                        ? List.of()
                        : row[11].isEmpty() || row[7].equals("ADM2")
                                ? List.of(first)
                                : List.of(first + "." + row[11], first));
    }

    private static String kind(String code) {
        return switch (code) {
            case "ADM1" -> "province";
            case "ADM2", "ADM3" -> "district";
            case "RGN" -> "region";
            case "AIRB", "AIRF", "AIRP" -> "airfield";
            case "MILB" -> "base";
            case "CMPRF", "CMP" -> "camp";
            case "MT", "MTS" -> "mountain";
            case "PASS" -> "pass";
            case "VAL" -> "valley";
            case "ISL" -> "island";
            case "PRT" -> "port";
            case "DAM" -> "dam";
            case "PPLX" -> "quarter";
            default -> "";
        };
    }

    void codes(Harvest harvest) {
        var lines = new Lines(source.name(), source.bytes());
        while (lines.next()) {
            if (lines.isComment()) {
                continue;
            }
            var row = lines.line().split("\t", -1);
            if (row.length != CODE_COLUMNS || row[0].length() < 4 || row[0].charAt(2) != '.') {
                throw new GazetteerFault(
                        source.name(),
                        lines.number(),
                        "expected a code such as SY.09, name, ASCII name and id between tabs");
            }
            String country = row[0].substring(0, 2);
            if (countries.isEmpty() || countries.contains(country)) {
                harvest.codes.add(new RegionCode(row[0], country, row[1]));
            }
        }
    }
}
