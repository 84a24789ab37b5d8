// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Site;

/// Places and countries of the world, found by any spelling: case, accents, hyphens, apostrophes and the variants of
/// the Arabic article make no difference.
public final class Gazetteer {
    /// A state or territory.
    ///
    /// @param code ISO 3166 alpha-2
    /// @param site the country as a place: a circle around its capital
    /// @param capital the capital as a place
    public record Country(String code, String name, Site site, Site capital, ZoneId zone) {}

    private static final double CAPITAL_RADIUS_METERS = 15_000;

    private final Map<String, Country> byCode = new LinkedHashMap<>();
    private final Map<String, Country> names = new HashMap<>();
    private final Map<String, Country> adjectives = new HashMap<>();
    private final Map<String, Country> seats = new HashMap<>();
    private final Map<String, List<Site>> places = new HashMap<>();

    private Gazetteer() {}

    /// The built-in gazetteer, read from the program's resources.
    public static Gazetteer builtIn() {
        var gazetteer = new Gazetteer();
        Table.read("countries.tsv", 10).forEach(gazetteer::addCountry);
        Table.read("places.tsv", 6).forEach(gazetteer::addPlace);
        return gazetteer;
    }

    private void addCountry(Table.Row row) {
        String code = row.at(0);
        var centre = new GeoPoint(number(row, 6), number(row, 7));
        var site = new Site(row.at(1), code, new Area(centre, number(row, 8)));
        var capital = new Site(row.words(5).getFirst(), code, new Area(centre, CAPITAL_RADIUS_METERS));
        var country = new Country(code, row.at(1), site, capital, ZoneId.of(row.at(9)));
        if (byCode.put(code, country) != null) {
            throw row.error("country '" + code + "' is listed twice");
        }
        names.put(key(row.at(1)), country);
        row.words(2).forEach(name -> names.put(key(name), country));
        row.words(3).forEach(word -> adjectives.putIfAbsent(key(word), country));
        row.words(4).forEach(word -> adjectives.putIfAbsent(key(word), country));
        row.words(5).forEach(word -> seats.putIfAbsent(key(word), country));
        row.words(10).forEach(word -> seats.putIfAbsent(key(word), country));
        add(row.at(1), site);
        row.words(2).forEach(name -> add(name, site));
        row.words(5).forEach(name -> add(name, capital));
    }

    private void addPlace(Table.Row row) {
        var area = new Area(new GeoPoint(number(row, 3), number(row, 4)), number(row, 5));
        if (!byCode.containsKey(row.at(2))) {
            throw row.error("no such country: '" + row.at(2) + "'");
        }
        var site = new Site(row.at(0), row.at(2), area);
        add(row.at(0), site);
        row.words(6).forEach(name -> add(name, site));
    }

    private void add(String name, Site site) {
        var known = places.computeIfAbsent(key(name), k -> new ArrayList<>());
        if (!known.contains(site)) {
            known.add(site);
        }
    }

    private static double number(Table.Row row, int column) {
        try {
            return Double.parseDouble(row.at(column));
        } catch (NumberFormatException e) {
            throw row.error("expected a number in column " + (column + 1) + ", found '" + row.at(column) + "'");
        }
    }

    /// All places of a name; more than one when it is ambiguous.
    public List<Site> find(String words) {
        return List.copyOf(places.getOrDefault(key(words), List.of()));
    }

    /// The country of a name, an adjective, a people, a capital or a seat of government.
    public Optional<Country> country(String words) {
        String key = key(words);
        return Optional.ofNullable(names.get(key))
                .or(() -> Optional.ofNullable(adjectives.get(key)))
                .or(() -> Optional.ofNullable(seats.get(key)));
    }

    public Optional<Country> countryOfCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    boolean isCountryName(String words) {
        return names.containsKey(key(words));
    }

    boolean isAdjective(String word) {
        return adjectives.containsKey(key(word));
    }

    boolean isSeat(String words) {
        return seats.containsKey(key(words));
    }

    /// The form under which spellings fall together.
    private static String key(String words) {
        String plain = isAscii(words)
                ? words
                : Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String lower = plain.toLowerCase(Locale.ROOT);
        var out = new StringBuilder();
        int from = -1;
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || (c == '.' && from >= 0)) {
                from = from < 0 ? i : from;
            } else if (from >= 0) {
                String word = lower.substring(from, i).replace(".", "");
                boolean article = isArticle(word) && lower.length() > word.length() + 2;
                out.append(article ? "" : word);
                from = -1;
            }
        }
        return out.toString();
    }

    private static boolean isAscii(String words) {
        return words.chars().allMatch(c -> c < 128);
    }

    private static boolean isArticle(String word) {
        return switch (word) {
            case "al",
                    "el",
                    "ar",
                    "as",
                    "ad",
                    "at",
                    "az",
                    "ash",
                    "an",
                    "ez",
                    "es",
                    "ed",
                    "er",
                    "et",
                    "esh",
                    "the",
                    "ul",
                    "ur" -> true;
            default -> false;
        };
    }
}
