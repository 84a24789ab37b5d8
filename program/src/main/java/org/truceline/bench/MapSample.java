// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.truceline.journal.Json;
import tools.jackson.databind.JsonNode;

/// What a server has on its map, to ask it about: the ids and places of all incidents, and the days.
///
/// @param first day of the period
/// @param days how many there are
record MapSample(LocalDate first, long days, List<String> ids, List<double[]> places) {
    private static final Pattern DAY = Pattern.compile("id=\"time\"[^>]* value=\"([0-9]+)\"");
    private static final double SCALE = 1e5;
    private static final long SECONDS = 60;

    static MapSample of(FirstView view) throws IOException {
        var ids = new ArrayList<String>();
        var places = new ArrayList<double[]>();
        var head = json(view, "/map/columns");
        for (var part : head.path("parts")) {
            String name = part.path("name").asString();
            json(view, "/map/ids/" + name).path("ids").forEach(id -> ids.add(id.asString()));
            var columns = json(view, "/map/columns/" + name);
            for (var site : columns.path("site")) {
                places.add(new double[] {
                    columns.path("longitude").path(site.asInt()).asDouble() / SCALE,
                    columns.path("latitude").path(site.asInt()).asDouble() / SCALE
                });
            }
        }
        var first = LocalDate.parse(head.path("first").asString());
        var last = LocalDate.parse(head.path("last").asString());
        return new MapSample(first, ChronoUnit.DAYS.between(first, last) + 1, ids, places);
    }

    /// What the map's modules ask for before they show the day that the slider begins with: all that touches it, the
    /// ids of what the list shows first, and what lies beneath.
    static List<String> first(FirstView view) throws IOException {
        var head = json(view, "/map/columns");
        var day = DAY.matcher(view.text(view.get("/map")));
        if (!day.find()) {
            throw new IOException("the page of the map has no slider that begins with a day");
        }
        var zone = ZoneId.of(head.path("zone").asString());
        var date = LocalDate.parse(head.path("first").asString()).plusDays(Long.parseLong(day.group(1)));
        long from = date.atStartOfDay(zone).toEpochSecond() / SECONDS;
        long until = date.plusDays(1).atStartOfDay(zone).toEpochSecond() / SECONDS;
        var wanted = new ArrayList<>(List.of("/map/outlines", "/ogc/collections/zones/items?limit=1000&f=json"));
        for (var part : head.path("parts")) {
            if (part.path("from").asLong() < until && part.path("until").asLong() > from) {
                wanted.add("/map/columns/" + part.path("name").asString());
                wanted.add("/map/ids/" + part.path("name").asString());
            }
        }
        return wanted;
    }

    private static JsonNode json(FirstView view, String path) throws IOException {
        return Json.parse(view.text(view.get(path)).getBytes(StandardCharsets.UTF_8));
    }

    /// How many incidents have a place.
    int size() {
        return ids.size();
    }

    String id(int number) {
        return ids.get(number);
    }

    /// In degrees.
    double longitude(int number) {
        return places.get(number)[0];
    }

    /// In degrees.
    double latitude(int number) {
        return places.get(number)[1];
    }
}
