// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// What falls due when, for many subjects: a priority queue in which setting a subject anew takes the place of all that
/// was set for it. It has no clock of its own; whoever owns it says what time it is. Not thread-safe.
///
/// @param <A> what is to be done when it falls due
public final class AlarmClock<A> {
    /// Something that falls due.
    public record Due<A>(Instant at, A what) {}

    private record Slot<A>(Instant at, long number, String subject, long setting, A what) {}

    private final PriorityQueue<Slot<A>> queue = new PriorityQueue<>(
            Comparator.comparing((Slot<A> slot) -> slot.at()).thenComparingLong(Slot::number));

    /// The number of the setting that counts for a subject; slots of earlier ones are passed over when they come up.
    private final Map<String, Long> settings = new HashMap<>();

    private long numbers;

    /// Sets all that falls due for a subject, in place of what was set before.
    public void set(String subject, List<Due<A>> dues) {
        long setting = ++numbers;
        if (dues.isEmpty()) {
            settings.remove(subject);
        } else {
            settings.put(subject, setting);
        }
        dues.forEach(due -> queue.add(new Slot<>(due.at(), ++numbers, subject, setting, due.what())));
    }

    /// Takes out what has fallen due by now, the earliest first; of what falls due together, what was set first.
    public List<Due<A>> due(Instant now) {
        var due = new ArrayList<Due<A>>();
        while (!queue.isEmpty() && !queue.peek().at().isAfter(now)) {
            var slot = queue.remove();
            if (counts(slot)) {
                due.add(new Due<>(slot.at(), slot.what()));
            }
        }
        return due;
    }

    /// When the next thing falls due: nobody has to look before.
    public Optional<Instant> next() {
        while (!queue.isEmpty() && !counts(queue.peek())) {
            queue.remove();
        }
        return Optional.ofNullable(queue.peek()).map(Slot::at);
    }

    private boolean counts(Slot<A> slot) {
        return settings.getOrDefault(slot.subject(), 0L) == slot.setting();
    }
}
