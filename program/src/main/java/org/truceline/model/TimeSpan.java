// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;

/// The time within which something lies, as well as it is known.
///
/// @param from first instant, inclusive; [#FAR_PAST] when nothing is known
/// @param until last instant, exclusive, after `from`; [#FAR_FUTURE] when nothing is known
public record TimeSpan(Instant from, Instant until) {
    public static final Instant FAR_PAST = Instant.parse("0001-01-01T00:00:00Z");
    public static final Instant FAR_FUTURE = Instant.parse("9999-12-31T00:00:00Z");

    public TimeSpan {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a time span ends after it begins: " + from + " to " + until);
        }
    }

    public boolean overlaps(TimeSpan other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    public boolean contains(TimeSpan other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    /// Whether something that happened at an unknown moment of this span happened within `frame`.
    public Truth within(TimeSpan frame) {
        if (frame.contains(this)) {
            return Truth.YES;
        }
        return overlaps(frame) ? Truth.UNKNOWN : Truth.NO;
    }

    /// The least span that holds both.
    public TimeSpan hull(TimeSpan other) {
        return new TimeSpan(
                from.isBefore(other.from) ? from : other.from, until.isAfter(other.until) ? until : other.until);
    }
}
