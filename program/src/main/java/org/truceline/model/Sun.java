// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shredzone.commons.suncalc.SunTimes;

/// Sunrise and sunset, the times of day that hang on a place, to the minute.
public final class Sun {
    private static final int HALF_A_MINUTE_SECONDS = 30;

    private Sun() {}

    /// When the sun sets at a point on a local date; empty where it does not set that day.
    public static Optional<Instant> sets(GeoPoint at, LocalDate on, ZoneId zone) {
        return minute(times(at, on, zone).getSet());
    }

    /// When the sun rises at a point on a local date; empty where it does not rise that day.
    public static Optional<Instant> rises(GeoPoint at, LocalDate on, ZoneId zone) {
        return minute(times(at, on, zone).getRise());
    }

    private static SunTimes times(GeoPoint at, LocalDate on, ZoneId zone) {
        return SunTimes.compute()
                .on(on)
                .timezone(zone)
                .at(at.latitude(), at.longitude())
                .oneDay()
                .execute();
    }

    private static Optional<Instant> minute(@Nullable ZonedDateTime time) {
        return Optional.ofNullable(time)
                .map(t -> t.toInstant().plusSeconds(HALF_A_MINUTE_SECONDS).truncatedTo(ChronoUnit.MINUTES));
    }
}
