// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.LINE;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.truceline.model.GeoPoint;
import org.truceline.model.Means;
import org.truceline.terms.Shape.Flank;

/// The reader of places, weapons and things that can be hit.
record GroundReader(Ids ids) {
    private static final Shape NOWHERE = new Shape.Unpublished();

    Ground read(Cursor root) {
        var lines = root.items("lines").stream().map(GroundReader::line).toList();
        var byId = lines.stream().collect(Collectors.toMap(Line::id, l -> l, (first, second) -> first));
        return new Ground(
                root.find("territory").map(GroundReader::border).orElse(null),
                root.items("landmarks").stream().map(GroundReader::landmark).toList(),
                lines,
                root.items("zones").stream()
                        .map(z -> new Zone(z.text("id"), z.text("label"), shape(z, byId), z.mark()))
                        .toList(),
                root.items("weapon_classes").stream().map(GroundReader::weapon).toList(),
                root.items("objects").stream()
                        .map(o -> new ObjectClass(o.text("id"), o.text("label"), o.lowerTexts("words")))
                        .toList());
    }

    private static Landmark landmark(Cursor at) {
        return new Landmark(at.text("id"), at.text("label"), at.at("at").point());
    }

    private static Line border(Cursor at) {
        return new Line("territory", "the territory", closed(at.at("outline")), at.number("tolerance_m"), at.mark());
    }

    private static Line line(Cursor at) {
        var points = at.items("points").stream().map(Cursor::point).toList();
        return new Line(at.text("id"), at.text("label"), points, at.number("tolerance_m"), at.mark());
    }

    private static WeaponClass weapon(Cursor at) {
        return new WeaponClass(
                at.text("id"), at.text("label"), at.codes(Means.class, "means"), at.lowerTexts("words"), at.mark());
    }

    private Shape shape(Cursor at, Map<String, Line> lines) {
        var forms = List.of("ring", "disc", "outline", "unpublished").stream()
                .filter(at.node()::has)
                .toList();
        if (forms.size() != 1) {
            at.fault(
                    "one of ring, disc, outline, unpublished",
                    forms.isEmpty() ? "none" : String.join(", ", forms),
                    null);
            return NOWHERE;
        }
        return switch (forms.getFirst()) {
            case "ring" -> ring(at.at("ring"), lines);
            case "disc" ->
                new Shape.Disc(at.at("disc").at("at").point(), at.at("disc").number("radius_m"));
            case "outline" -> outline(at.at("outline"));
            default -> NOWHERE;
        };
    }

    private Shape ring(Cursor at, Map<String, Line> lines) {
        var line = lines.get(ids.reference(LINE, at.at("line")));
        double from = at.number("from_m");
        double to = at.number("to_m");
        if (to <= from && from >= 0 && to >= 0 && at.node().path("to_m").isNumber()) {
            at.at("to_m").fault("more than from_m, " + from, String.valueOf(to), null);
        }
        return line == null ? NOWHERE : new Shape.Ring(line, at.code(Flank.class, "side", Flank.EITHER), from, to);
    }

    private static Shape outline(Cursor at) {
        var points = closed(at);
        return points.isEmpty() ? NOWHERE : new Shape.Outline(points);
    }

    private static List<GeoPoint> closed(Cursor at) {
        var points = at.items().stream().map(Cursor::point).toList();
        if (points.size() < 4 || !points.getFirst().equals(points.getLast())) {
            at.fault("an outline whose last point is its first", "an open one", null);
            return List.of();
        }
        return points;
    }
}
