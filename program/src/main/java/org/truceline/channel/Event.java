// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Lapse;
import org.truceline.model.Note;
import org.truceline.model.Recorded;
import org.truceline.terms.Procedure;

/// Something that happened in a case, in the order in which it counts.
public sealed interface Event {
    /// When it counts from.
    Instant counts();

    /// A note that took a step.
    ///
    /// @param step id of the step of the procedure; absent where the procedure has none for it
    /// @param counts when the record took it, or when it was released from being held or got its last approval
    /// @param late whether its time had passed
    /// @param with those who joined in it by their approval
    record Step(Recorded<Note> note, @Nullable String step, Instant counts, boolean late, List<String> with)
            implements Event {
        public Step {
            with = List.copyOf(with);
        }

        Step joined(String member) {
            var more = new java.util.ArrayList<>(with);
            more.add(member);
            return new Step(note, step, counts, late, more);
        }
    }

    /// A deadline that passed in silence.
    ///
    /// @param then what the terms make of it
    record Silence(Recorded<Lapse> lapse, Procedure.OnLapse then) implements Event {
        @Override
        public Instant counts() {
            return lapse.value().due();
        }
    }
}
