// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

/// What `bench channel` found out.
///
/// @param load the machine's load average before it began, for who compares runs
/// @param notified live notified objects
/// @param cases open cases, each with one deadline
/// @param deadlines all that fell due while it was measured
/// @param indexMillis making the index of what is notified
/// @param boardMillis reading all notices from a record's index and making them objects; once when a node starts
/// @param join one strike held against all that is notified, in milliseconds
/// @param joinCpu the processor time of the same, which what else runs on the machine does not lengthen
/// @param late how long after its due time a deadline fired, in milliseconds
public record ChannelFigures(
        String subject,
        double load,
        int notified,
        int cases,
        int deadlines,
        double indexMillis,
        double boardMillis,
        Spread join,
        Spread joinCpu,
        Spread late) {
    /// @param most the worst of all
    public record Spread(double least, double median, double p99, double most, int rounds) {
        static Spread of(double[] sorted) {
            return new Spread(
                    sorted[0],
                    sorted[sorted.length / 2],
                    sorted[(int) (sorted.length * 0.99)],
                    sorted[sorted.length - 1],
                    sorted.length);
        }
    }
}
