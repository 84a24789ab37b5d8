// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.publishing.language.Words;

/// A plot of a report: small panels of bars below each other, all of one scale, so that no colour has to tell series
/// apart. Drawn as boxes and words alone, which [PlotSvg] and [PlotBoxes] write down.
///
/// @param title for its head and for screen readers
/// @param note how it is to be read
/// @param columns the labels below the bars
/// @param series each with as many bars as there are columns
record Plot(String title, String note, List<String> columns, List<Series> series) {
    static final double WIDTH = 640;
    private static final double LEFT = 30;
    private static final double HEAD = 18;
    private static final double PANEL = 44;
    private static final double TALL = 96;
    private static final double FOOT = 18;
    private static final int MOST_NAMES = 9;
    private static final int MOST_NUMBERS = 31;

    Plot {
        columns = List.copyOf(columns);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.bars().size() != columns.size()) {
                throw new IllegalArgumentException(
                        one.name() + ": " + one.bars().size() + " bars over " + columns.size() + " columns");
            }
        }
    }

    record Series(String name, List<Bar> bars) {
        Series {
            bars = List.copyOf(bars);
        }
    }

    /// @param best absent for a count; else a band is drawn from the least to the most, with a mark here
    record Bar(Range range, @Nullable Integer best) {
        static Bar count(int n) {
            return new Bar(new Range(0, n, false), null);
        }
    }

    /// Something to be drawn, in pixels from the upper left.
    sealed interface Mark {}

    record Box(String kind, double x, double y, double width, double height) implements Mark {}

    /// @param x of the middle, or of the left end where `kind` is `head`, of the right end where it is `scale`
    /// @param y of the foot of the letters
    record Label(String kind, double x, double y, String words) implements Mark {}

    double height() {
        return series.size() * (HEAD + panel()) + FOOT;
    }

    private double panel() {
        return series.size() == 1 ? TALL : PANEL;
    }

    List<Mark> marks(Words words) {
        int top = ChartSvg.top(series.stream()
                .flatMap(one -> one.bars().stream())
                .mapToInt(bar -> bar.range().max())
                .max()
                .orElse(0));
        var marks = new ArrayList<Mark>();
        double y = HEAD;
        for (Series one : series) {
            panel(one, y, top, words, marks);
            y += HEAD + panel();
        }
        int every = Math.ceilDiv(columns.size(), MOST_NAMES);
        for (int i = 0; i < columns.size(); i += every) {
            marks.add(new Label("name", middle(i), height() - 4, columns.get(i)));
        }
        return marks;
    }

    private void panel(Series one, double y, int top, Words words, List<Mark> marks) {
        marks.add(new Label("head", LEFT, y - 5, one.name()));
        marks.add(new Label("scale", LEFT - 4, y + 5, words.number(top)));
        marks.add(new Box("grid", LEFT, y, WIDTH - LEFT, 0.5));
        marks.add(new Box("grid", LEFT, y + panel(), WIDTH - LEFT, 0.5));
        for (int i = 0; i < one.bars().size(); i++) {
            bar(one.bars().get(i), i, y + panel(), panel() / top, words, marks);
        }
    }

    private void bar(Bar bar, int i, double foot, double scale, Words words, List<Mark> marks) {
        var range = bar.range();
        Integer best = bar.best();
        if (range.max() == 0 && best == null) {
            return;
        }
        double width = Math.min(26, step() * 0.6);
        double least = best == null ? 0 : range.min() * scale;
        double height = Math.max(1, range.max() * scale - least);
        double head = foot - least - height;
        marks.add(new Box(best == null ? "column" : "band", middle(i) - width / 2, head, width, height));
        if (best != null) {
            marks.add(new Box("best", middle(i) - width * 0.7, foot - best * scale - 1, width * 1.4, 2));
        }
        if (columns.size() <= MOST_NUMBERS) {
            String n = best == null ? words.number(range.max()) : new Wording(words).brief(range);
            marks.add(new Label("value", middle(i), head - 2, n));
        }
    }

    private double step() {
        return (WIDTH - LEFT) / columns.size();
    }

    private double middle(int i) {
        return LEFT + (i + 0.5) * step();
    }
}
