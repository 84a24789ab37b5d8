// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Site;

/// The countries that are built in, by name, adjective, people, capital and seat of government.
final class Countries {
    private static final double CAPITAL_RADIUS_METERS = 15_000;
    private static final int COLUMNS = 10;

    final Map<String, Country> byCode = new LinkedHashMap<>();
    final Map<String, Country> names = new HashMap<>();
    final Map<String, Country> adjectives = new HashMap<>();
    final Map<String, Country> seats = new HashMap<>();
    final Map<String, List<Entry>> entries = new HashMap<>();

    static Countries builtIn() {
        var out = new Countries();
        var lines = new Lines("countries.tsv", resource("countries.tsv"));
        while (lines.next()) {
            if (!lines.isComment()) {
                out.add(lines.number(), lines.line().split("\t", -1));
            }
        }
        return out;
    }

    static byte[] resource(String file) {
        try (InputStream in = Countries.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + ": no such resource");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private void add(long line, String[] row) {
        if (row.length < COLUMNS) {
            throw new IllegalStateException("countries.tsv:" + line + ": expected " + COLUMNS + " columns");
        }
        String code = row[0];
        var centre = new GeoPoint(Double.parseDouble(row[6]), Double.parseDouble(row[7]));
        var site = new Site(row[1], code, new Area(centre, Double.parseDouble(row[8])));
        var capitals = words(row[5]);
        var capital = new Site(capitals.getFirst(), code, new Area(centre, CAPITAL_RADIUS_METERS));
        var country = new Country(code, row[1], site, capital, ZoneId.of(row[9]));
        if (byCode.put(code, country) != null) {
            throw new IllegalStateException("countries.tsv:" + line + ": country '" + code + "' is listed twice");
        }
        put(names, country, List.of(row[1]));
        put(names, country, words(row[2]));
        put(adjectives, country, words(row[3]));
        put(adjectives, country, words(row[4]));
        put(seats, country, capitals);
        put(seats, country, row.length > COLUMNS ? words(row[10]) : List.of());
        entry(row[1], "country", site);
        words(row[2]).forEach(name -> entry(name, "country", site));
        capitals.forEach(name -> entry(name, "city", capital));
    }

    private static void put(Map<String, Country> map, Country country, List<String> words) {
        words.forEach(word -> map.putIfAbsent(Spelling.exact(word), country));
    }

    private void entry(String name, String kind, Site site) {
        var known = entries.computeIfAbsent(Spelling.exact(name), k -> new ArrayList<>());
        var entry = new Entry(site.name(), kind, site.country(), site.area(), List.of(), 0, List.of());
        if (!known.contains(entry)) {
            known.add(entry);
        }
    }

    private static List<String> words(String column) {
        return Arrays.stream(column.split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
