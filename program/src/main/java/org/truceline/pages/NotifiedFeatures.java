// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.truceline.channel.NoticeBoard;
import org.truceline.channel.Notified;
import org.truceline.journal.Json;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Leg;
import org.truceline.model.NotifiedObject;
import org.truceline.publishing.Bounds;
import org.truceline.publishing.Feature;
import org.truceline.publishing.FeatureCollection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is notified as GeoJSON features (RFC 7946), by id: with the places as every reader of the record may know them.
/// What is sealed is not in them.
public final class NotifiedFeatures {
    public static final String ID = "notified";

    private static final List<String> QUERYABLES = List.of("kind", "state", "holder", "from");

    private NotifiedFeatures() {}

    public static FeatureCollection of(Live live) throws IOException {
        var now = live.clock().instant();
        var features = live.read(journal -> NoticeBoard.at(journal.recordedNotices(), Instant.MAX).objects().stream()
                .sorted(Comparator.comparing(Notified::id))
                .map(object -> feature(object, now))
                .toList());
        return new FeatureCollection(
                ID,
                "Notified humanitarian objects",
                NotifiedObject.IS_NOT + " A line or point lies within unsure_m metres of what is shown.",
                QUERYABLES,
                features);
    }

    private static Feature feature(Notified known, Instant now) {
        var object = known.object();
        var json = Json.object().put("type", "Feature").put("id", known.id());
        json.set("geometry", geometry(object.legs()));
        double unsure =
                object.legs().stream().mapToDouble(Leg::unsureMeters).max().orElse(0);
        var properties = json.putObject("properties")
                .put("kind", object.kind().code())
                .put("label", object.label())
                .put("holder", object.holder())
                .put("from", known.from())
                .put("version", known.version())
                .put("state", known.state(now).code())
                .put("begins", known.window().from().toString())
                .put("ends", known.window().until().toString())
                .put("near_m", object.nearMeters())
                .put("unsure_m", unsure)
                .put("vehicles", object.vehicles());
        var to = properties.putArray("to");
        known.to().forEach(to::add);
        return Feature.of(
                known.id(), Optional.of(bounds(object.legs(), unsure)), Optional.of(known.window()), QUERYABLES, json);
    }

    /// One leg as its point or line, several as a collection of them.
    private static ObjectNode geometry(List<Leg> legs) {
        if (legs.size() == 1) {
            return geometry(legs.getFirst());
        }
        var collection = Json.object().put("type", "GeometryCollection");
        var geometries = collection.putArray("geometries");
        legs.forEach(leg -> geometries.add(geometry(leg)));
        return collection;
    }

    private static ObjectNode geometry(Leg leg) {
        boolean isPoint = leg.path().size() == 1;
        var geometry = Json.object().put("type", isPoint ? "Point" : "LineString");
        var positions = Json.array();
        leg.path().forEach(point -> positions.add(position(point)));
        geometry.set("coordinates", isPoint ? positions.get(0) : positions);
        return geometry;
    }

    private static ArrayNode position(GeoPoint point) {
        return Json.array().add(point.longitude()).add(point.latitude());
    }

    /// The box around all points, and what they may lie off.
    private static Bounds bounds(List<Leg> legs, double unsure) {
        return legs.stream()
                .flatMap(leg -> leg.path().stream())
                .map(point -> Bounds.around(new Area(point, unsure)))
                .reduce(Bounds::hull)
                .orElseThrow();
    }
}
