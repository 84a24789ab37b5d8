// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.truceline.model.Moment;
import org.truceline.model.TimeSpan;

/// A window of time on the command line: a day, or `FROM/UNTIL`, each a day, a local time or an instant.
final class WindowText {
    private WindowText() {}

    /// @param zone in which local times and days are meant
    static TimeSpan parse(String text, ZoneId zone) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            throw fault(text);
        }
        try {
            var from = from(ends[0], zone);
            var until = until(ends[ends.length - 1], zone);
            if (!from.isBefore(until)) {
                throw new UsageException("a window ends after it begins, got '" + text + "'");
            }
            return new TimeSpan(from, until);
        } catch (DateTimeException e) {
            throw fault(text);
        }
    }

    /// An instant, or a local time that exists once in the zone.
    static Instant instant(String text, ZoneId zone) {
        try {
            return until(text, zone);
        } catch (DateTimeException e) {
            throw new UsageException(
                    "expected a day, a local time such as 2016-09-19T10:00 or an instant such as"
                            + " 2016-09-19T07:00:00Z, got '" + text + "'",
                    e);
        }
    }

    private static Instant from(String text, ZoneId zone) {
        return text.contains("T") ? time(text, zone) : new Moment.Day(LocalDate.parse(text)).begins(zone);
    }

    private static Instant until(String text, ZoneId zone) {
        return text.contains("T") ? time(text, zone) : new Moment.Day(LocalDate.parse(text)).ends(zone);
    }

    private static Instant time(String text, ZoneId zone) {
        if (text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")) {
            return ZonedDateTime.parse(text).toInstant();
        }
        var local = LocalDateTime.parse(text);
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() != 1) {
            throw new UsageException(local + (offsets.isEmpty() ? " does not exist in " : " is twice in ") + zone
                    + "; give it with its offset, such as " + local + ":00+03:00");
        }
        return local.toInstant(offsets.getFirst());
    }

    private static UsageException fault(String text) {
        return new UsageException(
                "expected a window such as 2016-09-19 or 2016-09-19T10:00/2016-09-19T22:00, got '" + text + "'");
    }
}
