// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The dates that relative words of one report count from: its own date, and the last date it spoke of.
final class Clock {
    private final LocalDate published;
    private final Set<DayOfWeek> meant = EnumSet.noneOf(DayOfWeek.class);
    private LocalDate last;
    private @Nullable LocalTime hour;

    Clock(LocalDate published) {
        this.published = published;
        this.last = published;
    }

    LocalDate published() {
        return published;
    }

    /// The date spoken of last, from which "two days earlier" and "that day" count.
    LocalDate last() {
        return last;
    }

    /// An entry of a log begins, at an hour of the report's day.
    void enter(LocalTime at) {
        hour = at;
        last = published;
    }

    boolean inLog() {
        return hour != null;
    }

    /// Whether an entry of the night or morning is read, to which "tonight" is the night before.
    boolean beforeNoon() {
        return hour != null && hour.getHour() < 12;
    }

    /// "nine" is the nine o'clock last past when the entry was written.
    LocalTime near(LocalTime time) {
        var late = time.plusHours(12);
        return hour != null && !late.isAfter(hour) ? late : time;
    }

    LocalDate mention(LocalDate date) {
        last = date;
        return date;
    }

    /// "Monday": the last one up to the report's date. "Last Monday" is the same, unless the report already means that
    /// day by plain "Monday": then the one before.
    LocalDate weekday(DayOfWeek day, boolean lastOne) {
        var plain = published.with(TemporalAdjusters.previousOrSame(day));
        if (!lastOne) {
            meant.add(day);
            return mention(plain);
        }
        return mention(meant.contains(day) ? plain.minusWeeks(1) : plain);
    }

    LocalDate nextWeekday(DayOfWeek day) {
        return mention(published.with(TemporalAdjusters.next(day)));
    }

    /// The year in which a day without one lies: that of the report, or the one beside it when the day would else lie
    /// more than half a year ahead or nine months back.
    LocalDate nearest(int month, int day) {
        var date = date(published.getYear(), month, day);
        if (date.isAfter(published.plusMonths(6))) {
            return date(published.getYear() - 1, month, day);
        }
        return date.isBefore(published.minusMonths(9)) ? date(published.getYear() + 1, month, day) : date;
    }

    static LocalDate date(int year, int month, int day) {
        var first = LocalDate.of(year, month, 1);
        return first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
    }
}
