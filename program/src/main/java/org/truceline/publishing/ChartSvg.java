// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.publishing.language.Words;

/// The chart of the days around one: incidents a day as bars, killed as the range between the least and the most
/// that anybody gave.
final class ChartSvg {
    private static final double WIDTH = 480;
    private static final double LEFT = 34;
    private static final double PANEL = 112;
    private static final double TOP = 20;
    private static final double SECOND = TOP + PANEL + 34;
    private static final double HEIGHT = SECOND + PANEL + 22;
    private static final int MOST_DAYS = 31;
    private static final int MOST_NAMES = 7;

    private final List<Day> days;
    private final @Nullable LocalDate marked;
    private final Links links;
    private final Words words;
    private final Svg svg = new Svg();

    private ChartSvg(List<Day> days, @Nullable LocalDate marked, Links links, Words words) {
        this.words = words;
        this.days = days;
        this.marked = marked;
        this.links = links;
    }

    /// The days around `marked`, or the last ones where nothing is marked.
    static String of(List<Day> all, @Nullable LocalDate marked, Links links, Words words) {
        return new ChartSvg(around(all, marked), marked, links, words).draw();
    }

    private static List<Day> around(List<Day> all, @Nullable LocalDate marked) {
        int at = marked == null
                ? all.size() - 1
                : (int) all.getFirst().date().datesUntil(marked).count();
        int from = Math.clamp(at - MOST_DAYS / 2, 0, Math.max(0, all.size() - MOST_DAYS));
        return all.subList(from, Math.min(all.size(), from + MOST_DAYS));
    }

    private String draw() {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart",
                "viewBox",
                "0 0 " + Svg.number(WIDTH) + " " + Svg.number(HEIGHT),
                "role",
                "group",
                "aria-label",
                words.text("chart-label"));
        int incidents =
                top(days.stream().mapToInt(day -> day.incidents().size()).max().orElse(0));
        int killed = top(days.stream().mapToInt(ChartSvg::mostKilled).max().orElse(0));
        band();
        panel(words.text("chart-incidents"), TOP, incidents);
        panel(words.text("chart-killed"), SECOND, killed);
        for (int i = 0; i < days.size(); i++) {
            day(i, incidents, killed);
        }
        return svg.close("svg").toString();
    }

    private static int mostKilled(Day day) {
        return day.findKilled().map(killed -> killed.range().max()).orElse(0);
    }

    /// The least of 5, 10, 20, 50, 100 ... that is not below `most`.
    static int top(int most) {
        int top = 5;
        for (int i = 0; top < most; i++) {
            top = i % 3 == 2 ? top / 2 * 5 : top * 2;
        }
        return top;
    }

    private void band() {
        if (marked != null) {
            int at = (int) days.getFirst().date().datesUntil(marked).count();
            svg.empty(
                    "rect",
                    "class",
                    "today",
                    "x",
                    left(at),
                    "y",
                    TOP - 4,
                    "width",
                    step(),
                    "height",
                    HEIGHT - TOP - 12);
        }
    }

    private void panel(String title, double y, int top) {
        svg.words("text", title, "class", "head", "x", LEFT, "y", y - 8);
        for (int part = 0; part <= 2; part++) {
            double at = y + PANEL - PANEL * part / 2;
            svg.empty(
                    "path",
                    "class",
                    "grid",
                    "d",
                    "M" + Svg.number(LEFT) + " " + Svg.number(at) + "H" + Svg.number(WIDTH));
            if (part != 1 || top % 2 == 0) {
                svg.words("text", words.number(top * part / 2), "class", "end", "x", LEFT - 5, "y", at + 4);
            }
        }
    }

    private void day(int i, int incidents, int killed) {
        var day = days.get(i);
        svg.open("a", "href", links.day(day.date()));
        svg.words("title", title(day));
        svg.empty("rect", "class", "reach", "x", left(i), "y", TOP, "width", step(), "height", HEIGHT - TOP - 16);
        double bar = PANEL * day.incidents().size() / incidents;
        if (bar > 0) {
            svg.empty(
                    "rect",
                    "class",
                    "bar",
                    "x",
                    left(i) + step() * 0.2,
                    "y",
                    TOP + PANEL - bar,
                    "width",
                    step() * 0.6,
                    "height",
                    bar);
        }
        day.findKilled().ifPresent(k -> killed(middle(i), k.range(), killed));
        if (i % Math.ceilDiv(days.size(), MOST_NAMES) == 0) {
            svg.words("text", words.briefDay(day.date()), "class", "middle", "x", middle(i), "y", HEIGHT - 6);
        }
        svg.close("a");
    }

    /// A bar from the least to the most, and an arrow beyond where somebody said "at least".
    private void killed(double x, Range range, int top) {
        double low = SECOND + PANEL - PANEL * range.min() / top;
        double high = SECOND + PANEL - PANEL * range.max() / top;
        double half = Math.min(5, step() * 0.3);
        String bar = "M" + Svg.number(x) + " " + Svg.number(low) + "V";
        if (range.open()) {
            double tip = Math.max(SECOND - 6, high - 2.6 * half);
            double neck = tip + 1.4 * half;
            String head = "M" + Svg.number(x - half) + " " + Svg.number(neck) + "L" + Svg.number(x) + " "
                    + Svg.number(tip) + "L" + Svg.number(x + half) + " " + Svg.number(neck) + "Z";
            svg.empty("path", "class", "range", "d", bar + Svg.number(neck) + tick(x, low, half));
            svg.empty("path", "class", "arrow", "d", head);
        } else {
            svg.empty("path", "class", "range", "d", bar + Svg.number(high) + tick(x, low, half) + tick(x, high, half));
        }
    }

    private static String tick(double x, double y, double half) {
        return "M" + Svg.number(x - half) + " " + Svg.number(y) + "H" + Svg.number(x + half);
    }

    private String title(Day day) {
        return words.text(
                "chart-day",
                "day",
                words.fullDay(day.date()),
                "n",
                day.incidents().size(),
                "killed",
                day.findKilled().map(k -> new Wording(words).range(k.range())).orElse(words.text("killed-none")));
    }

    private double step() {
        return (WIDTH - LEFT) / days.size();
    }

    private double left(int i) {
        return LEFT + i * step();
    }

    private double middle(int i) {
        return left(i) + step() / 2;
    }
}
