// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import org.truceline.model.Note;

/// A side's part in a channel as its own newest note on it leaves it.
public sealed interface Part {
    /// It takes part: it never said otherwise, or resumed.
    record Open() implements Part {}

    /// It suspended its participation; others may go on, and it may come back.
    record Suspended(Note by) implements Part {}

    /// It left for good.
    record Withdrawn(Note by) implements Part {}

    /// The word for tables.
    default String code() {
        return switch (this) {
            case Open open -> "open";
            case Suspended suspended -> "suspended";
            case Withdrawn withdrawn -> "withdrawn";
        };
    }
}
