// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// A step that is owed by a time.
///
/// @param nth tells it from earlier ones of the same step in this case
/// @param owes ids of those who owe it
/// @param since when its time began to run
/// @param due on the clock of its [Lane], which stands still while the lane does
record Deadline(String caseId, String step, int nth, List<String> owes, Instant since, Instant due)
        implements Comparable<Deadline> {
    private static final Comparator<Deadline> ORDER = Comparator.comparing(Deadline::due)
            .thenComparing(Deadline::caseId)
            .thenComparing(Deadline::step)
            .thenComparingInt(Deadline::nth);

    Deadline {
        owes = List.copyOf(owes);
    }

    /// The first due first.
    @Override
    public int compareTo(Deadline other) {
        return ORDER.compare(this, other);
    }
}
