// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.NoteKind;

/// Steps that have to follow one another, such as those upon a possible breach.
///
/// @param trigger upon what it begins, in words
public record Procedure(String id, String label, @Nullable String trigger, List<Step> steps, List<String> basis) {
    public Procedure {
        steps = List.copyOf(steps);
        basis = List.copyOf(basis);
    }

    /// One step.
    ///
    /// @param by ids of the sides, actors or bodies that owe it
    /// @param needs what has to be at hand for it, in words
    /// @param within how long after the step before; absent when the terms set no time
    /// @param shownBy the kind of note in a channel that shows it taken; absent when no note does
    /// @param onSilence what follows when it is not taken in time, in words
    public record Step(
            String id,
            String text,
            List<String> by,
            @Nullable String needs,
            @Nullable Length within,
            @Nullable NoteKind shownBy,
            @Nullable String onSilence,
            Mark mark) {
        public Step {
            by = List.copyOf(by);
        }
    }
}
