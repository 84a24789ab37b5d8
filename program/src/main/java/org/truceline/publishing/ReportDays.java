// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The local days that a daily report is about: one, the week that ends with one, or all since the start.
///
/// @param first inclusive
/// @param last inclusive
public record ReportDays(Kind kind, LocalDate first, LocalDate last) {
    private static final int WEEK_DAYS = 7;

    public ReportDays {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a report cannot end before it begins: " + first + " to " + last);
        }
    }

    /// How many days.
    public enum Kind {
        DAY,
        /// The seven days that end with the last.
        WEEK,
        /// From the first day of the agreement on.
        SINCE_START;

        /// As addresses and files have it: `day`, `week`, `since-start`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> find(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /// @param start the first day of the agreement; what ends before it is about its last day alone
    public static ReportDays of(Kind kind, LocalDate last, LocalDate start) {
        return switch (kind) {
            case DAY -> new ReportDays(kind, last, last);
            case WEEK -> new ReportDays(kind, last.minusDays(WEEK_DAYS - 1L), last);
            case SINCE_START -> new ReportDays(kind, start.isBefore(last) ? start : last, last);
        };
    }

    /// As many days before them.
    ReportDays before() {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return new ReportDays(kind, first.minusDays(days), first.minusDays(1));
    }

    List<LocalDate> all() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
