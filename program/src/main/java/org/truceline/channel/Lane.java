// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Note;
import org.truceline.model.Recorded;

/// What runs between two members of a channel: the deadlines of their cases on a clock of its own, which stands still
/// while the terms say so, and the notes that wait while one of them takes no part.
///
/// The deadlines lie in order on that clock, so that a stop moves all of them at no cost.
final class Lane {
    /// @param until absent while it lasts
    private record Stop(Instant from, @Nullable Instant until) {}

    private final List<Stop> stops = new ArrayList<>();
    private final TreeSet<Deadline> deadlines = new TreeSet<>();
    private List<Recorded<Note>> held = new ArrayList<>();

    void add(Deadline deadline) {
        deadlines.add(deadline);
    }

    void remove(Deadline deadline) {
        deadlines.remove(deadline);
    }

    /// Whether a deadline runs here and is not met by what is held.
    boolean holds(Deadline deadline) {
        return deadlines.contains(deadline);
    }

    boolean stands() {
        return !stops.isEmpty() && stops.getLast().until() == null;
    }

    void stop(Instant at) {
        if (!stands()) {
            stops.add(new Stop(at, null));
        }
    }

    void go(Instant at) {
        if (stands()) {
            stops.add(new Stop(stops.removeLast().from(), at));
        }
    }

    /// The time of the lane at an instant.
    Instant clock(Instant at) {
        var time = at;
        for (Stop stop : stops) {
            if (stop.from().isBefore(at)) {
                var until = stop.until() == null || stop.until().isAfter(at) ? at : stop.until();
                time = time.minus(Duration.between(stop.from(), until));
            }
        }
        return time;
    }

    /// The instant of a time of the lane; empty while the lane stands still before it.
    Optional<Instant> instant(Instant time) {
        var at = time;
        for (Stop stop : stops) {
            if (at.isAfter(stop.from())) {
                if (stop.until() == null) {
                    return Optional.empty();
                }
                at = at.plus(Duration.between(stop.from(), stop.until()));
            }
        }
        return Optional.of(at);
    }

    /// The first deadline that is not said to be met, if it can fall due as things stand.
    Optional<Instant> nextDue() {
        return deadlines.isEmpty()
                ? Optional.empty()
                : instant(deadlines.first().due());
    }

    /// The deadlines that have passed by an instant, in order.
    List<Deadline> passed(Instant now) {
        var passed = new ArrayList<Deadline>();
        for (Deadline deadline : deadlines) {
            var due = instant(deadline.due());
            if (due.isEmpty() || due.get().isAfter(now)) {
                break;
            }
            passed.add(deadline);
        }
        return passed;
    }

    void hold(Recorded<Note> note) {
        held.add(note);
    }

    List<Recorded<Note>> held() {
        return List.copyOf(held);
    }

    /// All that waited, in the order of the record; nothing waits any more.
    List<Recorded<Note>> release() {
        var waited = held;
        held = new ArrayList<>();
        return waited;
    }
}
