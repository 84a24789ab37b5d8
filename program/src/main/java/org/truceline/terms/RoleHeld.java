// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That an actor holds a role between two days.
///
/// @param from first day, inclusive; absent when from the beginning
/// @param to last day, inclusive; absent when without end
/// @param basis ids of the clauses that say so
public record RoleHeld(
        String actor,
        Role role,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> basis,
        Mark mark) {
    public RoleHeld {
        basis = List.copyOf(basis);
    }

    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
