// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.truceline.model.TimeSpan;
import org.truceline.publishing.language.Words;

/// Windows of time as bars beneath one another, with a line for now. What has no end in sight runs to the edge. The
/// page has the same as a table.
public final class WindowsSvg {
    private static final double WIDTH = 480;
    private static final double LEFT = 34;
    private static final double TOP = 22;
    private static final double ROW = 24;
    private static final double BAR = 12;
    private static final int TICKS = 4;
    private static final Duration AROUND = Duration.ofDays(2);
    private static final Duration MOST = Duration.ofDays(21);

    private final ZoneId zone;
    private final Words words;

    public WindowsSvg(ZoneId zone, Words words) {
        this.zone = zone;
        this.words = words;
    }

    /// One window.
    ///
    /// @param number by which the page names what it is of
    /// @param over whether it is called off or over
    public record Bar(String number, String href, String title, TimeSpan window, boolean over) {}

    /// The bars in their order; empty when there are none.
    public String draw(List<Bar> bars, Instant now) {
        if (bars.isEmpty()) {
            return "";
        }
        var span = span(bars, now);
        double height = TOP + bars.size() * ROW + 8;
        var svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "windows",
                "viewBox",
                "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height),
                "role",
                "group",
                "aria-label",
                words.text("notice-windows-label"));
        for (int i = 0; i <= TICKS; i++) {
            tick(svg, span, span.from().plus(length(span).multipliedBy(i).dividedBy(TICKS)), height, i);
        }
        for (int i = 0; i < bars.size(); i++) {
            bar(svg, span, bars.get(i), TOP + i * ROW);
        }
        if (!now.isBefore(span.from()) && now.isBefore(span.until())) {
            double x = x(span, now);
            svg.empty(
                    "path",
                    "class",
                    "now",
                    "d",
                    "M" + Svg.number(x) + " " + Svg.number(TOP - 6) + "V" + Svg.number(height));
        }
        return svg.close("svg").toString();
    }

    /// What begins or ends near now, and in any case the first window and two days around it.
    private static TimeSpan span(List<Bar> bars, Instant now) {
        var first = bars.stream()
                .map(bar -> bar.window().from())
                .min(Instant::compareTo)
                .orElseThrow();
        boolean isNear = bars.stream()
                .anyMatch(bar -> bar.window().from().minus(MOST).isBefore(now)
                        && bar.window().until().plus(MOST).isAfter(now));
        var middle = isNear ? now : first;
        var from = middle;
        var until = middle;
        for (Bar bar : bars) {
            for (Instant at : List.of(bar.window().from(), bar.window().until())) {
                if (Duration.between(at, middle).abs().compareTo(MOST) < 0) {
                    from = at.isBefore(from) ? at : from;
                    until = at.isAfter(until) ? at : until;
                }
            }
        }
        var margin = Duration.between(from, until).compareTo(AROUND) < 0 ? AROUND.dividedBy(2) : AROUND.dividedBy(4);
        return new TimeSpan(from.minus(margin), until.plus(margin));
    }

    private static Duration length(TimeSpan span) {
        return Duration.between(span.from(), span.until());
    }

    private static double x(TimeSpan span, Instant at) {
        double part = (double) Duration.between(span.from(), at).toMillis()
                / length(span).toMillis();
        return LEFT + Math.clamp(part, 0, 1) * (WIDTH - LEFT - 4);
    }

    private void tick(Svg svg, TimeSpan span, Instant at, double height, int number) {
        double x = x(span, at);
        svg.empty(
                "path",
                "class",
                "grid",
                "d",
                "M" + Svg.number(x) + " " + Svg.number(TOP - 6) + "V" + Svg.number(height));
        if (number < TICKS) {
            svg.words("text", words.minute(at, zone), "x", x, "y", TOP - 10);
        }
    }

    private static void bar(Svg svg, TimeSpan span, Bar bar, double y) {
        double left = x(span, bar.window().from());
        double right = x(span, bar.window().until());
        svg.words("text", bar.number(), "class", "head", "x", 4.0, "y", y + BAR);
        if (!bar.href().isEmpty()) {
            svg.open("a", "href", bar.href());
        }
        svg.words("title", bar.title());
        svg.empty(
                "rect",
                "class",
                bar.over() ? "window over" : "window",
                "x",
                left,
                "y",
                y,
                "width",
                Math.max(4, right - left),
                "height",
                BAR);
        if (!bar.href().isEmpty()) {
            svg.close("a");
        }
    }
}
