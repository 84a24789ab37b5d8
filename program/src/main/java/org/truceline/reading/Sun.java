// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shredzone.commons.suncalc.SunTimes;
import org.truceline.model.GeoPoint;

/// Sunrise and sunset at a point, in local time to the minute.
///
/// Not null-marked: the sun library's own null annotations name classes that it does not bring, and reading them is
/// a warning, hence an error.
@NullUnmarked
final class Sun {
    private static final int HALF_A_MINUTE_SECONDS = 30;

    private Sun() {}

    /// When the sun sets at a point on a local date; empty where it does not set that day.
    static Optional<LocalDateTime> sets(GeoPoint at, LocalDate on, ZoneId zone) {
        return minute(times(at, on, zone).getSet());
    }

    /// When the sun rises at a point on a local date; empty where it does not rise that day.
    static Optional<LocalDateTime> rises(GeoPoint at, LocalDate on, ZoneId zone) {
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

    private static Optional<LocalDateTime> minute(@Nullable ZonedDateTime time) {
        return Optional.ofNullable(time)
                .map(t -> t.plusSeconds(HALF_A_MINUTE_SECONDS).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
    }
}
