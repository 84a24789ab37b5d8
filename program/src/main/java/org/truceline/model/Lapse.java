// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;
import java.util.List;

/// A deadline of a case that passed in silence, put on record by the host of the log, once.
///
/// @param step id of the step of the procedure that was owed
/// @param nth which time it was owed in this case, from 1
/// @param silent ids of those who owed it
/// @param since when its time began to run
/// @param due when it ended, times in which the clocks stood still not counted
public record Lapse(
        String channel, String caseId, String step, int nth, List<String> silent, Instant since, Instant due) {
    public Lapse {
        silent = List.copyOf(silent);
        if (due.isBefore(since)) {
            throw new IllegalArgumentException("a deadline ends after it begins: " + since + ", " + due);
        }
    }

    /// Names the deadline, so that its lapse is on record once.
    public String id() {
        return caseId + "/" + step + "/" + nth;
    }
}
