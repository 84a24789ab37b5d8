// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.model.GeoPoint;
import org.truceline.model.Sun;
import org.truceline.model.TimeSpan;

/// A time as the terms write it, before anybody says which reading of the start and of the events to take.
public sealed interface TimeSpec {
    /// The moment that it means if the rest is taken to be as assumed.
    PointInTime under(Assumption assumed);

    /// In words.
    String said();

    /// The last moment that a stretch can mean: for what turns on its date one of that date, since a stretch ends
    /// before its end.
    private static Instant last(PointInTime stretch, boolean byDate) {
        boolean open = byDate && !stretch.exact() && !stretch.latest().equals(TimeSpan.FAR_FUTURE);
        return open ? stretch.latest().minusNanos(1) : stretch.latest();
    }

    /// Whether it can only be computed from the start of the agreement.
    boolean hangsOnStart();

    /// The moment that it means under one start, with every event at any of the times that are told of it.
    default PointInTime under(PointInTime start) {
        return under(new Assumption(start, Map.of()));
    }

    /// What is taken to be so: a start, and for some events a time; other events are at any of the times that are told
    /// of them.
    record Assumption(PointInTime start, Map<String, PointInTime> events) {
        public Assumption {
            events = Map.copyOf(events);
        }
    }

    /// A moment that hangs on nothing else.
    record Fixed(PointInTime at) implements TimeSpec {
        @Override
        public PointInTime under(Assumption assumed) {
            return at;
        }

        @Override
        public String said() {
            return at.said();
        }

        @Override
        public boolean hangsOnStart() {
            return false;
        }
    }

    /// The start of the agreement.
    record Start() implements TimeSpec {
        @Override
        public PointInTime under(Assumption assumed) {
            return assumed.start();
        }

        @Override
        public String said() {
            return "the start";
        }

        @Override
        public boolean hangsOnStart() {
            return true;
        }
    }

    /// When an event happens.
    record OnEvent(Event event) implements TimeSpec {
        @Override
        public PointInTime under(Assumption assumed) {
            var given = assumed.events().get(event.id());
            return given == null ? event.told(assumed) : given;
        }

        @Override
        public String said() {
            return event.label();
        }

        @Override
        public boolean hangsOnStart() {
            return event.times().stream().anyMatch(t -> t.when().hangsOnStart());
        }
    }

    /// So long after another time, or before it.
    ///
    /// @param back whether before
    /// @param hour the time of day to which it then runs on in the zone; absent when it keeps that of the other
    record Offset(
            TimeSpec from,
            Length length,
            boolean back,
            @Nullable LocalTime hour,
            ZoneId zone) implements TimeSpec {
        @Override
        public PointInTime under(Assumption assumed) {
            var base = from.under(assumed);
            return base.unknown()
                    ? PointInTime.unknown(said())
                    : new PointInTime(shifted(base.earliest()), shifted(last(base, hour != null)), said());
        }

        private Instant shifted(Instant at) {
            if (at.equals(TimeSpan.FAR_PAST) || at.equals(TimeSpan.FAR_FUTURE)) {
                return at;
            }
            var shifted = back ? length.before(at, zone) : length.after(at, zone);
            return hour == null
                    ? shifted
                    : shifted.atZone(zone)
                            .toLocalDate()
                            .atTime(hour)
                            .atZone(zone)
                            .toInstant();
        }

        @Override
        public String said() {
            String distance = length.isZero() ? "the day of " : length.said() + (back ? " before " : " after ");
            return (hour == null ? "" : hour + " on ") + distance + from.said();
        }

        @Override
        public boolean hangsOnStart() {
            return from.hangsOnStart();
        }
    }

    /// An end after what was said to make it later.
    ///
    /// @param by how much later it is; absent when it is not
    /// @param words what was made of the extension
    record Extended(TimeSpec end, @Nullable Length by, ZoneId zone, String words) implements TimeSpec {
        @Override
        public PointInTime under(Assumption assumed) {
            var base = end.under(assumed);
            if (base.unknown()) {
                return base;
            }
            return by == null
                    ? new PointInTime(base.earliest(), base.latest(), said())
                    : new PointInTime(by.after(base.earliest(), zone), by.after(base.latest(), zone), said());
        }

        @Override
        public String said() {
            // A time that is written out is told as the moment it is, and needs no words.
            return end.said().contains("[!") ? words : end.said() + ", " + words;
        }

        @Override
        public boolean hangsOnStart() {
            return end.hangsOnStart();
        }
    }

    /// Sunset or sunrise at a place on the local date of another time.
    ///
    /// @param sets whether sunset
    record Solar(TimeSpec day, GeoPoint at, String place, boolean sets, ZoneId zone) implements TimeSpec {
        @Override
        public PointInTime under(Assumption assumed) {
            var base = day.under(assumed);
            return base.unknown()
                    ? PointInTime.unknown(said())
                    : new PointInTime(on(base.earliest()), on(last(base, true)), said());
        }

        private Instant on(Instant instant) {
            LocalDate date = instant.atZone(zone).toLocalDate();
            return (sets ? Sun.sets(at, date, zone) : Sun.rises(at, date, zone)).orElse(instant);
        }

        @Override
        public String said() {
            return (sets ? "sunset in " : "sunrise in ") + place + " on " + day.said();
        }

        @Override
        public boolean hangsOnStart() {
            return day.hangsOnStart();
        }
    }

    /// Some time from the earliest to the latest of several; with `latest` the latest of them alone, with neither the
    /// whole stretch.
    ///
    /// @param of at least one
    record Among(Pick pick, List<TimeSpec> of) implements TimeSpec {
        public Among {
            of = List.copyOf(of);
        }

        @Override
        public PointInTime under(Assumption assumed) {
            var times = of.stream().map(t -> t.under(assumed)).toList();
            var firsts = times.stream().map(PointInTime::earliest).sorted().toList();
            var lasts = times.stream().map(PointInTime::latest).sorted().toList();
            return switch (pick) {
                case BETWEEN -> new PointInTime(firsts.getFirst(), lasts.getLast(), said());
                case FIRST -> new PointInTime(firsts.getFirst(), lasts.getFirst(), said());
                case LAST -> new PointInTime(firsts.getLast(), lasts.getLast(), said());
            };
        }

        @Override
        public String said() {
            return pick.words
                    + String.join(
                            pick == Pick.BETWEEN ? " and " : ", ",
                            of.stream().map(TimeSpec::said).toList());
        }

        @Override
        public boolean hangsOnStart() {
            return of.stream().anyMatch(TimeSpec::hangsOnStart);
        }
    }

    /// Which of several times is meant.
    enum Pick {
        BETWEEN("between "),
        FIRST("the first of "),
        LAST("the last of ");

        private final String words;

        Pick(String words) {
            this.words = words;
        }
    }
}
