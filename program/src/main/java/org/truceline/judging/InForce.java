// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;
import org.truceline.terms.DailyWindow;
import org.truceline.terms.PointInTime;
import org.truceline.terms.Rule;

/// The comparison of the time of an incident with the time for which the terms hold.
final class InForce {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Duration LONG = Duration.ofHours(30);

    private final Agreement terms;
    private final List<Optional<Asserted>> ends;

    InForce(Agreement terms) {
        this.terms = terms;
        this.ends = terms.course().ends().isEmpty()
                ? List.of(Optional.empty())
                : terms.course().ends().stream().map(Optional::of).toList();
    }

    /// The starts that are asserted, the first being that of the main text.
    List<Asserted> starts() {
        return terms.course().starts();
    }

    /// The ends that are asserted; one empty for terms without end.
    List<Optional<Asserted>> ends() {
        return ends;
    }

    /// Whether something of that span happened while a rule held, under a reading of start and end.
    Truth holds(TimeSpan span, Rule rule, Asserted start, Optional<Asserted> end) {
        return within(span, from(rule, start), to(rule, start, end)).and(daily(span, rule));
    }

    /// Whether something of that span happened from one moment to another.
    ///
    /// @param to absent for one that never comes
    static Truth within(TimeSpan span, PointInTime from, @Nullable PointInTime to) {
        return begun(span, from).and(notEnded(span, to));
    }

    /// [#holds], with the comparison in words.
    Comparison compare(TimeSpan span, Rule rule, Asserted start, Optional<Asserted> end) {
        var from = from(rule, start);
        var to = to(rule, start, end);
        var begun = begun(span, from);
        var notEnded = notEnded(span, to);
        var daily = daily(span, rule);
        if (begun.and(notEnded) == Truth.YES && daily != Truth.YES) {
            return new Comparison(daily, daily(span, rule, daily));
        }
        return new Comparison(begun.and(notEnded).and(daily), reason(span, from, to, begun, notEnded));
    }

    static PointInTime from(Rule rule, Asserted start) {
        return rule.from() == null ? start.at() : rule.from().under(start.at());
    }

    static @Nullable PointInTime to(Rule rule, Asserted start, Optional<Asserted> end) {
        return rule.to() == null
                ? end.map(e -> e.under(start.at())).orElse(null)
                : rule.to().under(start.at());
    }

    /// Whether the span lies in the stretch of the day to which a rule is confined.
    private Truth daily(TimeSpan span, Rule rule) {
        return rule.daily() == null ? Truth.YES : daily(span, rule.daily());
    }

    Truth daily(TimeSpan span, DailyWindow window) {
        if (Duration.between(span.from(), span.until()).compareTo(LONG) > 0) {
            return Truth.UNKNOWN;
        }
        var last = span.until().atZone(terms.zone()).toLocalDate();
        boolean overlaps = false;
        for (var day = span.from().atZone(terms.zone()).toLocalDate().minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            var frame = frame(window, day);
            if (frame.contains(span)) {
                return Truth.YES;
            }
            overlaps |= frame.overlaps(span);
        }
        return overlaps ? Truth.UNKNOWN : Truth.NO;
    }

    private TimeSpan frame(DailyWindow window, LocalDate day) {
        var until = window.from().isBefore(window.to()) ? day : day.plusDays(1);
        return new TimeSpan(
                day.atTime(window.from()).atZone(terms.zone()).toInstant(),
                until.atTime(window.to()).atZone(terms.zone()).toInstant());
    }

    private String daily(TimeSpan span, Rule rule, Truth daily) {
        var window = rule.daily();
        String hours = window == null ? "" : window.from() + " to " + window.to();
        return describe(span)
                + (daily == Truth.NO ? " lies outside the hours of the day, " : " may lie in the hours of the day, ")
                + hours;
    }

    private static Truth begun(TimeSpan span, PointInTime start) {
        if (!span.from().isBefore(start.latest())) {
            return Truth.YES;
        }
        return span.until().isAfter(start.earliest()) ? Truth.UNKNOWN : Truth.NO;
    }

    private static Truth notEnded(TimeSpan span, @Nullable PointInTime end) {
        if (end == null || !span.until().isAfter(end.earliest())) {
            return Truth.YES;
        }
        return span.from().isBefore(end.latest()) ? Truth.UNKNOWN : Truth.NO;
    }

    private String reason(TimeSpan span, PointInTime from, @Nullable PointInTime to, Truth begun, Truth notEnded) {
        String when = describe(span);
        if (begun == Truth.NO) {
            return when + " lies before the start, " + describe(from);
        }
        if (to != null && notEnded == Truth.NO) {
            return when + " lies after the end, " + describe(to);
        }
        var straddled = new ArrayList<String>();
        if (begun == Truth.UNKNOWN) {
            straddled.add("the start, " + describe(from));
        }
        if (to != null && notEnded == Truth.UNKNOWN) {
            straddled.add("the end, " + describe(to));
        }
        if (straddled.isEmpty()) {
            return when + " lies within the time in force, from " + describe(from)
                    + (to == null ? " on" : " to " + describe(to));
        }
        return when + " straddles " + String.join(" and ", straddled) + ": the hour" + (isLong(span) ? " or day" : "")
                + " would have to be known";
    }

    private static boolean isLong(TimeSpan span) {
        return Duration.between(span.from(), span.until()).compareTo(LONG) > 0;
    }

    /// A span in local time, with its length where it is more than a day.
    String describe(TimeSpan span) {
        if (span.from().equals(TimeSpan.FAR_PAST)) {
            return "a time known only to be before " + local(span.until());
        }
        String days = isLong(span)
                ? " (only a span of "
                        + Duration.between(span.from(), span.until()).toDays() + " days is given)"
                : "";
        return local(span.from()) + " to " + local(span.until()) + days;
    }

    private String describe(PointInTime at) {
        String said = at.said().contains("[!") ? "" : " (" + at.said() + ")";
        return at.exact() ? local(at.earliest()) + said : at.said();
    }

    private String local(Instant instant) {
        ZoneId zone = terms.zone();
        return MINUTE.format(instant.atZone(zone));
    }
}
