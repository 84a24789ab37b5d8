// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Instant;
import org.truceline.model.TimeSpan;

/// A window or a deadline in a calendar.
///
/// @param uid the same for the same thing in every calendar that is made of the record
/// @param sequence counts the changes to it, from 0
/// @param cancelled that it is off: a calendar that has it takes it out
/// @param changed when the record took the newest change
/// @param window from when until when; a deadline ends a second after it begins
public record CalendarEntry(
        String uid,
        int sequence,
        boolean cancelled,
        Instant changed,
        TimeSpan window,
        String summary,
        String description) {
    /// Something that falls due at an instant.
    public static CalendarEntry due(String uid, Instant changed, Instant due, String summary, String description) {
        return new CalendarEntry(uid, 0, false, changed, new TimeSpan(due, due.plusSeconds(1)), summary, description);
    }
}
