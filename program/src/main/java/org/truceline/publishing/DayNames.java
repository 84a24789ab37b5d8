// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.truceline.model.TimeSpan;

/// Dates as English words.
final class DayNames {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private DayNames() {}

    static String full(LocalDate day) {
        return FULL.format(day);
    }

    static String brief(LocalDate day) {
        return SHORT.format(day);
    }

    static String withYear(LocalDate day) {
        return YEAR.format(day);
    }

    /// When something was, at most: days where it is known to the day, else minutes.
    static String span(TimeSpan span, ZoneId zone) {
        var from = span.from().atZone(zone);
        var until = span.until().atZone(zone);
        if (span.from().equals(TimeSpan.FAR_PAST)) {
            return "no date given; told by " + brief(lastDay(span.until(), zone));
        }
        if (isMidnight(from) && isMidnight(until)) {
            var last = lastDay(span.until(), zone);
            String first = brief(from.toLocalDate());
            return last.equals(from.toLocalDate()) ? first : first + " to " + brief(last);
        }
        return MINUTE.format(from) + " to " + MINUTE.format(until);
    }

    private static LocalDate lastDay(Instant until, ZoneId zone) {
        return LocalDate.ofInstant(until.minusNanos(1), zone);
    }

    private static boolean isMidnight(ZonedDateTime time) {
        return time.toLocalDate().atStartOfDay(time.getZone()).equals(time);
    }
}
