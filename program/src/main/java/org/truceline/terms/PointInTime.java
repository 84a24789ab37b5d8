// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.Instant;
import org.truceline.model.TimeSpan;

/// A moment that the terms name, as well as it is known.
///
/// @param earliest the first instant it can be
/// @param latest the last instant it can be; the same as `earliest` when it is known to the minute
/// @param said how the terms give it, for people
public record PointInTime(Instant earliest, Instant latest, String said) {
    public PointInTime {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("a moment's latest is not before its earliest: " + said);
        }
    }

    static PointInTime exactly(Instant at, String said) {
        return new PointInTime(at, at, said);
    }

    /// A moment that may be any.
    public static PointInTime unknown(String said) {
        return new PointInTime(TimeSpan.FAR_PAST, TimeSpan.FAR_FUTURE, said);
    }

    /// Whether nothing at all is known of it.
    public boolean unknown() {
        return earliest.equals(TimeSpan.FAR_PAST) && latest.equals(TimeSpan.FAR_FUTURE);
    }

    public boolean exact() {
        return earliest.equals(latest);
    }
}
