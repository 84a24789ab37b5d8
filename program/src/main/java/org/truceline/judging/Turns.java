// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Condition;
import org.truceline.terms.DailyWindow;
import org.truceline.terms.PointInTime;
import org.truceline.terms.TimeSpec;

/// The instants and days at which the terms come to say something else. Between two of them in a row no comparison of
/// time, name or role changes its outcome.
final class Turns {
    private final long[] instants;
    private final long[] days;
    private final List<DailyWindow> windows;
    private final InForce inForce;

    Turns(Agreement terms) {
        this.inForce = new InForce(terms);
        this.instants = instants(terms);
        this.days = days(terms);
        this.windows = terms.obligations().stream()
                .flatMap(o -> o.readings().stream())
                .flatMap(r -> Stream.ofNullable(r.rule().daily()))
                .distinct()
                .toList();
    }

    int dayKinds() {
        return days.length + 1;
    }

    /// Which kind of time a span is.
    ///
    /// @param from as [#millis] gives it, inclusive
    /// @param until the same, exclusive
    @SuppressWarnings("EnumOrdinal") // an index of a table made here
    long time(long from, long until) {
        long kind = upTo(instants, from) * (instants.length + 1L) + upTo(instants, until - 1);
        for (DailyWindow window : windows) {
            kind = kind * Truth.values().length
                    + inForce.daily(new TimeSpan(instant(from), instant(until)), window)
                            .ordinal();
        }
        return kind;
    }

    /// Which kind of day it is on which names and roles are looked up.
    int day(long epochDay) {
        return upTo(days, epochDay);
    }

    /// An instant as one number that keeps the order: milliseconds, since nothing in the terms is finer.
    static long millis(Instant instant) {
        return instant.toEpochMilli();
    }

    static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    /// How many of some sorted numbers are at most another.
    private static int upTo(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long[] instants(Agreement terms) {
        var found = new TreeSet<Long>();
        for (var start : terms.course().starts()) {
            add(found, start.at());
            terms.course().ends().forEach(e -> add(found, e.under(start.at())));
            terms.obligations().forEach(o -> {
                o.readings().forEach(r -> {
                    add(found, r.rule().from(), start.at());
                    add(found, r.rule().to(), start.at());
                });
                o.conditions().forEach(c -> add(found, c, start.at()));
            });
        }
        ZoneId zone = terms.zone();
        terms.ground().zones().forEach(z -> {
            Stream.ofNullable(z.from())
                    .forEach(d -> found.add(millis(d.atStartOfDay(zone).toInstant())));
            Stream.ofNullable(z.to())
                    .forEach(d ->
                            found.add(millis(d.plusDays(1).atStartOfDay(zone).toInstant())));
        });
        return found.stream().mapToLong(Long::longValue).toArray();
    }

    private static void add(Set<Long> to, PointInTime at) {
        to.add(millis(at.earliest()));
        to.add(millis(at.latest()));
    }

    private static void add(Set<Long> to, @Nullable TimeSpec at, PointInTime start) {
        if (at != null) {
            add(to, at.under(start));
        }
    }

    private static void add(Set<Long> to, Condition condition, PointInTime start) {
        switch (condition.test()) {
            case Condition.Test.Once once -> add(to, once.time(), start);
            case Condition.Test.Until until -> add(to, until.time(), start);
            case Condition.Test.Stated other -> {}
            case Condition.Test.WhileKept other -> {}
            case Condition.Test.ClockDone other -> {}
            case Condition.Test.ProcedureDone other -> {}
        }
    }

    private static long[] days(Agreement terms) {
        var found = new ArrayList<LocalDate>();
        var cast = terms.cast();
        cast.actors()
                .forEach(a -> Stream.of(a.names(), a.adjectives(), a.partOf())
                        .flatMap(List::stream)
                        .forEach(d -> dated(found, d.from(), d.to())));
        cast.roles().forEach(r -> dated(found, r.from(), r.to()));
        cast.answers().forEach(a -> dated(found, a.from(), a.to()));
        cast.accessions().forEach(a -> {
            found.add(a.at());
            if (a.hour() != null) {
                found.add(a.at().plusDays(1));
            }
        });
        cast.exclusions().forEach(e -> e.members().forEach(m -> dated(found, m.from(), m.to())));
        return found.stream()
                .mapToLong(LocalDate::toEpochDay)
                .distinct()
                .sorted()
                .toArray();
    }

    private static void dated(List<LocalDate> into, @Nullable LocalDate from, @Nullable LocalDate to) {
        Stream.ofNullable(from).forEach(into::add);
        Stream.ofNullable(to).forEach(d -> into.add(d.plusDays(1)));
    }
}
