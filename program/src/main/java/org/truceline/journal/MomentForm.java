// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.truceline.model.Moment;
import org.truceline.model.Moment.Day;
import org.truceline.model.Moment.Minute;

/// A moment as text: `2016-09-12`, `2016-09-12T18:45`, or with a zone, which is critical, in the form of RFC 9557:
/// `2016-09-12T18:45:00+03:00[!Asia/Damascus]`.
final class MomentForm {
    private static final Pattern ZONED = Pattern.compile("(\\S{16}):00(?:Z|[+-][\\d:]+)\\[!(.+)]");

    private MomentForm() {}

    static String write(Moment moment) {
        return switch (moment) {
            case Day day -> day.date().toString();
            case Minute minute -> {
                var zone = minute.zone();
                yield zone == null
                        ? minute.time().toString()
                        : minute.time().atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME) + "[!" + zone + "]";
            }
        };
    }

    static Moment read(String text) {
        var zoned = ZONED.matcher(text);
        if (zoned.matches()) {
            return new Minute(LocalDateTime.parse(zoned.group(1)), ZoneId.of(zoned.group(2)));
        }
        return text.contains("T") ? new Minute(LocalDateTime.parse(text), null) : new Day(LocalDate.parse(text));
    }
}
