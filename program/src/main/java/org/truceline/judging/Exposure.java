// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truceline.judging.Summary.Deaths;
import org.truceline.judging.Summary.Phase;
import org.truceline.model.Incident;
import org.truceline.model.TimeSpan;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;

/// Deaths in the scope of an agreement before it held, while it held and after, by the hour: each stretch runs from
/// instant to instant, so that a start at sunset takes the evening and leaves the afternoon.
///
/// What surely lies in a stretch is its least. What may lie in it or outside (the day of the start, a row of a week)
/// makes the interval: nothing of it, its share if it were spread evenly over its time, all of it. A row longer than
/// the stretches compared says nothing of any of them; it is in no figure and counted beside.
public final class Exposure {
    private static final Duration COMPARED = Duration.ofDays(Summary.DAYS_COMPARED);

    private final List<Case> cases = new ArrayList<>();
    private final Agreement terms;
    private Deaths beside = Deaths.NONE;

    private record Case(TimeSpan span, Deaths deaths) {}

    /// One stretch under one reading of the end.
    ///
    /// @param hours its length
    /// @param sure incidents that surely lie in it, with their deaths
    /// @param open incidents that may
    /// @param spread the best estimate of deaths if the open ones were spread evenly over their time
    public record Stretch(
            String reading, Phase phase, TimeSpan when, double hours, Deaths sure, Deaths open, double spread) {
        /// Deaths a day of 24 hours by what is sure alone.
        public double least() {
            return perDay(sure.best());
        }

        public double even() {
            return perDay(spread);
        }

        /// The same if all that may lie in it did.
        public double most() {
            return perDay(sure.best() + open.best());
        }

        private double perDay(double deaths) {
            return deaths * 24 / hours;
        }
    }

    /// @param incidents all there are, in any order; those out of scope are passed over
    public Exposure(Agreement terms, List<Incident> incidents) {
        this.terms = terms;
        ZoneId zone = terms.zone();
        var scope = new Scope(terms);
        for (Incident incident : incidents) {
            switch (scope.admit(incident)) {
                case IN_SCOPE, NOT_ONE_DAY -> take(incident.when(zone), Tolls.of(incident));
                case EXCLUDED_GROUP, ACT_NOT_REGULATED, OUTSIDE_TERRITORY, NOBODY_BOUND -> {}
            }
        }
    }

    private void take(TimeSpan span, Deaths deaths) {
        if (Duration.between(span.from(), span.until()).compareTo(COMPARED) > 0) {
            beside = beside.plus(deaths);
        } else {
            cases.add(new Case(span, deaths));
        }
    }

    /// Rows too long to say anything of a stretch, which are in none.
    public Deaths beside() {
        return beside;
    }

    /// The stretches under each reading of the end whose start and end are known to the minute, or to the day: then
    /// the day itself is in none.
    public List<Stretch> stretches() {
        var start = terms.course().starts().getFirst().at();
        var stretches = new ArrayList<Stretch>();
        for (Optional<Asserted> end : new InForce(terms).ends()) {
            String reading = end.map(Asserted::reading).orElse(Judge.ANY_READING);
            var over = end.map(e -> e.under(start));
            add(stretches, reading, Phase.BEFORE, start.earliest().minus(COMPARED), start.earliest());
            add(
                    stretches,
                    reading,
                    Phase.DURING,
                    start.latest(),
                    over.map(o -> o.earliest()).orElse(start.latest().plus(COMPARED)));
            over.filter(o -> !o.unknown())
                    .ifPresent(o -> add(
                            stretches,
                            reading,
                            Phase.AFTER,
                            o.latest(),
                            o.latest().plus(COMPARED)));
        }
        return stretches;
    }

    private void add(List<Stretch> to, String reading, Phase phase, Instant from, Instant until) {
        if (from.isBefore(until)) {
            to.add(stretch(reading, phase, new TimeSpan(from, until)));
        }
    }

    private Stretch stretch(String reading, Phase phase, TimeSpan when) {
        var sure = Deaths.NONE;
        var open = Deaths.NONE;
        double spread = 0;
        for (Case one : cases) {
            if (when.contains(one.span())) {
                sure = sure.plus(one.deaths());
                spread += one.deaths().best();
            } else if (when.overlaps(one.span())) {
                open = open.plus(one.deaths());
                spread += one.deaths().best() * share(one.span(), when);
            }
        }
        return new Stretch(reading, phase, when, hours(when), sure, open, spread);
    }

    private static double share(TimeSpan of, TimeSpan within) {
        var from = of.from().isAfter(within.from()) ? of.from() : within.from();
        var until = of.until().isBefore(within.until()) ? of.until() : within.until();
        return hours(new TimeSpan(from, until)) / hours(of);
    }

    private static double hours(TimeSpan span) {
        return Duration.between(span.from(), span.until()).toMinutes() / 60.0;
    }
}
