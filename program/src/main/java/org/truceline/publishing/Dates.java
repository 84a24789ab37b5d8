// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.truceline.model.Incident;
import org.truceline.model.TimeSpan;

/// The local days that an incident may lie in.
record Dates(LocalDate first, LocalDate last) {
    /// An incident of more days than this is counted on none: it would say the same of each.
    private static final int MOST = 2;

    static Dates of(Incident incident, ZoneId zone) {
        return of(incident.when(zone), zone);
    }

    static Dates of(TimeSpan span, ZoneId zone) {
        return new Dates(
                LocalDate.ofInstant(span.from(), zone),
                LocalDate.ofInstant(span.until().minusNanos(1), zone));
    }

    boolean areFew() {
        return first.plusDays(MOST - 1L).compareTo(last) >= 0;
    }

    List<LocalDate> all() {
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
