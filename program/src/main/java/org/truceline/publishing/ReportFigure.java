// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One figure of a report with the entries that it rests on.
///
/// @param section the part of the report that it stands in: `summary`, `effort`, `counts`, `columns`, `findings`,
///     `channel` or `days`
/// @param code what is counted
/// @param of what it is counted of
/// @param value the least and the most; equal for a plain count
/// @param best what of `value` is thought best, for deaths alone
/// @param before the same of as many days before, where that is compared
/// @param entries their numbers in the log, ascending
record ReportFigure(
        String section,
        String code,
        Keys of,
        Range value,
        @Nullable Integer best,
        @Nullable Range before,
        List<Long> entries) {
    ReportFigure {
        entries = List.copyOf(entries);
    }

    /// What a figure is counted of; empty words for what it is not broken down by.
    ///
    /// @param day absent for a figure of all days of the report
    /// @param by id of the side that speaks
    /// @param side id of the side that is spoken of, `-` for nobody named
    /// @param other an act, a place, a verdict, a kind of report
    record Keys(@Nullable LocalDate day, String by, String side, String other) {
        static final Keys ALL = new Keys(null, "", "", "");

        static Keys other(String other) {
            return new Keys(null, "", "", other);
        }

        static Keys day(LocalDate day) {
            return new Keys(day, "", "", "");
        }
    }

    static ReportFigure count(String section, String code, Keys of, int n, List<Long> entries) {
        return new ReportFigure(section, code, of, exactly(n), null, null, entries);
    }

    static Range exactly(int n) {
        return new Range(n, n, false);
    }

    ReportFigure beside(@Nullable Range earlier) {
        return new ReportFigure(section, code, of, value, best, earlier, entries);
    }
}
