// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.util.List;
import org.truceline.bench.OpenLoad.Timed;

/// What `bench server` found out.
///
/// @param subject the Java
/// @param load the machine's load average before it began, for who compares runs
/// @param incidents that have a place, of the record served
/// @param startSeconds from starting the process to its first answer
/// @param snapshotSeconds until the first page is there, which everybody after it finds made
/// @param views the first views of a browser that has nothing yet
/// @param rate requests a second
/// @param answered how many were answered a second
/// @param answers one for each kind of request, and all together last
/// @param files how long the same bytes take when they lie in files
/// @param failed answers that were not as asked for
/// @param liveMib what is alive on the server's heap after full collections, in MiB, one a minute, the first before any
///     load
public record ServerFigures(
        String subject,
        double load,
        int incidents,
        double startSeconds,
        double snapshotSeconds,
        List<View> views,
        int rate,
        double answered,
        List<Answers> answers,
        Answers files,
        int failed,
        List<Double> liveMib) {
    public ServerFigures {
        views = List.copyOf(views);
        answers = List.copyOf(answers);
        liveMib = List.copyOf(liveMib);
    }

    /// A page with all that it loads: styles, modules and data.
    ///
    /// @param bytes of all bodies, as they are transferred
    /// @param biggest the address of the greatest of them, and its bytes
    /// @param millis one after the other as they are found, over loopback
    public record View(String path, int requests, long bytes, String biggest, double millis) {}

    /// How long answers took, in milliseconds, each from the moment at which it was due to be asked for: what waits
    /// behind a slow answer counts as late.
    public record Answers(String what, int count, double median, double p99, double p999, double most) {
        /// @param timed at least one
        static Answers of(String what, List<Timed> timed) {
            double[] sorted = timed.stream().mapToDouble(Timed::millis).sorted().toArray();
            return new Answers(
                    what,
                    sorted.length,
                    at(sorted, 0.5),
                    at(sorted, 0.99),
                    at(sorted, 0.999),
                    sorted[sorted.length - 1]);
        }

        /// The least time within which this part of all answers came (nearest rank).
        private static double at(double[] sorted, double part) {
            return sorted[(int) Math.ceil(sorted.length * part) - 1];
        }
    }
}
