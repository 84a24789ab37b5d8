// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.Comparator;
import org.truceline.model.Note;
import org.truceline.model.Recorded;

/// A change of a member's part that is on record and takes effect later.
///
/// @param at when it takes effect
public record Announced(Recorded<Note> note, Instant at) {
    /// By effect, then in the order of the record.
    static final Comparator<Announced> ORDER = Comparator.comparing(Announced::at)
            .thenComparingLong(announced -> announced.note().entry());
}
