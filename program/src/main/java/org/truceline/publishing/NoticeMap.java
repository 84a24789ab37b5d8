// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.truceline.journal.Json;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Leg;
import tools.jackson.databind.node.ObjectNode;

/// Where an object was notified to be and where statements place a strike: as a map that stands for itself, and as
/// GeoJSON for other programs.
///
/// @param legs where it was notified to be
/// @param nearMeters around each
public record NoticeMap(Outlines outlines, List<Leg> legs, double nearMeters, List<Said> said) {
    private static final double WIDTH = 480;
    private static final String STYLE = ".land{fill:#f4f1ea;stroke:#999}.line{fill:none;stroke:#bbb}"
            + ".near{fill:#2a6f97;fill-opacity:.15;stroke:#2a6f97}.leg{fill:none;stroke:#2a6f97;stroke-width:2}"
            + ".said{fill:#b23a48;fill-opacity:.12;stroke:#b23a48;stroke-dasharray:4 3}.dot{fill:#b23a48}"
            + "text{font:12px sans-serif}";

    public NoticeMap {
        legs = List.copyOf(legs);
        said = List.copyOf(said);
    }

    /// Where a statement places it.
    public record Said(String statement, Area area) {}

    /// The map, around the object and what is said to have been near it.
    public String svg() {
        var points = new ArrayList<GeoPoint>();
        legs.forEach(leg -> points.addAll(leg.path()));
        said.forEach(one -> points.add(one.area().centre()));
        var at = Projection.around(points, WIDTH);
        var svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Svg.number(at.width()) + " " + Svg.number(at.height()));
        svg.words("title", "Where the object was notified to be, and where statements place a strike");
        svg.words("style", STYLE);
        outlines.shapes().stream()
                .filter(shape -> shape.kind() != Outlines.Kind.POINT)
                .forEach(shape -> svg.empty(
                        "path",
                        "class",
                        shape.kind() == Outlines.Kind.AREA ? "land" : "line",
                        "d",
                        path(at, shape.points())));
        legs.forEach(leg -> leg(svg, at, leg));
        said.forEach(one -> said(svg, at, one));
        return svg.close("svg").toString();
    }

    private void leg(Svg svg, Projection at, Leg leg) {
        leg.path().forEach(point -> circle(svg, at, "near", new Area(point, leg.unsureMeters() + nearMeters)));
        svg.empty("path", "class", "leg", "d", path(at, leg.path()));
        var last = leg.path().getLast();
        svg.words("text", leg.words(), "x", at.x(last) + 6, "y", at.y(last) - 6);
    }

    private static void said(Svg svg, Projection at, Said one) {
        circle(svg, at, "said", one.area());
        svg.empty(
                "circle",
                "class",
                "dot",
                "cx",
                at.x(one.area().centre()),
                "cy",
                at.y(one.area().centre()),
                "r",
                3.0);
    }

    private static void circle(Svg svg, Projection at, String style, Area area) {
        svg.empty(
                "circle",
                "class",
                style,
                "cx",
                at.x(area.centre()),
                "cy",
                at.y(area.centre()),
                "r",
                Math.max(1, at.radius(area)));
    }

    private static String path(Projection at, List<GeoPoint> points) {
        return points.stream()
                .map(p -> Svg.number(at.x(p)) + " " + Svg.number(at.y(p)))
                .collect(Collectors.joining("L", "M", ""));
    }

    /// A FeatureCollection (RFC 7946): legs as lines or points with `near_m` and `unsure_m`, statements as points with
    /// `uncertainty_m`.
    public ObjectNode geoJson() {
        var collection = Json.object().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        legs.forEach(leg -> {
            var feature = features.addObject().put("type", "Feature");
            var geometry = feature.putObject("geometry");
            if (leg.path().size() == 1) {
                geometry.put("type", "Point")
                        .set("coordinates", position(leg.path().getFirst()));
            } else {
                var line = geometry.put("type", "LineString").putArray("coordinates");
                leg.path().forEach(point -> line.add(position(point)));
            }
            feature.putObject("properties")
                    .put("what", "notified")
                    .put("words", leg.words())
                    .put("near_m", nearMeters)
                    .put("unsure_m", leg.unsureMeters())
                    .put("from", leg.window().from().toString())
                    .put("until", leg.window().until().toString());
        });
        said.forEach(one -> {
            var feature = features.addObject().put("type", "Feature");
            feature.putObject("geometry")
                    .put("type", "Point")
                    .set("coordinates", position(one.area().centre()));
            feature.putObject("properties")
                    .put("what", "said")
                    .put("statement", one.statement())
                    .put("uncertainty_m", one.area().radiusMeters());
        });
        return collection;
    }

    private static tools.jackson.databind.node.ArrayNode position(GeoPoint point) {
        return Json.array().add(point.longitude()).add(point.latitude());
    }
}
