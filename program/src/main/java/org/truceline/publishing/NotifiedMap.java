// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Leg;
import org.truceline.publishing.language.Words;

/// The map of what is notified, as its readers may know the places: each route or site with the area that it may lie
/// in, and where statements place a strike. What it shows stands beside it in words as well.
public final class NotifiedMap {
    private static final double WIDTH = 480;
    private static final double DOT = 4.5;
    private static final double BAND = 14;

    private final Outlines outlines;
    private final Words words;

    public NotifiedMap(Outlines outlines, Words words) {
        this.outlines = outlines;
        this.words = words;
    }

    /// A notified object.
    ///
    /// @param number by which the page names it
    /// @param href of its page, empty on that page itself
    /// @param last where it last said that it is; none when it did not say
    public record Item(String number, String href, String title, List<Leg> legs, double nearMeters, List<Area> last) {
        public Item {
            legs = List.copyOf(legs);
            last = List.copyOf(last);
        }
    }

    /// The map around the items; empty when there are none.
    ///
    /// @param said where statements place a strike
    public String draw(List<Item> items, List<Area> said) {
        var points = new ArrayList<GeoPoint>();
        items.forEach(item -> item.legs().forEach(leg -> points.addAll(leg.path())));
        said.forEach(area -> points.add(area.centre()));
        if (points.isEmpty()) {
            return "";
        }
        var at = Projection.around(points, WIDTH).wider();
        var svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "map notified",
                "viewBox",
                "0 0 " + Svg.number(at.width()) + " " + Svg.number(at.height()),
                "role",
                "group",
                "aria-label",
                words.text("notice-map-label"));
        outlines.shapes().forEach(shape -> outline(svg, at, shape));
        said.forEach(area -> said(svg, at, area));
        items.forEach(item -> around(svg, at, item));
        items.forEach(item -> mark(svg, at, item));
        return svg.close("svg").toString();
    }

    private static void outline(Svg svg, Projection at, Outlines.Shape shape) {
        switch (shape.kind()) {
            case AREA -> svg.empty("path", "class", "land", "d", path(at, shape.points()) + "Z");
            case LINE -> svg.empty("path", "class", "line", "d", path(at, shape.points()));
            case POINT -> {
                var point = shape.points().getFirst();
                if (at.shows(point)) {
                    boolean right = at.x(point) > at.width() * 0.8;
                    svg.empty(
                            "rect",
                            "class",
                            "town",
                            "x",
                            at.x(point) - 1.5,
                            "y",
                            at.y(point) - 1.5,
                            "width",
                            3.0,
                            "height",
                            3.0);
                    svg.words(
                            "text",
                            shape.name(),
                            "class",
                            right ? "town end" : "town",
                            "x",
                            at.x(point) + (right ? -5 : 5),
                            "y",
                            at.y(point) + BAND);
                }
            }
        }
    }

    private static String path(Projection at, List<GeoPoint> points) {
        return points.stream()
                .map(p -> Svg.number(at.x(p)) + " " + Svg.number(at.y(p)))
                .collect(Collectors.joining("L", "M", ""));
    }

    private static void circle(Svg svg, Projection at, String style, GeoPoint centre, double radius) {
        svg.empty("circle", "class", style, "cx", at.x(centre), "cy", at.y(centre), "r", radius);
    }

    /// How near counts, and how far the true place may lie.
    private static void around(Svg svg, Projection at, Item item) {
        item.legs()
                .forEach(leg -> leg.path()
                        .forEach(point -> circle(
                                svg,
                                at,
                                "within",
                                point,
                                Math.max(1, at.radius(new Area(point, leg.unsureMeters() + item.nearMeters()))))));
        item.legs().forEach(leg -> svg.empty("path", "class", "route", "d", path(at, leg.path())));
    }

    private static void mark(Svg svg, Projection at, Item item) {
        item.last().forEach(area -> circle(svg, at, "last", area.centre(), DOT + 3));
        var end = item.legs().getLast().path().getLast();
        if (!item.href().isEmpty()) {
            svg.open("a", "href", item.href());
        }
        svg.words("title", item.title());
        circle(svg, at, "dot", end, DOT);
        svg.words("text", item.number(), "class", "number middle", "x", at.x(end), "y", at.y(end) - DOT - 4);
        if (!item.href().isEmpty()) {
            svg.close("a");
        }
    }

    private static void said(Svg svg, Projection at, Area area) {
        circle(svg, at, "said", area.centre(), Math.max(DOT, at.radius(area)));
        double x = at.x(area.centre());
        double y = at.y(area.centre());
        svg.empty("path", "class", "cross", "d", "M%s %sl8 8m0-8l-8 8".formatted(Svg.number(x - 4), Svg.number(y - 4)));
    }
}
