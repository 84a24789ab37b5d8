// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import org.truceline.publishing.language.Words;

/// A plot as boxes of a page that is printed: its words are then of the fonts that all others are of, and in the right
/// order in every script.
final class PlotBoxes {
    private static final double LABEL = 80;
    private static final double LINE = 12;

    private PlotBoxes() {}

    static String of(Plot plot, Words words) {
        var html = new Svg();
        html.open("div", "class", "plot", "style", size(Plot.WIDTH, plot.height()));
        for (Plot.Mark mark : plot.marks(words)) {
            switch (mark) {
                case Plot.Box box ->
                    html.words(
                            "div",
                            "",
                            "class",
                            box.kind(),
                            "style",
                            place(box.x(), box.y()) + size(box.width(), box.height()));
                case Plot.Label label ->
                    html.words(
                            "div",
                            label.words(),
                            "class",
                            label.kind(),
                            "style",
                            place(left(label), label.y() - LINE + 2) + size(width(label), LINE));
            }
        }
        return html.close("div").toString();
    }

    private static double left(Plot.Label label) {
        return switch (label.kind()) {
            case "head" -> label.x();
            case "scale" -> label.x() - LABEL;
            default -> label.x() - LABEL / 2;
        };
    }

    private static double width(Plot.Label label) {
        return label.kind().equals("head") ? Plot.WIDTH - label.x() : LABEL;
    }

    private static String place(double x, double y) {
        return "left:" + Svg.number(x) + "px;top:" + Svg.number(y) + "px;";
    }

    private static String size(double width, double height) {
        return "width:" + Svg.number(width) + "px;height:" + Svg.number(height) + "px;";
    }
}
