// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.truceline.journal.Json;
import org.truceline.model.Incident;
import org.truceline.model.Site;
import org.truceline.model.Verdict;
import tools.jackson.databind.node.ObjectNode;

/// The incidents that have a place as columns of numbers, for a page that draws a hundred thousand of them: an eighth
/// of what the same are as GeoJSON. Sorted by the first minute; `web/src/map/columns.js` is the reader and says what
/// each column holds.
public final class MapColumns {
    private static final double DEGREES = 1e5;
    private static final long SECONDS = 60;
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private final Scene scene;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final ObjectNode json = Json.object();
    private final Map<String, Integer> acts = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    private MapColumns(Scene scene) {
        this.scene = scene;
        this.catalogue = new Catalogue(scene);
        this.accounts = new Accounts(scene.cast(), catalogue);
    }

    /// An incident with what it is drawn by.
    ///
    /// @param from minutes since 1970, within the days around the period
    /// @param until the same, exclusive
    private record Row(Incident incident, Site site, long from, long until) {}

    public static ObjectNode of(Scene scene) {
        return new MapColumns(scene).write();
    }

    private ObjectNode write() {
        var period = scene.period();
        json.put("zone", period.zone().getId());
        json.put("first", period.first().toString()).put("last", period.last().toString());
        var sides = json.putArray("sides");
        scene.cast()
                .sides()
                .forEach(side -> sides.addObject().put("id", side.id()).put("label", side.label()));
        var verdicts = json.putArray("verdicts");
        VERDICTS.forEach(verdict -> verdicts.add(verdict.code()));
        var rows = rows();
        ids(rows);
        numbers(rows);
        names("acts", acts);
        names("places", places);
        json.put("unplaced", scene.material().incidents().size() - rows.size());
        return json;
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (Incident incident : scene.material().incidents()) {
            incident.where().ifPresent(site -> rows.add(row(incident, site)));
        }
        rows.sort(Comparator.comparingLong(Row::from)
                .thenComparing(row -> row.incident().id()));
        return rows;
    }

    /// A time that is open at an end is cut off where the days shown end: no slider reaches further.
    private Row row(Incident incident, Site site) {
        var period = scene.period();
        var span = incident.when(period.zone());
        var first = period.first().minusDays(1).atStartOfDay(period.zone()).toInstant();
        var last = period.last().plusDays(2).atStartOfDay(period.zone()).toInstant();
        return new Row(
                incident, site, minute(within(span.from(), first, last)), minute(within(span.until(), first, last)));
    }

    private static Instant within(Instant time, Instant first, Instant last) {
        return time.isBefore(first) ? first : time.isAfter(last) ? last : time;
    }

    private static long minute(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS);
    }

    private void ids(List<Row> rows) {
        var ids = json.putArray("ids");
        rows.forEach(row -> ids.add(row.incident().id().value()));
    }

    private void numbers(List<Row> rows) {
        column(rows, "from", Row::from);
        column(rows, "until", row -> Math.max(row.from() + 1, row.until()));
        column(rows, "longitude", row -> scaled(row.site().area().centre().longitude()));
        column(rows, "latitude", row -> scaled(row.site().area().centre().latitude()));
        column(rows, "radius", row -> Math.round(row.site().area().radiusMeters()));
        column(rows, "place", row -> number(places, row.site().name()));
        column(rows, "act", row -> number(acts, act(row.incident())));
        column(rows, "verdict", row -> verdicts(row.incident()));
        var voices = json.putArray("voices");
        var contested = json.putArray("contested");
        for (Row row : rows) {
            var spoken = accounts.of(row.incident());
            voices.add(bits(spoken));
            contested.add(accounts.agreement(spoken) == Accounts.Agreement.CONTESTED ? 1 : 0);
        }
    }

    private void column(List<Row> rows, String name, ToLongFunction<Row> value) {
        var column = json.putArray(name);
        rows.forEach(row -> column.add(value.applyAsLong(row)));
    }

    private static long scaled(double degrees) {
        return Math.round(degrees * DEGREES);
    }

    private static String act(Incident incident) {
        return incident.acts().stream()
                .sorted()
                .findFirst()
                .map(act -> act.code())
                .orElse("");
    }

    private static int number(Map<String, Integer> names, String name) {
        return names.computeIfAbsent(name, n -> names.size());
    }

    private void names(String field, Map<String, Integer> numbers) {
        var array = json.putArray(field);
        numbers.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(entry -> array.add(entry.getKey()));
    }

    private int bits(List<Account> voices) {
        var sides = scene.cast().sides();
        int bits = 0;
        for (Account account : voices) {
            bits |= 1 << side(sides, account).orElse(sides.size());
        }
        return bits;
    }

    private static Optional<Integer> side(List<Side> sides, Account account) {
        for (int i = 0; i < sides.size() && account.kind() == Account.Kind.SIDE; i++) {
            if (sides.get(i).label().equals(account.voice())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private int verdicts(Incident incident) {
        return catalogue.listFindings(incident.id()).stream()
                .mapToInt(finding -> 1 << VERDICTS.indexOf(finding.verdict()))
                .reduce(0, (a, b) -> a | b);
    }
}
