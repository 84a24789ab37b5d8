// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;

/// What may follow a breach.
///
/// @param kind absent when it is none of those known
/// @param after upon what
/// @param by ids of the sides, actors or bodies that may decide it
/// @param within how long they have for it
/// @param obligations ids of the obligations upon whose breach it follows; none when upon any
public record Remedy(
        String id,
        String label,
        @Nullable Kind kind,
        String after,
        List<String> by,
        @Nullable Length within,
        List<String> obligations,
        List<String> basis,
        Mark mark) {
    public Remedy {
        by = List.copyOf(by);
        obligations = List.copyOf(obligations);
        basis = List.copyOf(basis);
    }

    /// What sort of answer to a breach it is.
    public enum Kind implements Coded {
        NOTICE,
        REPAIR,
        DISCIPLINE,
        REFERRAL,
        EXCLUSION,
        SUSPENSION,
        RELEASE_OF_OTHER,
        RESET_OF_CLOCK,
        WITHDRAWAL,
        NON_FORCIBLE
    }
}
