// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/// A length of time as terms give it: `P6M`, `P7D`, `PT48H`.
///
/// Years, months, weeks and days are those of the calendar in the zone of the agreement, so that a day over a change
/// of the clocks has 23 or 25 hours; hours and minutes are always as long.
///
/// @param date its years, months and days, none negative
/// @param time its hours and minutes, not negative
public record Length(Period date, Duration time) {
    public static final Length NONE = new Length(Period.ZERO, Duration.ZERO);

    /// ISO 8601 without seconds and fractions, and with at least one part; at most four digits each.
    private static final Pattern FORM = Pattern.compile("(P(?=[0-9])(?:[0-9]{1,4}Y)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}W)?"
            + "(?:[0-9]{1,4}D)?|P(?=T))(T(?=[0-9])(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?)?");

    /// The length that a text gives; empty when it has another form.
    static Optional<Length> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var date = form.group(1).length() == 1 ? Period.ZERO : Period.parse(form.group(1));
        var time = form.group(2) == null ? Duration.ZERO : Duration.parse("P" + form.group(2));
        return Optional.of(new Length(date, time));
    }

    /// The instant so long after another; the other itself where that would leave the calendar.
    public Instant after(Instant from, ZoneId zone) {
        try {
            return from.atZone(zone).plus(date).plus(time).toInstant();
        } catch (DateTimeException e) {
            return from;
        }
    }

    /// The instant so long before another; the other itself where that would leave the calendar.
    public Instant before(Instant from, ZoneId zone) {
        try {
            return from.atZone(zone).minus(date).minus(time).toInstant();
        } catch (DateTimeException e) {
            return from;
        }
    }

    public boolean isZero() {
        return date.isZero() && time.isZero();
    }

    /// In words: "6 months", "2 days 12 hours".
    public String said() {
        var words = new ArrayList<String>();
        add(words, date.getYears(), "year");
        add(words, date.getMonths(), "month");
        add(words, date.getDays(), "day");
        add(words, time.toHours(), "hour");
        add(words, time.toMinutesPart(), "minute");
        return words.isEmpty() ? "no time" : String.join(" ", words);
    }

    private static void add(ArrayList<String> words, long amount, String unit) {
        if (amount != 0) {
            words.add(amount + " " + unit + (amount == 1 ? "" : "s"));
        }
    }

    @Override
    public String toString() {
        return date.isZero() && !time.isZero()
                ? time.toString()
                : date + time.toString().substring(1).replace("T0S", "");
    }
}
