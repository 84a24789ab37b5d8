// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;

/// The agreement in time: when it starts and ends under each reading, what was extended, which clocks run, what is due
/// when, and who may change any of it.
///
/// @param starts at least one
/// @param ends as extensions leave them; none when the agreement has no end
/// @param renewal how it is made longer; absent when the terms say nothing of it
public record Course(
        Mode mode,
        List<Asserted> starts,
        List<Extension> extensions,
        List<Asserted> ends,
        @Nullable Renewal renewal,
        List<Lapse> lapses,
        List<Event> events,
        List<Clock> clocks,
        List<Milestone> schedule,
        List<Standing> standing) {
    public Course {
        starts = List.copyOf(starts);
        extensions = List.copyOf(extensions);
        ends = List.copyOf(ends);
        lapses = List.copyOf(lapses);
        events = List.copyOf(events);
        clocks = List.copyOf(clocks);
        schedule = List.copyOf(schedule);
        standing = List.copyOf(standing);
    }

    /// The same with other ends.
    Course ending(List<Asserted> others) {
        return new Course(mode, starts, extensions, others, renewal, lapses, events, clocks, schedule, standing);
    }

    public Optional<Event> findEvent(String id) {
        return events.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /// How long the agreement is meant to hold.
    public enum Mode implements Coded {
        OPEN,
        FIXED,
        /// For as long as those who may agree to.
        RENEWABLE,
        /// For another period each time unless somebody objects in time.
        AUTOMATIC
    }
}
