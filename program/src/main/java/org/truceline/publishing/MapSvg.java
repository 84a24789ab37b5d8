// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.publishing.language.Words;

/// The map of a day: outlines, and the incidents as marks within the circle they may lie in.
final class MapSvg {
    private static final double WIDTH = 480;
    private static final double DOT = 5;
    private static final int MOST_NUMBERS = 4;

    /// Wider than this says nothing that a circle could show.
    private static final double MOST_METERS = 150_000;

    private final Outlines outlines;
    private final Words words;

    MapSvg(Outlines outlines, Words words) {
        this.words = words;
        this.outlines = outlines;
    }

    /// An incident on the map.
    ///
    /// @param number by which the page names it
    /// @param title what stands at the mark for those who point at it
    record Mark(int number, String href, Area area, Accounts.Agreement agreement, String title) {}

    /// What was drawn, and the numbers of those for which there is no room.
    record Drawn(String svg, List<Integer> left) {}

    Drawn draw(List<Mark> marks) {
        var corners =
                outlines.shapes().stream().flatMap(s -> s.points().stream()).toList();
        var around = corners.isEmpty()
                ? marks.stream().map(mark -> mark.area().centre()).toList()
                : corners;
        if (around.isEmpty()) {
            return new Drawn("", marks.stream().map(Mark::number).toList());
        }
        var projection = Projection.around(around, WIDTH);
        var shown = marks.stream().filter(mark -> fits(projection, mark)).toList();
        var left = marks.stream()
                .filter(mark -> !shown.contains(mark))
                .map(Mark::number)
                .toList();
        return new Drawn(svg(projection, shown), left);
    }

    private static boolean fits(Projection projection, Mark mark) {
        return mark.area().radiusMeters() <= MOST_METERS
                && projection.shows(mark.area().centre());
    }

    private String svg(Projection at, List<Mark> marks) {
        var svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "map",
                "viewBox",
                "0 0 " + Svg.number(at.width()) + " " + Svg.number(at.height()),
                "role",
                "group",
                "aria-label",
                words.text("map-svg-label"));
        outlines.shapes().forEach(shape -> shape(svg, at, shape));
        marks.forEach(mark -> circle(svg, at, mark));
        marks.forEach(mark -> dot(svg, at, mark));
        labels(svg, at, marks);
        return svg.close("svg").toString();
    }

    private static void shape(Svg svg, Projection at, Outlines.Shape shape) {
        switch (shape.kind()) {
            case AREA -> svg.empty("path", "class", "land", "d", path(at, shape.points()) + "Z");
            case LINE -> svg.empty("path", "class", "line", "d", path(at, shape.points()));
            case POINT -> {
                double x = at.x(shape.points().getFirst());
                double y = at.y(shape.points().getFirst());
                svg.empty("rect", "class", "town", "x", x - 1.5, "y", y - 1.5, "width", 3.0, "height", 3.0);
                boolean right = x > at.width() * 0.85;
                svg.words(
                        "text",
                        shape.name(),
                        "class",
                        right ? "town end" : "town",
                        "x",
                        x + (right ? -5 : 5),
                        "y",
                        y + 4);
            }
        }
    }

    private static String path(Projection at, List<GeoPoint> points) {
        return points.stream()
                .map(p -> Svg.number(at.x(p)) + " " + Svg.number(at.y(p)))
                .collect(Collectors.joining("L", "M", ""));
    }

    private static void circle(Svg svg, Projection at, Mark mark) {
        double radius = at.radius(mark.area());
        if (radius > DOT) {
            svg.empty("circle", "class", "within", "cx", x(at, mark), "cy", y(at, mark), "r", radius);
        }
    }

    /// Hollow for one voice, filled for several, half filled where they contradict each other.
    private static void dot(Svg svg, Projection at, Mark mark) {
        double x = x(at, mark);
        double y = y(at, mark);
        svg.open("a", "href", mark.href()).words("title", mark.title());
        svg.empty("circle", "class", "dot " + mark.agreement().code(), "cx", x, "cy", y, "r", DOT);
        if (mark.agreement() == Accounts.Agreement.CONTESTED) {
            String r = Svg.number(DOT);
            String top = Svg.number(x) + " " + Svg.number(y - DOT);
            svg.empty(
                    "path",
                    "class",
                    "half",
                    "d",
                    "M" + top + "a" + r + " " + r + " 0 0 1 0 " + Svg.number(2 * DOT) + "z");
        }
        svg.close("a");
    }

    /// One label for the marks that lie on each other.
    private void labels(Svg svg, Projection at, List<Mark> marks) {
        var open = new ArrayList<>(marks);
        while (!open.isEmpty()) {
            var first = open.getFirst();
            var here = open.stream().filter(m -> near(at, first, m)).toList();
            open.removeAll(here);
            svg.words("text", numbers(here), "class", "number middle", "x", x(at, first), "y", y(at, first) - DOT - 4);
        }
    }

    private static boolean near(Projection at, Mark a, Mark b) {
        return Math.hypot(x(at, a) - x(at, b), y(at, a) - y(at, b)) < 2 * DOT;
    }

    private String numbers(List<Mark> marks) {
        String numbers = marks.stream()
                .limit(MOST_NUMBERS)
                .map(mark -> words.numeral(mark.number()))
                .collect(Collectors.joining(", "));
        return marks.size() > MOST_NUMBERS ? numbers + " +" + words.numeral(marks.size() - MOST_NUMBERS) : numbers;
    }

    private static double x(Projection at, Mark mark) {
        return at.x(mark.area().centre());
    }

    private static double y(Projection at, Mark mark) {
        return at.y(mark.area().centre());
    }
}
