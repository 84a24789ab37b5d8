// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tables with a header, between commas or tabs: OCHA's P-code list, the populated places of its Common Operational
/// Datasets (COD), and any table that names its places and gives their latitude and longitude.
final class TableRows {
    private static final List<String> NAME = List.of("pp_name_en", "featurenam", "name", "name_en", "adm4_en", "place");
    private static final List<String> OTHERS =
            List.of("pp_ref_nam", "pp_alt1_en", "pp_alt2_en", "featurealt1en", "nameascii", "namealt", "asciiname");
    private static final List<String> LATITUDE = List.of("latitude", "lat", "y", "point_y");
    private static final List<String> LONGITUDE = List.of("longitude", "lon", "long", "lng", "x", "point_x");
    private static final List<String> COUNTRY =
            List.of("country_code", "iso2", "iso_a2", "countrycode", "adm0_pcode", "iso3", "adm0_a3", "country");
    private static final List<String> CODED = List.of("adm1_pcode", "pp_pcode", "adm2_pcode");
    private static final List<String> POPULATION = List.of("population", "pop_max", "pop");
    private static final List<List<String>> REGIONS = List.of(
            List.of("adm3_en", "adm3_name"),
            List.of("adm2_en", "adm2_name", "county"),
            List.of("adm1_en", "adm1_name", "adm1name", "state"));

    private final Source source;
    private final Set<String> countries;
    private final Map<String, Integer> columns = new HashMap<>();

    TableRows(Source source, Set<String> countries) {
        this.source = source;
        this.countries = countries;
    }

    /// Whether a header is one that this can read.
    static boolean isHeader(String head) {
        var words = List.of(head.toLowerCase(Locale.ROOT).split("[,\t;]"));
        boolean places =
                Stream.of(NAME, LATITUDE, LONGITUDE).allMatch(l -> l.stream().anyMatch(words::contains));
        return places || isCodes(words);
    }

    private static boolean isCodes(List<String> words) {
        return words.containsAll(List.of("location", "p-code", "name")) || isNames(words);
    }

    /// The names of regions beside their codes, level by level, without places.
    private static boolean isNames(List<String> words) {
        return words.containsAll(List.of("adm1_pcode", "adm1_en"))
                && LATITUDE.stream().noneMatch(words::contains);
    }

    void read(Harvest harvest) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        char separator = source.head().contains("\t") ? '\t' : ',';
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(source.bytes()), decoder))) {
            var records = csv.iterator();
            var header = records.next().getFields();
            for (int i = 0; i < header.size(); i++) {
                columns.put(header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT), i);
            }
            boolean codes = isCodes(List.copyOf(columns.keySet()));
            while (records.hasNext()) {
                var row = records.next();
                if (!row.getField(0).startsWith("#")) {
                    take(row, codes, harvest);
                }
            }
        } catch (CsvParseException | java.io.UncheckedIOException e) {
            throw new GazetteerFault(source.name(), 0, "expected a table in UTF-8: " + e.getMessage());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void take(CsvRecord row, boolean codes, Harvest harvest) {
        long line = row.getStartingLineNumber();
        String country = country(row)
                .orElseThrow(() -> new GazetteerFault(
                        source.name(), line, "expected a country in one of the columns " + COUNTRY + " or a P-code"));
        if (!countries.isEmpty() && !countries.contains(country)) {
            return;
        }
        if (codes && columns.containsKey("adm1_en")) {
            for (int level = 1; level <= 3; level++) {
                String code = cell(row, List.of("adm" + level + "_pcode"));
                if (!code.isEmpty()) {
                    harvest.codes.add(new RegionCode(code, country, cell(row, List.of("adm" + level + "_en"))));
                }
            }
            return;
        }
        if (codes) {
            harvest.codes.add(new RegionCode(cell(row, List.of("p-code")), country, cell(row, List.of("name"))));
            return;
        }
        String name = cell(row, NAME);
        if (!name.isEmpty()) {
            var cells = new Cells(source.name(), line);
            String population = cell(row, POPULATION);
            harvest.places.add(new Raw(
                    name,
                    "",
                    country,
                    cells.point("latitude", cell(row, LATITUDE), "longitude", cell(row, LONGITUDE)),
                    0,
                    others(row),
                    population.isEmpty() ? 0 : Math.max(0, cells.count("population", population)),
                    REGIONS.stream()
                            .map(r -> cell(row, r))
                            .filter(r -> !r.isEmpty())
                            .toList()));
        }
    }

    private Optional<String> country(CsvRecord row) {
        String said = cell(row, COUNTRY);
        if (said.isEmpty()) {
            said = cell(row, List.of("location"));
        }
        if (said.isEmpty()) {
            said = cell(row, CODED);
        }
        return IsoCodes.alpha2(said);
    }

    private List<String> others(CsvRecord row) {
        var out = new ArrayList<String>();
        for (String column : OTHERS) {
            out.addAll(List.of(cell(row, List.of(column)).split("[|;]")));
        }
        columns.keySet().stream()
                .filter(c -> c.matches("name_[a-z]{2}"))
                .sorted()
                .forEach(c -> out.add(cell(row, List.of(c))));
        return out.stream().map(String::strip).filter(o -> !o.isEmpty()).toList();
    }

    /// The first cell of the row that one of the columns fills.
    private String cell(CsvRecord row, List<String> names) {
        for (String name : names) {
            Integer i = columns.get(name);
            if (i != null && i < row.getFieldCount() && !row.getField(i).isBlank()) {
                return row.getField(i).strip();
            }
        }
        return "";
    }
}
