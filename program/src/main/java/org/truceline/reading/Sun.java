// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
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

    /// Empty where the sun does not set (or rise) on that local date.
    static Optional<LocalDateTime> at(GeoPoint point, LocalDate date, ZoneId zone, boolean set) {
        var times = SunTimes.compute()
                .on(date)
                .timezone(zone)
                .at(point.latitude(), point.longitude())
                .oneDay()
                .execute();
        return Optional.ofNullable(set ? times.getSet() : times.getRise())
                .map(t -> t.plusSeconds(HALF_A_MINUTE_SECONDS).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
    }
}
