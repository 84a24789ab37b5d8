// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The reader of times of RFC 9557 with offset and zone, such as `2016-09-12T19:00:00+03:00[!Asia/Damascus]`, that
/// refuses what the JDK silently bends: an offset the zone did not have, an hour that was skipped, an impossible
/// year, an unknown zone.
public final class StrictTime {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?)" + "(Z|[+-]\\d{2}:\\d{2})\\[!([A-Za-z0-9_+/-]+)]");

    private StrictTime() {}

    public static ZonedDateTime parse(String text) throws ImpossibleTime {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            String critical = text.replace("[", "[!");
            throw new ImpossibleTime(
                    "a time such as 2016-09-12T19:00:00+03:00[!Asia/Damascus]",
                    quoted(text),
                    FORM.matcher(critical).matches() ? critical : null);
        }
        var local = local(form.group(1));
        return at(local, offset(form.group(2)), zone(form.group(3)), text);
    }

    /// A calendar date `YYYY-MM-DD` that exists and lies within reach of an agreement.
    public static LocalDate date(String text) throws ImpossibleTime {
        try {
            return inReach(LocalDate.parse(text), text);
        } catch (DateTimeException e) {
            throw new ImpossibleTime("a date of the calendar, YYYY-MM-DD", quoted(text), null, e);
        }
    }

    public static ZoneId zone(String id) throws ImpossibleTime {
        var known = ZoneId.getAvailableZoneIds();
        if (known.contains(id)) {
            return ZoneId.of(id);
        }
        throw new ImpossibleTime(
                "a time zone of the IANA list",
                quoted(id),
                Nearest.to(id, known).orElse(null));
    }

    private static LocalDateTime local(String text) throws ImpossibleTime {
        try {
            var local = LocalDateTime.parse(text);
            inReach(local.toLocalDate(), text);
            return local;
        } catch (DateTimeException e) {
            throw new ImpossibleTime("a date and time of the calendar", quoted(text), null, e);
        }
    }

    private static LocalDate inReach(LocalDate date, String text) throws ImpossibleTime {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new ImpossibleTime("a year from " + FIRST_YEAR + " to " + LAST_YEAR, quoted(text), null);
        }
        return date;
    }

    private static ZoneOffset offset(String text) throws ImpossibleTime {
        try {
            return ZoneOffset.of(text);
        } catch (DateTimeException e) {
            throw new ImpossibleTime("an offset from -18:00 to +18:00", quoted(text), null, e);
        }
    }

    private static ZonedDateTime at(LocalDateTime local, ZoneOffset offset, ZoneId zone, String text)
            throws ImpossibleTime {
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
        if (valid.isEmpty()) {
            var gap = zone.getRules().getTransition(local);
            throw new ImpossibleTime(
                    "an hour that the clocks of " + zone + " showed: that day they went from "
                            + gap.getDateTimeBefore().toLocalTime() + " to "
                            + gap.getDateTimeAfter().toLocalTime(),
                    quoted(text),
                    null);
        }
        if (!valid.contains(offset)) {
            throw new ImpossibleTime(
                    "the offset of " + zone + " at that time, "
                            + valid.stream().map(ZoneOffset::getId).collect(Collectors.joining(" or ")),
                    offset.getId() + " in " + quoted(text),
                    local + (local.getSecond() == 0 ? ":00" : "") + valid.getFirst() + "[!" + zone + "]");
        }
        return ZonedDateTime.ofLocal(local, zone, offset);
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    /// That a text names no time there is.
    public static final class ImpossibleTime extends Exception {
        private final String expected;
        private final String came;
        private final @Nullable String suggestion;

        ImpossibleTime(String expected, String came, @Nullable String suggestion) {
            super("expected " + expected + ", came " + came);
            this.expected = expected;
            this.came = came;
            this.suggestion = suggestion;
        }

        ImpossibleTime(String expected, String came, @Nullable String suggestion, Throwable cause) {
            this(expected, came, suggestion);
            initCause(cause);
        }

        public String expected() {
            return expected;
        }

        public String came() {
            return came;
        }

        public @Nullable String suggestion() {
            return suggestion;
        }
    }
}
