// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truceline.model.GeoPoint;

/// The reader of GeoJSON (RFC 7946) that stands in terms, since JSON is YAML: areas and lines.
///
/// Members that the format does not know are passed over, as its section 6.1 asks. A height is dropped. The direction
/// in
/// which a ring runs is not looked at (section 3.1.6).
///
/// @param toleranceMeters how far the true edge of an area may lie from it
record GeoJsonReader(double toleranceMeters) {
    private static final Shape NOWHERE = new Shape.Unpublished();

    /// An area: a Polygon or MultiPolygon, alone, in a Feature, or in a collection.
    Shape area(Cursor at) {
        return switch (at.text("type")) {
            case "Polygon" -> polygon(at.at("coordinates"));
            case "MultiPolygon" -> several(at, "coordinates", this::polygon);
            case "Feature" -> area(at.at("geometry"));
            case "FeatureCollection" -> several(at, "features", this::area);
            case "GeometryCollection" -> several(at, "geometries", this::area);
            case "Point", "MultiPoint", "LineString", "MultiLineString" -> {
                at.at("type").fault("a Polygon or MultiPolygon, or a Feature or collection of them", came(at), null);
                yield NOWHERE;
            }
            // What is no GeoJSON at all is reported by the schema check.
            default -> NOWHERE;
        };
    }

    /// A line: a LineString, alone or in a Feature; empty where it is none.
    static List<GeoPoint> line(Cursor at) {
        if (at.text("type").equals("Feature")) {
            return line(at.at("geometry"));
        }
        if (!at.text("type").equals("LineString")) {
            at.at("type").fault("a LineString, or a Feature with one", came(at), null);
            return List.of();
        }
        var points = positions(at.at("coordinates"));
        if (points.size() < 2) {
            at.at("coordinates").fault("at least two positions", "fewer", null);
            return List.of();
        }
        return points;
    }

    private static String came(Cursor at) {
        return at.text("type").isEmpty() ? "none" : "'" + at.text("type") + "'";
    }

    private Shape several(Cursor at, String key, java.util.function.Function<Cursor, Shape> one) {
        var shapes = at.items(key).stream().map(one).toList();
        if (shapes.isEmpty()) {
            at.fault("at least one area under '" + key + "'", "none", null);
            return NOWHERE;
        }
        return shapes.size() == 1 ? shapes.getFirst() : new Shape.AnyOf(shapes);
    }

    /// An outer ring without the inner ones (section 3.1.6).
    private Shape polygon(Cursor rings) {
        if (rings.items().isEmpty()) {
            rings.fault("a list of rings of positions", "none", null);
            return NOWHERE;
        }
        var parts = new ArrayList<Shape>();
        for (Cursor ring : rings.items()) {
            ring(ring).ifPresent(r -> parts.add(parts.isEmpty() ? r : new Shape.Outside(r)));
        }
        return switch (parts.size()) {
            case 0 -> NOWHERE;
            case 1 -> parts.getFirst();
            default -> new Shape.AllOf(parts);
        };
    }

    private Optional<Shape> ring(Cursor at) {
        var points = positions(at);
        if (points.size() < at.items().size()) {
            return Optional.empty();
        }
        if (points.size() < 4 || !points.getFirst().equals(points.getLast())) {
            at.fault("a ring of at least four positions whose last is its first", "another", null);
            return Optional.empty();
        }
        var crossing = Crossing.of(points);
        crossing.ifPresent(where -> at.fault("a ring that does not cross itself", "one that does near " + where, null));
        return crossing.isEmpty() ? Optional.of(new Shape.Outline(points, toleranceMeters)) : Optional.empty();
    }

    private static List<GeoPoint> positions(Cursor list) {
        var points = new ArrayList<GeoPoint>();
        for (Cursor at : list.items()) {
            boolean position = at.node().size() >= 2
                    && at.node().get(0).isNumber()
                    && at.node().get(1).isNumber();
            if (position) {
                points.add(at.point());
            } else {
                at.fault("a position: longitude, latitude", "another", null);
            }
        }
        return points;
    }
}
