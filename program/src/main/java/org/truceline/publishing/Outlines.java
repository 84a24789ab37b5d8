// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;
import org.truceline.model.GeoPoint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What lies under the marks of a map: borders, rivers and named points.
///
/// @param shapes in the order in which they are drawn
public record Outlines(List<Shape> shapes) {
    /// A map without anything beneath.
    public static final Outlines NONE = new Outlines(List.of());

    private static final JsonMapper MAPPER = new JsonMapper();

    public Outlines {
        shapes = List.copyOf(shapes);
    }

    /// A line, a filled outline or a point.
    ///
    /// @param name for a point, what is written beside it; may be empty
    record Shape(Kind kind, String name, List<GeoPoint> points) {
        Shape {
            points = List.copyOf(points);
        }
    }

    enum Kind {
        AREA,
        LINE,
        POINT
    }

    /// Reads a GeoJSON FeatureCollection (RFC 7946): areas, lines and points, with the property `name`. Holes in
    /// areas are left out.
    ///
    /// @throws IllegalArgumentException when it is none
    public static Outlines parse(String geoJson) {
        try {
            var shapes = new ArrayList<Shape>();
            for (JsonNode feature : MAPPER.readTree(geoJson).path("features")) {
                add(shapes, feature.path("properties").path("name").asString(""), feature.path("geometry"));
            }
            return new Outlines(shapes);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "outlines are a GeoJSON FeatureCollection: " + e.getOriginalMessage(), e);
        }
    }

    /// The same as a FeatureCollection again, for a page that draws it.
    public ObjectNode toGeoJson() {
        var collection = MAPPER.createObjectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        for (Shape shape : shapes) {
            var feature = features.addObject().put("type", "Feature");
            feature.putObject("properties").put("name", shape.name());
            geometry(feature.putObject("geometry"), shape);
        }
        return collection;
    }

    private static void geometry(ObjectNode geometry, Shape shape) {
        switch (shape.kind()) {
            case POINT ->
                put(
                        geometry.put("type", "Point").putArray("coordinates"),
                        shape.points().getFirst());
            case LINE -> line(geometry.put("type", "LineString").putArray("coordinates"), shape.points());
            case AREA ->
                line(geometry.put("type", "Polygon").putArray("coordinates").addArray(), shape.points());
        }
    }

    private static void line(ArrayNode line, List<GeoPoint> points) {
        points.forEach(point -> put(line.addArray(), point));
    }

    private static void put(ArrayNode position, GeoPoint point) {
        position.add(point.longitude()).add(point.latitude());
    }

    private static void add(List<Shape> shapes, String name, JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        String type = geometry.path("type").asString("");
        switch (type) {
            case "Point" -> shapes.add(new Shape(Kind.POINT, name, List.of(point(coordinates))));
            case "LineString" -> shapes.add(new Shape(Kind.LINE, name, points(coordinates)));
            case "MultiLineString" -> coordinates.forEach(line -> shapes.add(new Shape(Kind.LINE, name, points(line))));
            case "Polygon" -> shapes.add(new Shape(Kind.AREA, name, points(coordinates.path(0))));
            case "MultiPolygon" ->
                coordinates.forEach(polygon -> shapes.add(new Shape(Kind.AREA, name, points(polygon.path(0)))));
            default -> throw new IllegalArgumentException("outlines hold points, lines and areas, not '" + type + "'");
        }
    }

    private static List<GeoPoint> points(JsonNode line) {
        var points = new ArrayList<GeoPoint>();
        line.forEach(position -> points.add(point(position)));
        return points;
    }

    /// A position of GeoJSON is longitude, latitude.
    private static GeoPoint point(JsonNode position) {
        return new GeoPoint(position.path(1).asDouble(), position.path(0).asDouble());
    }
}
