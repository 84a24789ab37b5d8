// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.stream.Stream;
import org.truceline.model.TimeSpan;
import org.truceline.terms.TimeSpec.Assumption;

/// Something upon which terms turn: a Day D, an approval, a withdrawal done.
///
/// @param times when it is planned to happen, happened, or is said to have; none while nothing is known
public record Event(String id, String label, List<Asserted> times, List<String> basis, Mark mark) {
    public Event {
        times = List.copyOf(times);
        basis = List.copyOf(basis);
    }

    /// The stretch in which it lies by all that is told of it. A plan tells nothing of what happened.
    PointInTime told(Assumption assumed) {
        var told = happened().map(t -> t.when().under(assumed)).toList();
        if (told.isEmpty()) {
            return PointInTime.unknown("when " + label);
        }
        var earliest = told.stream().map(PointInTime::earliest).min(java.time.Instant::compareTo);
        var latest = told.stream().map(PointInTime::latest).max(java.time.Instant::compareTo);
        return new PointInTime(
                earliest.orElse(TimeSpan.FAR_PAST),
                latest.orElse(TimeSpan.FAR_FUTURE),
                told.size() == 1 ? told.getFirst().said() : "when " + label);
    }

    /// The times at which it happened or is said to have.
    public Stream<Asserted> happened() {
        return times.stream().filter(t -> t.status() != Asserted.Status.PLANNED);
    }
}
