// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.Comparator;

/// The name of a statement: its report and its place among the report's statements.
///
/// @param ordinal from 1, in order of reading
public record StatementId(ReportId report, int ordinal) implements Comparable<StatementId> {
    private static final Comparator<StatementId> ORDER =
            Comparator.comparing(StatementId::report).thenComparingInt(StatementId::ordinal);

    /// Reads the form that [#toString()] writes.
    public static StatementId parse(String text) {
        int dot = text.lastIndexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("a statement id is <report>.<ordinal>, this is '" + text + "'");
        }
        return new StatementId(new ReportId(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(StatementId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return report + "." + ordinal;
    }
}
