// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `bench judging` found out. One judgement is one incident under one agreement: the verdict of each of its
/// obligations under each combination of readings.
///
/// @param subject the agreement and the Java
/// @param load the machine's load average before it began, for who compares runs
/// @param curve one point for each size, from the least
/// @param sql absent when it was not asked for
public record JudgingFigures(
        String subject,
        int obligations,
        int combinations,
        double load,
        List<Point> curve,
        @Nullable Sql sql) {
    public JudgingFigures {
        curve = List.copyOf(curve);
    }

    /// One size.
    ///
    /// @param first judgements a second the first time, when no kind of case is known yet
    /// @param warm the median of the rounds after it
    /// @param rulings different rulings among them
    public record Point(int incidents, int threads, double first, double warm, int rulings) {}

    /// The same selection in PostgreSQL with PostGIS.
    ///
    /// @param version as the server tells it
    /// @param loadSeconds copying the table and making its indexes; in neither rate
    /// @param rate judgements a second of the fastest of the runs
    /// @param own this program's rate on the same incidents
    /// @param compared verdicts held against each other
    /// @param equal of these, those that are the same
    /// @param leftOut obligations that SQL cannot express
    public record Sql(
            String version,
            int incidents,
            double loadSeconds,
            double rate,
            double own,
            long compared,
            long equal,
            List<String> leftOut) {
        public Sql {
            leftOut = List.copyOf(leftOut);
        }

        public double ratio() {
            return own / rate;
        }
    }

    /// Whether all that can be compared is equal.
    public boolean allEqual() {
        return sql == null || sql.compared() == sql.equal();
    }
}
