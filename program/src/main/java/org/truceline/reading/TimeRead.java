// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Moment;
import org.truceline.reading.TimeExpression.Kind;
import org.truceline.reading.TimeExpression.Sun;

/// A time as read from words: its dates, where it ends, and what kind it is.
///
/// @param end one past its last token
record TimeRead(@Nullable Moment from, @Nullable Moment to, int end, Kind kind, Sun sun) {
    static TimeRead day(LocalDate date, int end) {
        return new TimeRead(new Moment.Day(date), new Moment.Day(date), end, Kind.AT, Sun.NONE);
    }

    static TimeRead days(LocalDate from, LocalDate to, int end) {
        return new TimeRead(new Moment.Day(from), new Moment.Day(to), end, Kind.RANGE, Sun.NONE);
    }

    static TimeRead minute(LocalDateTime time, int end) {
        var moment = new Moment.Minute(time, null);
        return new TimeRead(moment, moment, end, Kind.AT, Sun.NONE);
    }

    static TimeRead vague(int end) {
        return new TimeRead(null, null, end, Kind.VAGUE, Sun.NONE);
    }

    /// How long, not when: "for nine days".
    static TimeRead duration(int end) {
        return new TimeRead(null, null, end, Kind.DURATION, Sun.NONE);
    }

    TimeRead upTo(int other) {
        return new TimeRead(from, to, other, kind, sun);
    }

    boolean dated() {
        return from != null && to != null;
    }
}
