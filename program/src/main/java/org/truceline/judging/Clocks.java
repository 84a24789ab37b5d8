// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.judging.ClockStatus.State;
import org.truceline.model.Act;
import org.truceline.model.Finding;
import org.truceline.model.Polarity;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;
import org.truceline.model.Verdict;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;
import org.truceline.terms.Clock;
import org.truceline.terms.Clock.Counting;
import org.truceline.terms.PointInTime;

/// The clocks of an agreement, each under each reading of how its days count.
public final class Clocks {
    private static final String CALM = "calm";
    private static final String AID = "aid";

    private final Agreement terms;
    private final ZoneId zone;
    private final Map<String, Set<LocalDate>> broken = new HashMap<>();
    private final Map<String, Set<LocalDate>> doubtful = new HashMap<>();
    private final Set<LocalDate> aided = new HashSet<>();

    /// @param judged all incidents there are, in any order
    public Clocks(Agreement terms, List<Judged> judged) {
        this.terms = terms;
        this.zone = terms.zone();
        judged.forEach(this::note);
    }

    private void note(Judged judged) {
        var span = judged.incident().when(zone);
        boolean exact = Duration.between(span.from(), span.until()).toHours() <= 25;
        var day = span.from().atZone(zone).toLocalDate();
        if (exact) {
            judged.findings().stream()
                    .collect(Collectors.groupingBy(Finding::obligation))
                    .forEach((obligation, findings) -> note(obligation, findings, day));
        }
        boolean aid = judged.incident().statements().stream()
                .anyMatch(s -> s.act() == Act.DELIVER_AID && s.speaksOfFact() && s.polarity() == Polarity.AFFIRMED);
        if (exact && aid) {
            aided.add(day);
        }
    }

    /// A day is broken by what is a breach under every reading; what is one, or open, under some leaves it in doubt.
    private void note(String obligation, List<Finding> findings, LocalDate day) {
        if (findings.stream().allMatch(f -> f.verdict() == Verdict.BREACH)) {
            broken.computeIfAbsent(obligation, o -> new HashSet<>()).add(day);
        } else if (findings.stream()
                .anyMatch(f -> f.verdict() == Verdict.BREACH || f.verdict() == Verdict.INDETERMINATE)) {
            doubtful.computeIfAbsent(obligation, o -> new HashSet<>()).add(day);
        }
    }

    /// Whether a day saw one of the obligations that a clock looks at; all of them where it names none.
    private static boolean saw(Map<String, Set<LocalDate>> days, Clock clock, LocalDate day) {
        return days.entrySet().stream()
                .filter(e -> clock.keeps().isEmpty() || clock.keeps().contains(e.getKey()))
                .anyMatch(e -> e.getValue().contains(day));
    }

    private static boolean looksAtCalm(Clock clock) {
        return clock.needs().contains(CALM) || !clock.keeps().isEmpty();
    }

    /// Where each clock stands at an instant, under each reading, in the order of the terms.
    public List<ClockStatus> at(Instant instant) {
        var all = new ArrayList<ClockStatus>();
        for (Clock clock : terms.course().clocks()) {
            clock.readings().forEach(reading -> all.add(at(clock, reading, instant)));
        }
        return all;
    }

    /// Whether a clock had run out when something happened.
    ///
    /// @param reading place of the reading of how it counts; absent when all count, and only what they agree on
    Truth done(String id, @Nullable Integer reading, TimeSpan span) {
        var clock = terms.course().clocks().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
        var readings =
                reading == null ? clock.readings() : List.of(clock.readings().get(reading));
        return Comparison.overAll(
                readings.stream().map(r -> done(clock, r, span)).toList());
    }

    private Truth done(Clock clock, Counting reading, TimeSpan span) {
        var before = done(clock, reading, span.from());
        var after = span.until().equals(TimeSpan.FAR_FUTURE) ? Truth.UNKNOWN : done(clock, reading, span.until());
        return before == after ? before : Truth.UNKNOWN;
    }

    private Truth done(Clock clock, Counting reading, Instant instant) {
        return switch (at(clock, reading, instant).state()) {
            case COMPLETED -> Truth.YES;
            case UNSETTLED -> Truth.UNKNOWN;
            case NOT_STARTED, RUNNING, RESET -> Truth.NO;
        };
    }

    private ClockStatus at(Clock clock, Counting reading, Instant instant) {
        PointInTime from = start(clock, reading, instant);
        if (from.latest().equals(TimeSpan.FAR_FUTURE) || instant.isBefore(from.latest())) {
            return new ClockStatus(clock.id(), reading.id(), State.NOT_STARTED, 0, 0, "it starts with " + from.said());
        }
        return switch (reading.count()) {
            case HOURS ->
                counted(clock, reading, (int)
                        Duration.between(from.latest(), instant).toDays());
            case DATES ->
                counted(
                        clock,
                        reading,
                        wholeDates(from.earliest(), instant, true).size());
            case CLEAN_DAYS -> clean(clock, reading, wholeDates(from.latest(), instant, false));
        };
    }

    /// From where a clock counts: its start, or the last time before the instant at which those who may reset it did.
    private static PointInTime start(Clock clock, Counting reading, Instant instant) {
        PointInTime from = reading.from() == null ? clock.from() : reading.from();
        return clock.resets().stream()
                .filter(r -> counts(clock, r) && !r.at().latest().isAfter(instant))
                .map(Asserted::at)
                .filter(at -> at.latest().isAfter(from.latest()))
                .max(Comparator.comparing(PointInTime::latest))
                .orElse(from);
    }

    /// Whether a reset is one by those who may: by one of them, or where they may only together, by all.
    private static boolean counts(Clock clock, Asserted reset) {
        if (clock.mayReset().isEmpty() || reset.status() == Asserted.Status.PLANNED) {
            return false;
        }
        return clock.mayResetTogether()
                ? reset.heldBy().containsAll(clock.mayReset())
                : reset.heldBy().stream().anyMatch(clock.mayReset()::contains);
    }

    /// The local dates that have ended by an instant, from that of the start or from the first whole one after it.
    private List<LocalDate> wholeDates(Instant start, Instant instant, boolean withFirst) {
        var dates = new ArrayList<LocalDate>();
        var first = start.atZone(zone).toLocalDate();
        var day = withFirst ? first : first.plusDays(1);
        while (!day.plusDays(1).atStartOfDay(zone).toInstant().isAfter(instant)) {
            dates.add(day);
            day = day.plusDays(1);
        }
        return dates;
    }

    private static ClockStatus counted(Clock clock, Counting reading, int days) {
        var state = days >= clock.days() ? State.COMPLETED : State.RUNNING;
        return new ClockStatus(
                clock.id(), reading.id(), state, days, days, days + " of " + clock.days() + " days have passed");
    }

    private ClockStatus clean(Clock clock, Counting reading, List<LocalDate> days) {
        int sure = 0;
        int possible = 0;
        int longestSure = 0;
        int longestPossible = 0;
        for (LocalDate day : days) {
            boolean broke = looksAtCalm(clock) && saw(broken, clock, day);
            boolean surely = !broke && surelyClean(clock, day);
            sure = surely ? sure + 1 : 0;
            possible = broke ? 0 : possible + 1;
            longestSure = Math.max(longestSure, sure);
            longestPossible = Math.max(longestPossible, possible);
        }
        return cleanStatus(clock, reading, days, sure, possible, longestSure, longestPossible);
    }

    private boolean surelyClean(Clock clock, LocalDate day) {
        boolean calm = !looksAtCalm(clock) || !saw(doubtful, clock, day);
        boolean aid = !clock.needs().contains(AID) || aided.contains(day);
        return calm && aid;
    }

    private ClockStatus cleanStatus(
            Clock clock, Counting reading, List<LocalDate> days, int sure, int possible, int most, int mostPossible) {
        if (most >= clock.days()) {
            return status(
                    clock,
                    reading,
                    State.COMPLETED,
                    sure,
                    possible,
                    "a run of " + clock.days() + " clean days is on record");
        }
        if (mostPossible >= clock.days()) {
            return status(
                    clock,
                    reading,
                    State.UNSETTLED,
                    sure,
                    possible,
                    "no breach is established and no calm shown: " + clock.days()
                            + " clean days can be neither shown nor ruled out");
        }
        boolean reset = !days.isEmpty() && saw(broken, clock, days.getLast());
        return status(
                clock,
                reading,
                reset ? State.RESET : State.RUNNING,
                sure,
                possible,
                sure + " to " + possible + " of " + clock.days() + " clean days in a row");
    }

    private static ClockStatus status(Clock clock, Counting reading, State state, int sure, int possible, String why) {
        return new ClockStatus(clock.id(), reading.id(), state, sure, possible, why);
    }
}
