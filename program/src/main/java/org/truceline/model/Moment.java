// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A point of local time as precisely as it was said: a day, or a minute.
public sealed interface Moment {
    LocalDate date();

    /// The first instant that the moment can mean, in the zone of its own or else in `zone`.
    Instant begins(ZoneId zone);

    /// The first instant after it.
    Instant ends(ZoneId zone);

    /// A whole local day.
    record Day(LocalDate date) implements Moment {
        @Override
        public Instant begins(ZoneId zone) {
            return date.atStartOfDay(zone).toInstant();
        }

        @Override
        public Instant ends(ZoneId zone) {
            return date.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    /// A minute of a local day.
    ///
    /// @param zone where the clock hangs, when the words or the place say so; absent when nothing does
    record Minute(LocalDateTime time, @Nullable ZoneId zone) implements Moment {
        public Minute {
            time = time.truncatedTo(ChronoUnit.MINUTES);
        }

        @Override
        public LocalDate date() {
            return time.toLocalDate();
        }

        @Override
        public Instant begins(ZoneId fallback) {
            return time.atZone(zone == null ? fallback : zone).toInstant();
        }

        @Override
        public Instant ends(ZoneId fallback) {
            return begins(fallback).plus(1, ChronoUnit.MINUTES);
        }
    }
}
