// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.truceline.journal.Json;
import org.truceline.ledger.MerkleTree;
import org.truceline.model.Act;
import org.truceline.model.Site;
import org.truceline.publishing.MapRows.Row;
import tools.jackson.databind.node.ObjectNode;

/// The incidents that have a place as columns of numbers, for a page that draws a hundred thousand of them: in parts,
/// so that it begins with what it shows and has the rest come after. Each incident is in one part.
///
/// What lies within one day is with its day: a part has whole days that follow each other for as long as there is room,
/// and a day that is too much for one part is cut into several. What lasts over midnight is in parts of its own, so
/// that it is sent once and not with each of its days. The ids, which nothing makes small, are beside each part: a page
/// needs them only where it leads on to an incident.
///
/// A part is named by what it says, so that a name never comes to mean something else, and a part that a growing record
/// left as it was needs no second way. `web/src/map/columns.js` is the reader.
public final class MapColumns {
    /// So many incidents are at most in a part: some 50 KB as they are sent when no two are at one place.
    static final int MOST = 3000;

    private static final double DEGREES = 1e5;
    private static final int NAME_DIGITS = 20;

    private final ObjectNode head;
    private final int unplaced;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /// A part as it is sent.
    ///
    /// @param columns a line of JSON
    /// @param ids a line of JSON, the ids in the order of the columns
    public record Part(String columns, String ids) {
        private String name() {
            return MerkleTree.leafHash((columns + ids).getBytes(StandardCharsets.UTF_8))
                    .toHex()
                    .substring(0, NAME_DIGITS);
        }
    }

    private MapColumns(ObjectNode head, int unplaced) {
        this.head = head;
        this.unplaced = unplaced;
    }

    /// How many incidents have no place, and are in no part.
    int unplaced() {
        return unplaced;
    }

    static MapColumns of(Scene scene, Catalogue catalogue) {
        var rows = MapRows.of(scene, catalogue);
        var columns = new MapColumns(head(scene), scene.material().incidents().size() - rows.size());
        columns.box(rows);
        columns.add(divide(rows));
        return columns;
    }

    private static ObjectNode head(Scene scene) {
        var json = Json.object();
        var period = scene.period();
        json.put("zone", period.zone().getId());
        json.put("first", period.first().toString()).put("last", period.last().toString());
        var sides = json.putArray("sides");
        scene.cast()
                .sides()
                .forEach(side -> sides.addObject().put("id", side.id()).put("label", side.label()));
        var acts = json.putArray("acts").add("");
        for (Act act : Act.values()) {
            acts.add(act.code());
        }
        return json;
    }

    /// What parts there are and what they are about, as a line of JSON.
    public String head() {
        return Json.line(head) + "\n";
    }

    ObjectNode headJson() {
        return head;
    }

    /// A part by its name; empty when it is none of these.
    public Optional<Part> find(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /// The box around all places: west, south, east, north; absent when there is none.
    private void box(List<Row> rows) {
        if (!rows.isEmpty()) {
            var east = rows.stream().mapToDouble(MapColumns::longitude).summaryStatistics();
            var north = rows.stream().mapToDouble(MapColumns::latitude).summaryStatistics();
            head.putArray("box")
                    .add(east.getMin())
                    .add(north.getMin())
                    .add(east.getMax())
                    .add(north.getMax());
        }
    }

    private static double longitude(Row row) {
        return row.site().area().centre().longitude();
    }

    private static double latitude(Row row) {
        return row.site().area().centre().latitude();
    }

    /// Rows within a day first, by their days, then those that last.
    static List<List<Row>> divide(List<Row> rows) {
        var divided = new ArrayList<List<Row>>();
        Map<LocalDate, List<Row>> days = new LinkedHashMap<>();
        var lasting = new ArrayList<Row>();
        for (Row row : rows) {
            boolean isOfDay = row.day().equals(row.lastDay());
            (isOfDay ? days.computeIfAbsent(row.day(), day -> new ArrayList<>()) : lasting).add(row);
        }
        var open = new ArrayList<Row>();
        for (var day : days.values()) {
            if (open.size() + day.size() > MOST) {
                cut(open, divided);
                open = new ArrayList<>();
            }
            open.addAll(day);
        }
        cut(open, divided);
        cut(lasting, divided);
        return divided;
    }

    private static void cut(List<Row> rows, List<List<Row>> into) {
        for (int i = 0; i < rows.size(); i += MOST) {
            into.add(rows.subList(i, Math.min(rows.size(), i + MOST)));
        }
    }

    private void add(List<List<Row>> divided) {
        var list = head.putArray("parts");
        for (var rows : divided) {
            var part = new Part(Json.line(columns(rows)) + "\n", Json.line(ids(rows)) + "\n");
            parts.put(part.name(), part);
            list.addObject()
                    .put("name", part.name())
                    .put("from", rows.stream().mapToLong(Row::from).min().orElseThrow())
                    .put("until", rows.stream().mapToLong(Row::until).max().orElseThrow())
                    .put("count", rows.size());
        }
    }

    private static ObjectNode ids(List<Row> rows) {
        var json = Json.object();
        var ids = json.putArray("ids");
        rows.forEach(row -> ids.add(row.id()));
        return json;
    }

    private static ObjectNode columns(List<Row> rows) {
        var json = Json.object();
        Map<Site, Integer> sites = new LinkedHashMap<>();
        column(json, "site", rows, row -> sites.computeIfAbsent(row.site(), site -> sites.size()));
        var after = json.putArray("after");
        long before = 0;
        for (Row row : rows) {
            after.add(row.from() - before);
            before = row.from();
        }
        column(json, "lasts", rows, row -> row.until() - row.from());
        column(json, "act", rows, Row::act);
        column(json, "voices", rows, Row::voices);
        column(json, "contested", rows, row -> row.contested() ? 1 : 0);
        var names = json.putArray("places");
        sites.keySet().forEach(site -> names.add(site.name()));
        var all = List.copyOf(sites.keySet());
        column(json, "longitude", all, site -> scaled(site.area().centre().longitude()));
        column(json, "latitude", all, site -> scaled(site.area().centre().latitude()));
        column(json, "radius", all, site -> Math.round(site.area().radiusMeters()));
        return json;
    }

    private static <T> void column(ObjectNode json, String name, List<T> of, ToLongFunction<T> value) {
        var column = json.putArray(name);
        of.forEach(one -> column.add(value.applyAsLong(one)));
    }

    private static long scaled(double degrees) {
        return Math.round(degrees * DEGREES);
    }
}
