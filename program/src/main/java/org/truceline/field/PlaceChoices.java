// SPDX-License-Identifier: Apache-2.0
package org.truceline.field;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Incident;
import org.truceline.model.Site;
import org.truceline.terms.Agreement;

/// The places to choose from: those of the agreement and those where something on record was, the most frequent first.
/// They come beside the form as a file of their own. The code of a place says all that is known of it, since a device
/// that was away for weeks may have a list that nobody else has any more.
public final class PlaceChoices {
    /// The name of the file that the form looks for.
    public static final String FILE = "places.csv";

    /// More than a person looks through, and a list that a slow line still carries.
    private static final int MOST = 2_000;

    private static final int PARTS = 5;
    private static final double MOST_METERS = 1_000_000;

    private PlaceChoices() {}

    /// @return by code, what people read
    public static Map<String, String> of(Agreement agreement, List<Incident> incidents) {
        var counts = new LinkedHashMap<Site, Integer>();
        agreement
                .ground()
                .landmarks()
                .forEach(landmark -> counts.put(new Site(landmark.label(), "", new Area(landmark.at(), 0)), 1));
        incidents.stream()
                .flatMap(incident -> incident.statements().stream())
                .flatMap(statement -> Stream.ofNullable(statement.place()))
                .flatMap(place -> place.resolved().stream())
                .forEach(site -> counts.merge(site, 1, Integer::sum));
        var out = new LinkedHashMap<String, String>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Site, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> code(entry.getKey())))
                .limit(MOST)
                .sorted(Comparator.comparing(entry -> entry.getKey().name()))
                .forEach(entry -> out.put(code(entry.getKey()), label(entry.getKey())));
        return out;
    }

    private static String label(Site site) {
        return site.country().isEmpty() ? site.name() : site.name() + " (" + site.country() + ")";
    }

    /// The file beside the form: a code and what people read, in columns `name` and `label` (RFC 4180).
    public static String csv(Map<String, String> places) {
        var out = new StringBuilder("name,label\r\n");
        places.forEach((code, label) ->
                out.append(quoted(code)).append(',').append(quoted(label)).append("\r\n"));
        return out.toString();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    static String code(Site site) {
        var centre = site.area().centre();
        return String.join(
                "|",
                URLEncoder.encode(site.name(), StandardCharsets.UTF_8),
                site.country(),
                String.format(Locale.ROOT, "%.5f", centre.latitude()),
                String.format(Locale.ROOT, "%.5f", centre.longitude()),
                String.format(Locale.ROOT, "%.0f", site.area().radiusMeters()));
    }

    /// @throws IllegalArgumentException when it is no code of a place
    static Site site(String code) {
        var parts = code.split("\\|", -1);
        if (parts.length != PARTS || !parts[1].matches("[A-Z]{0,2}")) {
            throw new IllegalArgumentException("expected a place of the list, this is '" + code + "'");
        }
        String name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
        double radius = Double.parseDouble(parts[4]);
        if (name.isBlank() || !(radius <= MOST_METERS)) {
            throw new IllegalArgumentException("expected a place of the list, this is '" + code + "'");
        }
        var point = new GeoPoint(Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
        return new Site(name, parts[1], new Area(point, radius));
    }
}
