// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps that have to follow one another, such as those upon a possible breach.
public record Procedure(String id, String label, List<Step> steps, List<String> basis) {
    public Procedure {
        steps = List.copyOf(steps);
        basis = List.copyOf(basis);
    }

    /// One step.
    ///
    /// @param by ids of the actors who owe it
    /// @param within ISO 8601 duration after the step before; absent when the terms set none
    public record Step(
            String id,
            String text,
            List<String> by,
            @Nullable String within,
            Mark mark) {
        public Step {
            by = List.copyOf(by);
        }
    }
}
