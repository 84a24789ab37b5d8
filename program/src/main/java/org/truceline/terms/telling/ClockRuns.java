// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.truceline.model.Moment;
import org.truceline.terms.Asserted;
import org.truceline.terms.Clock;
import org.truceline.terms.Course;
import org.truceline.terms.PointInTime;
import org.truceline.terms.telling.Timeline.Entry;

/// When a clock begins and runs out at the earliest, by each reading of how it is counted, and again after each reset.
record ClockRuns(Clock clock, Course course, ZoneId zone, Phrases say) {
    List<Entry> all() {
        var found = new ArrayList<Entry>();
        for (Clock.Counting counting : clock.readings()) {
            var from = counting.from() == null ? clock.from() : counting.from();
            run(from, counting, "", List.of(clock.id() + " " + counting.id()), found);
            for (Asserted reset : clock.resets()) {
                for (Variation v : Variation.of(reset.when(), course)) {
                    run(
                            v.at(),
                            counting,
                            ", counted anew",
                            List.of(clock.id() + " " + counting.id(), "reset " + reset.reading()),
                            found);
                }
            }
        }
        return found;
    }

    private void run(PointInTime from, Clock.Counting counting, String anew, List<String> readings, List<Entry> found) {
        found.add(new Entry(from, "clock", clock.label() + ": begins" + anew, readings, clock.basis()));
        String then = clock.then() == null ? "" : "; then " + clock.then();
        String out = switch (counting.count()) {
            case DATES, HOURS -> ": runs out" + anew + then;
            case CLEAN_DAYS -> ": runs out at the earliest" + anew + ", if every day counts" + then;
        };
        found.add(new Entry(ends(from, counting.count()), "clock", clock.label() + out, readings, clock.basis()));
    }

    private PointInTime ends(PointInTime from, Clock.Unit unit) {
        return from.unknown()
                ? from
                : new PointInTime(ends(from.earliest(), unit), ends(latest(from), unit), clock.days() + " days");
    }

    /// The last instant a stretch can mean, within its last date.
    private static Instant latest(PointInTime from) {
        return from.exact() ? from.latest() : from.latest().minusMillis(1);
    }

    /// Dates are counted with the first; hours are spans of 24.
    private Instant ends(Instant from, Clock.Unit unit) {
        return switch (unit) {
            case HOURS -> from.plus(Duration.ofDays(clock.days()));
            case DATES, CLEAN_DAYS ->
                new Moment.Day(from.atZone(zone).toLocalDate().plusDays(clock.days() - 1L)).ends(zone);
        };
    }
}
