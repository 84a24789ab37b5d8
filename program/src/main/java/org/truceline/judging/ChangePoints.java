// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/// The days on which a daily series takes to another level.
///
/// Counts are made even by Anscombe's root (Biometrika 35, 1948), 2 * sqrt(x + 3/8). The best division into levels is
/// found by optimal partitioning (Jackson et al., IEEE Signal Processing Letters 12, 2005) under Yao's penalty
/// (Statistics & Probability Letters 6, 1988), two variances times the logarithm of the length for each change, the
/// variance taken from the median difference of neighbouring days, so that the changes themselves do not swell it.
public final class ChangePoints {
    /// The median of the absolute value of a standard normal variable.
    private static final double NORMAL_MEDIAN = 0.6745;

    private ChangePoints() {}

    /// A level that begins on a day.
    ///
    /// @param from first day of the level
    /// @param to last day, inclusive
    /// @param perDay the mean of the counts, as counted
    public record Level(LocalDate from, LocalDate to, double perDay) {}

    /// The levels of a series from its first to its last day, in order; a day without a count is 0.
    ///
    /// @param counts by day; none negative
    public static List<Level> levels(SortedMap<LocalDate, Integer> counts) {
        if (counts.isEmpty()) {
            return List.of();
        }
        var first = counts.firstKey();
        int[] days = first.datesUntil(counts.lastKey().plusDays(1))
                .mapToInt(d -> counts.getOrDefault(d, 0))
                .toArray();
        var levels = new ArrayList<Level>();
        var cuts = cuts(Arrays.stream(days).mapToDouble(ChangePoints::even).toArray());
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int from = cuts.get(i);
            int to = cuts.get(i + 1);
            double mean = Arrays.stream(days, from, to).average().orElse(0);
            levels.add(new Level(first.plusDays(from), first.plusDays(to - 1L), mean));
        }
        return levels;
    }

    private static double even(int count) {
        return 2 * Math.sqrt(count + 3 / 8.0);
    }

    /// The borders of the levels: 0, where each but the first begins, and the length.
    private static List<Integer> cuts(double[] series) {
        int n = series.length;
        double penalty = 2 * variance(series) * Math.log(n);
        var sums = new double[n + 1];
        var squares = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + series[i];
            squares[i + 1] = squares[i] + series[i] * series[i];
        }
        var best = new double[n + 1];
        var last = new int[n + 1];
        best[0] = -penalty;
        for (int to = 1; to <= n; to++) {
            best[to] = Double.POSITIVE_INFINITY;
            for (int from = 0; from < to; from++) {
                double sum = sums[to] - sums[from];
                double cost = best[from] + penalty + squares[to] - squares[from] - sum * sum / (to - from);
                if (cost < best[to]) {
                    best[to] = cost;
                    last[to] = from;
                }
            }
        }
        var cuts = new ArrayList<Integer>();
        for (int at = n; at > 0; at = last[at]) {
            cuts.add(at);
        }
        cuts.add(0);
        Collections.reverse(cuts);
        return cuts;
    }

    /// From the median of the differences of neighbours, which one terrible day does not swell; at least 1, that of a
    /// Poisson count.
    private static double variance(double[] series) {
        if (series.length < 2) {
            return 1;
        }
        var steps = new double[series.length - 1];
        for (int i = 1; i < series.length; i++) {
            steps[i - 1] = Math.abs(series[i] - series[i - 1]);
        }
        Arrays.sort(steps);
        double deviation = steps[steps.length / 2] / (NORMAL_MEDIAN * Math.sqrt(2));
        return Math.max(1, deviation * deviation);
    }
}
