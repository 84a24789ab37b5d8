// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.truceline.model.Report;
import org.truceline.reading.Reader.Outcome;

/// What a second reader did over a whole run, and what it did not do.
final class SecondTally {
    /// More than these are counted and not listed: the first show what is wrong.
    private static final int MOST_LISTED = 20;

    private static final int LONGEST_WORDS = 60;

    private final List<String> refused = new ArrayList<>();
    private final List<String> undone = new ArrayList<>();
    private int taken;

    void add(Report report, Outcome outcome) {
        taken += outcome.statements().size();
        String where = report.file() + ":" + report.line() + ": ";
        outcome.refused()
                .forEach(refusal -> refused.add(where
                        + "refused "
                        + refusal.part()
                        + ": "
                        + Screen.harmless(refusal.reason())
                        + (refusal.words().isEmpty()
                                ? ""
                                : ": \"" + Screen.clip(refusal.words(), LONGEST_WORDS) + "\"")));
        outcome.undone().forEach(line -> undone.add(where + "not read by the second reader: " + Screen.harmless(line)));
    }

    boolean leftUndone() {
        return !undone.isEmpty();
    }

    /// @param shown whether the refusals were shown with each report
    void tell(String reader, boolean shown, PrintWriter err) {
        list(undone, err);
        if (!shown) {
            list(refused, err);
        }
        err.println("second reader " + Screen.harmless(reader) + ": " + taken + " statements taken, " + refused.size()
                + " refusals, " + undone.size() + " parts not read");
    }

    private static void list(List<String> lines, PrintWriter err) {
        lines.stream().limit(MOST_LISTED).forEach(err::println);
        if (lines.size() > MOST_LISTED) {
            err.println("... and " + (lines.size() - MOST_LISTED) + " more");
        }
    }
}
