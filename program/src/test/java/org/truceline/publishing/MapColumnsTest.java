// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.truceline.journal.Json;
import org.truceline.model.Incident;
import org.truceline.model.Site;
import tools.jackson.databind.JsonNode;

/// The promise: the map's parts hold each incident that has a place once, those of a day together, and say of it what
/// is on record.
class MapColumnsTest {
    private static final int COUNT = 15_000;
    private static final Scene SCENE = ManyIncidents.scene(7, COUNT);
    private static final MapColumns COLUMNS = columns(SCENE);

    private static MapColumns columns(Scene scene) {
        return MapColumns.of(scene, new Catalogue(scene));
    }

    /// An incident as a reader of the parts has it.
    private record Read(int part, Instant from, Instant until, String place, double longitude, double latitude) {}

    private static JsonNode parse(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> names(MapColumns columns) {
        var names = new HashSet<String>();
        columns.headJson()
                .path("parts")
                .forEach(part -> names.add(part.path("name").asString()));
        return names;
    }

    private static Map<String, List<Read>> read(MapColumns columns) {
        Map<String, List<Read>> read = new TreeMap<>();
        int number = 0;
        for (var listed : columns.headJson().path("parts")) {
            var part = columns.find(listed.path("name").asString()).orElseThrow();
            var ids = parse(part.ids()).path("ids");
            var values = parse(part.columns());
            assertThat(ids.size()).isEqualTo(listed.path("count").asInt());
            long minute = 0;
            for (int i = 0; i < ids.size(); i++) {
                minute += values.path("after").path(i).asLong();
                long until = minute + values.path("lasts").path(i).asLong();
                assertThat(minute).isBetween(listed.path("from").asLong(), until - 1);
                assertThat(until).isLessThanOrEqualTo(listed.path("until").asLong());
                int site = values.path("site").path(i).asInt();
                read.computeIfAbsent(ids.path(i).asString(), id -> new ArrayList<>())
                        .add(new Read(
                                number,
                                Instant.ofEpochSecond(minute * 60),
                                Instant.ofEpochSecond(until * 60),
                                values.path("places").path(site).asString(),
                                values.path("longitude").path(site).asDouble() / 1e5,
                                values.path("latitude").path(site).asDouble() / 1e5));
            }
            number++;
        }
        return read;
    }

    @Test
    void everyIncidentWithAPlaceIsInOnePart() {
        var placed = SCENE.material().incidents().stream()
                .filter(incident -> incident.where().isPresent())
                .map(incident -> incident.id().value())
                .collect(Collectors.toSet());
        var read = read(COLUMNS);
        assertThat(placed).hasSizeLessThan(COUNT);
        assertThat(read.keySet()).isEqualTo(placed);
        assertThat(read.values()).allMatch(found -> found.size() == 1);
        assertThat(COLUMNS.unplaced()).isEqualTo(COUNT - placed.size());
    }

    /// Times that reach beyond the days around the period end there.
    @Test
    void whereAndWhenItWasIsAsOnRecord() {
        var read = read(COLUMNS);
        var zone = SCENE.period().zone();
        var first = SmallScene.FIRST.minusDays(1).atStartOfDay(zone).toInstant();
        var last = SmallScene.LAST.plusDays(2).atStartOfDay(zone).toInstant();
        for (Incident incident : SCENE.material().incidents()) {
            for (Site site : incident.where().stream().toList()) {
                var found = read.getOrDefault(incident.id().value(), List.of()).getFirst();
                var span = incident.when(zone);
                assertThat(found.from()).isEqualTo(span.from().isBefore(first) ? first : span.from());
                assertThat(found.until()).isEqualTo(span.until().isAfter(last) ? last : span.until());
                assertThat(found.place()).isEqualTo(site.name());
                assertThat(found.longitude()).isCloseTo(site.area().centre().longitude(), within(1e-5));
                assertThat(found.latitude()).isCloseTo(site.area().centre().latitude(), within(1e-5));
            }
        }
    }

    @Test
    void whatIsWithinADayIsInPartsWithoutWhatLasts() {
        var lasting = new HashSet<Integer>();
        var ofDays = new HashSet<Integer>();
        var zone = SCENE.period().zone();
        read(COLUMNS).values().forEach(found -> {
            var one = found.getFirst();
            var first = one.from().atZone(zone).toLocalDate();
            var last = one.until().minusSeconds(60).atZone(zone).toLocalDate();
            (first.equals(last) ? ofDays : lasting).add(one.part());
        });
        assertThat(lasting).isNotEmpty();
        assertThat(ofDays).isNotEmpty().doesNotContainAnyElementsOf(lasting);
    }

    /// Some four thousand incidents are on each day.
    @Test
    void noPartIsTooMuchAtOnce() {
        var parts = COLUMNS.headJson().path("parts");
        assertThat(parts.size()).isGreaterThan(5);
        parts.forEach(part -> assertThat(part.path("count").asInt()).isBetween(1, MapColumns.MOST));
    }

    @Test
    void daysOfFewIncidentsAreOnePart() {
        var parts = columns(ManyIncidents.scene(7, 200)).headJson().path("parts");
        assertThat(parts.size()).isEqualTo(2);
    }

    @Test
    void whatAGrowingRecordLeavesAsItIsKeepsItsName() {
        var scene = ManyIncidents.scene(5, 8000);
        var names = names(columns(scene));
        assertThat(names).hasSizeGreaterThan(4);
        var grown = names(columns(ManyIncidents.withOneMore(scene)));
        assertThat(grown).isNotEqualTo(names);
        grown.removeAll(names);
        assertThat(grown).hasSize(1);
    }

    @Test
    void aRecordWithoutPlacesHasNoPartsAndNoBox() {
        var head = columns(ManyIncidents.scene(7, 0)).headJson();
        assertThat(head.path("parts").isEmpty()).isTrue();
        assertThat(head.has("box")).isFalse();
    }
}
