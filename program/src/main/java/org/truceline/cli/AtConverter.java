// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.truceline.model.Moment;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A point in time of the command line: a day, meaning its end; a local time in the zone of the agreement; or an
/// instant with offset.
final class AtConverter implements ITypeConverter<AtConverter.At> {
    /// A point in time that may need a zone to be an instant.
    interface At {
        Instant in(ZoneId zone);
    }

    @Override
    public At convert(String value) {
        try {
            if (!value.contains("T")) {
                var day = new Moment.Day(LocalDate.parse(value));
                return zone -> day.ends(zone).minusMillis(1);
            }
            if (value.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")) {
                var instant = ZonedDateTime.parse(value).toInstant();
                return zone -> instant;
            }
            var local = LocalDateTime.parse(value);
            return zone -> existing(local, zone);
        } catch (DateTimeException e) {
            throw new TypeConversionException("expected a day like 2016-09-12, a local time like 2016-09-12T19:00 or an"
                    + " instant like 2016-09-12T16:00:00Z, got '" + value + "'");
        }
    }

    private static Instant existing(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() != 1) {
            throw new UsageException("--at: " + local + (offsets.isEmpty() ? " does not exist in " : " is twice in ")
                    + zone + "; give it with its offset, such as " + local + ":00+03:00");
        }
        return local.toInstant(offsets.getFirst());
    }
}
