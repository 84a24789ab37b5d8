// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.truceline.model.GeoPoint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Regions with their outlines and places with their points, in GeoJSON (RFC 7946) with the property names of OCHA's
/// Common Operational Datasets: `ADM1_EN`, `ADM1_PCODE`, and so on. Of an outline the circle around it is kept.
final class OutlineRows {
    private final Source source;
    private final Set<String> countries;

    OutlineRows(Source source, Set<String> countries) {
        this.source = source;
        this.countries = countries;
    }

    void read(Harvest harvest) {
        JsonNode whole;
        try {
            whole = JsonMapper.shared().readTree(source.bytes());
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new GazetteerFault(source.name(), line, "expected GeoJSON: " + e.getOriginalMessage());
        }
        if (!whole.path("features").isArray()) {
            throw new GazetteerFault(source.name(), 1, "expected a FeatureCollection of GeoJSON");
        }
        int number = 0;
        for (var feature : whole.path("features")) {
            number++;
            take(feature, number, harvest);
        }
    }

    private void take(JsonNode feature, int number, Harvest harvest) {
        var cells = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        feature.path("properties")
                .properties()
                .forEach(p -> cells.put(p.getKey(), p.getValue().asString("")));
        var points = new ArrayList<GeoPoint>();
        collect(feature.path("geometry").path("coordinates"), points);
        int level = level(cells);
        String name = level > 0
                ? cells.getOrDefault("ADM" + level + "_EN", "")
                : cells.getOrDefault("PP_NAME_EN", cells.getOrDefault("name", ""));
        String code =
                level > 0 ? cells.getOrDefault("ADM" + level + "_PCODE", "") : cells.getOrDefault("ADM1_PCODE", "");
        var country = IsoCodes.alpha2(code)
                .or(() -> IsoCodes.alpha2(cells.getOrDefault("iso_a2", cells.getOrDefault("ADM0_PCODE", ""))));
        if (name.isEmpty() || points.isEmpty() || country.isEmpty()) {
            throw new GazetteerFault(
                    source.name(),
                    0,
                    "feature " + number + ": expected a name (ADM1_EN, ADM2_EN, ADM3_EN or PP_NAME_EN), a P-code and a"
                            + " geometry");
        }
        if (countries.isEmpty() || countries.contains(country.get())) {
            harvest.places.add(raw(name, level, country.get(), points, cells));
        }
    }

    private static Raw raw(String name, int level, String country, List<GeoPoint> points, Map<String, String> cells) {
        var circle = Circle.around(points);
        var around = new ArrayList<String>();
        for (int i = level > 0 ? level - 1 : 3; i > 0; i--) {
            Optional.ofNullable(cells.get("ADM" + i + "_EN"))
                    .filter(n -> !n.isEmpty())
                    .ifPresent(around::add);
        }
        String kind = level == 1 ? "province" : level > 1 ? "district" : "";
        return new Raw(name, kind, country, circle.centre(), circle.radiusMeters(), List.of(), 0, around);
    }

    /// The level of administration that a feature is the outline of; 0 for a place.
    private static int level(Map<String, String> cells) {
        for (int level = 3; level > 0 && !cells.containsKey("PP_NAME_EN"); level--) {
            if (!cells.getOrDefault("ADM" + level + "_EN", "").isEmpty()) {
                return level;
            }
        }
        return 0;
    }

    private static void collect(JsonNode coordinates, List<GeoPoint> out) {
        boolean pair = coordinates.size() >= 2 && coordinates.get(0).isNumber();
        if (pair) {
            out.add(Entry.point(
                    coordinates.get(1).asDouble(), coordinates.get(0).asDouble()));
        } else {
            coordinates.forEach(inner -> collect(inner, out));
        }
    }
}
