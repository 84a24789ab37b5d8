// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The computable form of a clause.
///
/// @param id stable across versions of the file
/// @param readings at least one; the first is the terms as the main text has them
/// @param reciprocalTo id of the obligation of the other side that mirrors it
public record Obligation(
        String id,
        String label,
        Duty duty,
        List<Reading> readings,
        List<Condition> conditions,
        List<Exemption> exemptions,
        List<String> basis,
        @Nullable String reciprocalTo,
        Mark mark) {
    public Obligation {
        readings = List.copyOf(readings);
        conditions = List.copyOf(conditions);
        exemptions = List.copyOf(exemptions);
        basis = List.copyOf(basis);
    }
}
