// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.About;
import org.truceline.model.NoteKind;

/// A case of the channels as far as it can show that a procedure was done: between whom it is, what it points at, and
/// which steps were taken when.
///
/// @param members ids of those in it: who raised it, who is to answer, whose conduct it is about
/// @param procedure id of the procedure by which it goes; absent where it goes by none
/// @param steps in the order in which they count
public record CaseSteps(
        String id,
        Set<String> members,
        About about,
        @Nullable String procedure,
        List<Step> steps) {
    public CaseSteps {
        members = Set.copyOf(members);
        steps = List.copyOf(steps);
    }

    /// A step that was taken.
    ///
    /// @param step its id in the procedure of the case; absent where that has none for it
    /// @param kind of the note that took it; absent for one that counts as taken since its time passed in silence
    /// @param by ids of those who took it; for a body that of the body as well
    /// @param at from when it counts, by the record's time
    public record Step(@Nullable String step, @Nullable NoteKind kind, Set<String> by, Instant at) {
        public Step {
            by = Set.copyOf(by);
        }
    }
}
