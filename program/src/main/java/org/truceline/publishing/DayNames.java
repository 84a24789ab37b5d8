// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.truceline.model.TimeSpan;
import org.truceline.publishing.language.Words;

/// When something was, in words.
final class DayNames {
    private DayNames() {}

    /// When something was, at most: days where it is known to the day, else minutes.
    static String span(TimeSpan span, ZoneId zone, Words words) {
        var from = span.from().atZone(zone);
        var until = span.until().atZone(zone);
        if (span.from().equals(TimeSpan.FAR_PAST)) {
            return words.text("span-no-date", "day", words.briefDay(lastDay(span.until(), zone)));
        }
        if (isMidnight(from) && isMidnight(until)) {
            var last = lastDay(span.until(), zone);
            String first = words.briefDay(from.toLocalDate());
            return last.equals(from.toLocalDate()) ? first : span(first, words.briefDay(last), words);
        }
        return span(words.minute(span.from(), zone), words.minute(span.until(), zone), words);
    }

    private static String span(String from, String to, Words words) {
        return words.text("span", "from", from, "to", to);
    }

    private static LocalDate lastDay(Instant until, ZoneId zone) {
        return LocalDate.ofInstant(until.minusNanos(1), zone);
    }

    private static boolean isMidnight(ZonedDateTime time) {
        return time.toLocalDate().atStartOfDay(time.getZone()).equals(time);
    }
}
