// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.LINE;
import static org.truceline.terms.Ids.Kind.ZONE;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.truceline.model.GeoPoint;
import org.truceline.terms.Shape.Flank;

/// The reader of the forms of zones: rings, discs, outlines, GeoJSON, and what is built of several.
final class ShapeReader {
    private static final Shape NOWHERE = new Shape.Unpublished();

    private static final List<String> FORMS =
            List.of("ring", "disc", "outline", "geometry", "any_of", "all_of", "outside", "unpublished");

    private final Ids ids;
    private final Map<String, Line> lines;
    private final Map<String, Cursor> zones;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    ShapeReader(Ids ids, Map<String, Line> lines, List<Cursor> zones) {
        this.ids = ids;
        this.lines = lines;
        this.zones = zones.stream().collect(Collectors.toMap(z -> z.text("id"), z -> z, (first, second) -> first));
    }

    /// The shape of a zone; zones may refer to each other as long as they form no circle.
    Shape zone(Cursor at) {
        String id = at.text("id");
        var known = shapes.get(id);
        if (known != null) {
            return known;
        }
        if (!open.add(id)) {
            at.at("id").fault("a zone that is not built of itself", String.join(" -> ", open) + " -> " + id, null);
            return NOWHERE;
        }
        var shape = shape(at);
        open.remove(id);
        shapes.put(id, shape);
        return shape;
    }

    private Shape shape(Cursor at) {
        var forms = FORMS.stream().filter(at.node()::has).toList();
        if (forms.size() != 1) {
            at.fault("one of " + String.join(", ", FORMS), forms.isEmpty() ? "none" : String.join(", ", forms), null);
            return NOWHERE;
        }
        double tolerance = at.number("tolerance_m");
        return switch (forms.getFirst()) {
            case "ring" -> ring(at.at("ring"));
            case "disc" -> disc(at.at("disc"), tolerance);
            case "outline" -> outline(at.at("outline"), tolerance);
            case "geometry" -> new GeoJsonReader(tolerance).area(GeoJsonFile.of(at.at("geometry")));
            case "any_of" -> new Shape.AnyOf(parts(at.at("any_of")));
            case "all_of" -> new Shape.AllOf(parts(at.at("all_of")));
            case "outside" -> new Shape.Outside(part(at.at("outside")));
            default -> NOWHERE;
        };
    }

    private List<Shape> parts(Cursor list) {
        return list.items().stream().map(this::part).toList();
    }

    /// A shape of its own, or a zone by its id.
    private Shape part(Cursor at) {
        if (!at.node().isString()) {
            return at.node().isObject() ? shape(at) : NOWHERE;
        }
        var zone = zones.get(ids.reference(ZONE, at));
        return zone == null ? NOWHERE : zone(zone);
    }

    private Shape ring(Cursor at) {
        var line = lines.get(ids.reference(LINE, at.at("line")));
        double from = at.number("from_m");
        double to = at.node().has("to_m") ? at.number("to_m") : Double.POSITIVE_INFINITY;
        if (to <= from && from >= 0 && to >= 0 && at.node().path("to_m").isNumber()) {
            at.at("to_m").fault("more than from_m, " + at.plain("from_m"), at.plain("to_m"), null);
        }
        return line == null ? NOWHERE : new Shape.Ring(line, at.code(Flank.class, "side", Flank.EITHER), from, to);
    }

    private static Shape disc(Cursor at, double tolerance) {
        return new Shape.Disc(at.at("at").point(), at.number("radius_m"), tolerance);
    }

    private static Shape outline(Cursor at, double tolerance) {
        var points = closed(at);
        return points.isEmpty() ? NOWHERE : new Shape.Outline(points, tolerance);
    }

    /// As the file has it, so that it can be written again at the end.
    private static String written(GeoPoint point) {
        return "[" + point.longitude() + ", " + point.latitude() + "]";
    }

    /// The points of an outline; none where it does not close or crosses itself.
    static List<GeoPoint> closed(Cursor at) {
        var points = at.items().stream().map(Cursor::point).toList();
        if (points.size() < 4 || !points.getFirst().equals(points.getLast())) {
            String first = points.isEmpty() ? "" : ", " + written(points.getFirst());
            at.fault("an outline whose last point is its first" + first, "an open one", null);
            return List.of();
        }
        var crossing = Crossing.of(points);
        crossing.ifPresent(
                where -> at.fault("an outline that does not cross itself", "one that does near " + where, null));
        return crossing.isEmpty() ? points : List.of();
    }
}
