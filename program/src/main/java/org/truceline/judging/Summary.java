// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.truceline.model.Incident;
import org.truceline.model.TimeSpan;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;
import org.truceline.terms.PointInTime;

/// Deaths a day in the scope of an agreement: before it held, while it held, and after, by each reading of its end.
///
/// Only incidents of one known day enter a daily figure; what is left out is counted with the reason. Days on which
/// the agreement started or ended are in none of the three spans.
public final class Summary {
    /// How many days before the start and after the end are compared, unless the data begin or end earlier.
    public static final int DAYS_COMPARED = 14;

    private final Agreement terms;
    private final ZoneId zone;
    private final SortedMap<LocalDate, Deaths> byDay = new TreeMap<>();
    private final SortedMap<LocalDate, Integer> belowLeast = new TreeMap<>();
    private final Map<Admission, Deaths> admitted = new EnumMap<>(Admission.class);

    /// Deaths as given: the best estimate, where there is one, and the range.
    public record Deaths(int incidents, int best, int min, int max) {
        static final Deaths NONE = new Deaths(0, 0, 0, 0);

        Deaths plus(Deaths other) {
            return new Deaths(incidents + other.incidents, best + other.best, min + other.min, max + other.max);
        }
    }

    /// One span of whole days.
    ///
    /// @param reading the reading of the end under which it is the span
    /// @param to inclusive
    public record Span(String reading, Phase phase, LocalDate from, LocalDate to, Deaths deaths) {
        public long days() {
            return from.datesUntil(to.plusDays(1)).count();
        }

        public double bestPerDay() {
            return deaths.best() / (double) days();
        }
    }

    /// Where a span lies to the time in force.
    public enum Phase {
        BEFORE,
        DURING,
        AFTER
    }

    public Summary(Agreement terms, List<Incident> incidents) {
        this.terms = terms;
        this.zone = terms.zone();
        var scope = new Scope(terms);
        for (Incident incident : incidents) {
            Admission admission = scope.admit(incident);
            var deaths = Tolls.of(incident);
            admitted.merge(admission, deaths, Deaths::plus);
            if (admission == Admission.IN_SCOPE) {
                var day = incident.when(zone).from().atZone(zone).toLocalDate();
                byDay.merge(day, deaths, Deaths::plus);
                if (deaths.best() < deaths.min()) {
                    belowLeast.merge(day, 1, Integer::sum);
                }
            }
        }
    }

    /// The deaths of each day that has an incident in scope.
    public SortedMap<LocalDate, Deaths> byDay() {
        return Collections.unmodifiableSortedMap(byDay);
    }

    /// The incidents that were counted, and those left out for which reason, with their deaths.
    public Map<Admission, Deaths> admitted() {
        return Collections.unmodifiableMap(admitted);
    }

    public Deaths between(LocalDate from, LocalDate to) {
        return byDay.subMap(from, to.plusDays(1)).values().stream().reduce(Deaths.NONE, Deaths::plus);
    }

    /// How many rows between two days give a best estimate below their own least, so that a sum of best estimates may
    /// lie outside the sum of the ranges.
    public int bestBelowLeast(LocalDate from, LocalDate to) {
        return belowLeast.subMap(from, to.plusDays(1)).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /// The levels of the daily deaths over the days that the spans compare.
    public List<ChangePoints.Level> levels() {
        var spans = spans();
        var counts = new TreeMap<LocalDate, Integer>();
        byDay.forEach((day, deaths) -> {
            boolean within = spans.stream().anyMatch(s -> !day.isBefore(s.from()))
                    && spans.stream().anyMatch(s -> !day.isAfter(s.to()));
            if (within) {
                counts.put(day, deaths.best());
            }
        });
        return ChangePoints.levels(counts);
    }

    /// The three spans under each reading of the end, in the order of the terms; none of a span without a whole day.
    public List<Span> spans() {
        var spans = new ArrayList<Span>();
        if (byDay.isEmpty()) {
            return spans;
        }
        var starts = terms.course().starts().getFirst().at();
        for (var end : new InForce(terms).ends()) {
            String reading = end.map(Asserted::reading).orElse(Judge.ANY_READING);
            var to = end.map(Asserted::at);
            before(starts, reading).ifPresent(spans::add);
            during(starts, to, reading).ifPresent(spans::add);
            to.flatMap(t -> after(t, reading)).ifPresent(spans::add);
        }
        return spans;
    }

    private Optional<Span> before(PointInTime start, String reading) {
        var last = day(start.earliest()).minusDays(1);
        return span(reading, Phase.BEFORE, later(last.minusDays(DAYS_COMPARED - 1L), byDay.firstKey()), last);
    }

    private Optional<Span> during(PointInTime start, Optional<PointInTime> end, String reading) {
        var first = firstWholeDay(start.latest());
        var last = end.map(e -> day(e.earliest()).minusDays(1)).orElse(byDay.lastKey());
        return span(reading, Phase.DURING, later(first, byDay.firstKey()), earlier(last, byDay.lastKey()));
    }

    private Optional<Span> after(PointInTime end, String reading) {
        if (end.latest().equals(TimeSpan.FAR_FUTURE)) {
            return Optional.empty();
        }
        var first = firstWholeDay(end.latest());
        return span(reading, Phase.AFTER, first, earlier(first.plusDays(DAYS_COMPARED - 1L), byDay.lastKey()));
    }

    private Optional<Span> span(String reading, Phase phase, LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? Optional.empty()
                : Optional.of(new Span(reading, phase, from, to, between(from, to)));
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /// The first local day that begins at or after an instant.
    private LocalDate firstWholeDay(Instant instant) {
        var day = day(instant);
        return day.atStartOfDay(zone).toInstant().equals(instant) ? day : day.plusDays(1);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
