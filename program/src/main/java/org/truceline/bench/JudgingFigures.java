// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `bench judging` found out. One judgement is one incident under one agreement: the verdict of each of its
/// obligations under each combination of readings.
///
/// @param subject the agreement and the Java
/// @param load the machine's load average before it began, for who compares runs
/// @param warmUp what was judged, and left out of every rate but the first, before anything was measured
/// @param cold the first pass of all, over the least docket, by a JVM that has compiled nothing yet
/// @param curve one point for each size, from the least; at least one
/// @param sql absent when it was not asked for
public record JudgingFigures(
        String subject,
        int obligations,
        int combinations,
        double load,
        WarmUp warmUp,
        Pass cold,
        List<Point> curve,
        Audit audit,
        @Nullable Sql sql) {
    public JudgingFigures {
        curve = List.copyOf(curve);
    }

    /// Passes over two dockets of other incidents, each by a court made for it.
    public record WarmUp(int small, int smallPasses, int large, int largePasses) {}

    /// One pass over a docket.
    ///
    /// @param seconds by the clock
    /// @param cpuSeconds processor time, all threads of the JVM together: what a machine that others use as well does
    /// not
    ///     draw out; the kernel tells it in hundredths of a second
    public record Pass(int incidents, double seconds, double cpuSeconds) {
        public double rate() {
            return incidents / seconds;
        }
    }

    /// One size.
    ///
    /// @param fillSeconds making the docket; in no rate
    /// @param fresh passes by a court made for it within the pass
    /// @param again passes by the same court once more
    /// @param rulings different rulings among them
    public record Point(
            int incidents, int threads, double fillSeconds, List<Pass> fresh, List<Pass> again, int rulings) {
        public Point {
            fresh = List.copyOf(fresh);
            again = List.copyOf(again);
        }
    }

    /// Verdicts of the court held against those that are judged in full, with their words.
    public record Audit(int incidents, int equal) {}

    /// The same selection in PostgreSQL with PostGIS.
    ///
    /// @param version as the server tells it
    /// @param loadSeconds copying the table and making its indexes; in neither rate
    /// @param rate judgements a second of the fastest of the runs
    /// @param own this program's passes over the same incidents, each by a court made for it
    /// @param compared verdicts held against each other
    /// @param equal of these, those that are the same
    /// @param differing the first of those that are not, each with its incident, obligation, start, end, reading
    /// @param leftOut obligations that SQL cannot express
    public record Sql(
            String version,
            int incidents,
            double loadSeconds,
            double rate,
            List<Pass> own,
            long compared,
            long equal,
            List<String> differing,
            List<String> leftOut) {
        public Sql {
            own = List.copyOf(own);
            differing = List.copyOf(differing);
            leftOut = List.copyOf(leftOut);
        }

        public double ratio() {
            return median(own) / rate;
        }

        public double leastRatio() {
            return least(own) / rate;
        }
    }

    public static double median(List<Pass> passes) {
        return passes.stream().map(Pass::rate).sorted().toList().get(passes.size() / 2);
    }

    public static double least(List<Pass> passes) {
        return passes.stream().mapToDouble(Pass::rate).min().orElseThrow();
    }

    /// Seconds by the clock of all of some passes.
    public static double wall(List<Pass> passes) {
        return passes.stream().mapToDouble(Pass::seconds).sum();
    }

    /// Seconds of processor time of all of some passes.
    public static double cpu(List<Pass> passes) {
        return passes.stream().mapToDouble(Pass::cpuSeconds).sum();
    }

    /// Judgements a second of processor time, over all of some passes.
    public static double perCpu(List<Pass> passes) {
        return passes.stream().mapToDouble(Pass::incidents).sum() / Math.max(cpu(passes), 0.01);
    }

    /// What one incident costs in the dearest of the sizes, as a multiple of what it costs in the cheapest: 1 for a
    /// cost that is linear without remainder. Of processor time.
    public double steepness() {
        var costs = curve.stream().map(p -> 1 / perCpu(p.fresh())).toList();
        return costs.stream().max(Comparator.naturalOrder()).orElseThrow()
                / costs.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /// Whether all that can be compared is equal.
    public boolean allEqual() {
        return audit.incidents() == audit.equal() && (sql == null || sql.compared() == sql.equal());
    }
}
