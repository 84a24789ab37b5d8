// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The time of an act as a speaker gave it, and the words it was read from.
///
/// @param from first moment, inclusive; absent for "until ..." and for words that give no date
/// @param to last moment, inclusive; absent for "from ... on" and for words that give no date
public record When(@Nullable Moment from, @Nullable Moment to, String words) {
    public static When on(LocalDate date, String words) {
        return new When(new Moment.Day(date), new Moment.Day(date), words);
    }

    /// The instants this can mean, local times taken in `zone` unless they carry their own; empty when it gives no
    /// date at all, or when its ends contradict each other.
    public Optional<TimeSpan> span(ZoneId zone) {
        if (from == null && to == null) {
            return Optional.empty();
        }
        var begin = from == null ? TimeSpan.FAR_PAST : from.begins(zone);
        var end = to == null ? TimeSpan.FAR_FUTURE : to.ends(zone);
        return begin.isBefore(end) ? Optional.of(new TimeSpan(begin, end)) : Optional.empty();
    }
}
