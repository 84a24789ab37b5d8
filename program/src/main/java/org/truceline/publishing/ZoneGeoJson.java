// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.truceline.journal.Json;
import org.truceline.model.TimeSpan;
import org.truceline.terms.Zone;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The zones and rings of an agreement as GeoJSON (RFC 7946), as far as they can be drawn. One that nobody published
/// has no geometry.
final class ZoneGeoJson {
    private static final List<String> QUERYABLES = List.of("zone", "label", "mark");

    private ZoneGeoJson() {}

    /// @param zone in which the days of the zones are meant
    static FeatureCollection collection(List<Zone> zones, ZoneId zone) {
        return new FeatureCollection(
                "zones",
                "Zones",
                "Ground that the agreement treats apart, for the days on which it lies so. What is drawn is for the eye;"
                        + " verdicts are measured.",
                QUERYABLES,
                zones.stream().map(one -> feature(one, zone)).toList());
    }

    private static Feature feature(Zone zone, ZoneId days) {
        var json = Json.object().put("type", "Feature").put("id", zone.id());
        var drawn = ZoneOutline.of(zone.shape());
        drawn.ifPresentOrElse(shape -> write(json.putObject("geometry"), shape), () -> json.putNull("geometry"));
        var properties = json.putObject("properties")
                .put("zone", zone.id())
                .put("label", zone.label())
                .put("mark", zone.mark().code());
        put(properties, "source", zone.source());
        put(properties, "from", zone.from());
        put(properties, "to", zone.to());
        return Feature.of(zone.id(), drawn.map(ZoneGeoJson::bounds), span(zone, days), QUERYABLES, json);
    }

    private static void put(ObjectNode properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value.toString());
        }
    }

    private static Optional<TimeSpan> span(Zone zone, ZoneId days) {
        return zone.from() == null && zone.to() == null
                ? Optional.empty()
                : Optional.of(new TimeSpan(start(zone.from(), days), end(zone.to(), days)));
    }

    private static java.time.Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? TimeSpan.FAR_PAST : day.atStartOfDay(zone).toInstant();
    }

    private static java.time.Instant end(@Nullable LocalDate day, ZoneId zone) {
        return day == null
                ? TimeSpan.FAR_FUTURE
                : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Bounds bounds(Geometry shape) {
        var box = shape.getEnvelopeInternal();
        return new Bounds(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private static void write(ObjectNode json, Geometry shape) {
        json.put("type", "MultiPolygon");
        var polygons = json.putArray("coordinates");
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                write(polygons.addArray(), polygon);
            }
        }
    }

    /// Outer rings run against the clock, holes with it (RFC 7946, 3.1.6).
    private static void write(ArrayNode rings, Polygon polygon) {
        polygon.normalize();
        write(rings.addArray(), polygon.getExteriorRing().reverse());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            write(rings.addArray(), polygon.getInteriorRingN(i).reverse());
        }
    }

    private static void write(ArrayNode ring, LinearRing points) {
        for (Coordinate point : points.getCoordinates()) {
            ring.addArray().add(point.x).add(point.y);
        }
    }
}
