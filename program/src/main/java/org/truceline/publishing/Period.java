// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The days of an agreement that are published.
///
/// @param agreement id of the agreement
/// @param title its name for readers
/// @param zone in which its days begin and end
/// @param first first day, inclusive
/// @param last last day, inclusive
public record Period(String agreement, String title, ZoneId zone, LocalDate first, LocalDate last) {
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period cannot end before it begins: " + first + " to " + last);
        }
    }

    List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
