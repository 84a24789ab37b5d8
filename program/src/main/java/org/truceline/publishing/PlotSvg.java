// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import org.truceline.publishing.language.Words;

/// A plot as SVG for browsers.
final class PlotSvg {
    private PlotSvg() {}

    /// @param id unique within the page
    static String of(Plot plot, String id, Words words) {
        var svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "plot",
                "viewBox",
                "0 0 " + Svg.number(Plot.WIDTH) + " " + Svg.number(plot.height()),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        svg.words("title", plot.title(), "id", id + "-title");
        svg.words("desc", plot.note(), "id", id + "-desc");
        for (Plot.Mark mark : plot.marks(words)) {
            switch (mark) {
                case Plot.Box box ->
                    svg.empty(
                            "rect",
                            "class",
                            box.kind(),
                            "x",
                            box.x(),
                            "y",
                            box.y(),
                            "width",
                            box.width(),
                            "height",
                            box.height());
                case Plot.Label label ->
                    svg.words("text", label.words(), "class", label.kind(), "x", label.x(), "y", label.y());
            }
        }
        return svg.close("svg").toString();
    }
}
