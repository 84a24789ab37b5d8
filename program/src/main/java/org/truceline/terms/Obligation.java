// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The computable form of a clause.
///
/// @param id stable across versions of the file
/// @param procedure id of the procedure that has to precede the act; given for [Duty#MAY_ONLY_AFTER] alone
/// @param readings at least one; the first is the terms as the main text has them
/// @param reciprocity how it hangs together with obligations of the other side
public record Obligation(
        String id,
        String label,
        Duty duty,
        @Nullable String procedure,
        List<Reading> readings,
        List<Condition> conditions,
        List<Exemption> exemptions,
        List<String> basis,
        List<Reciprocity> reciprocity,
        Mark mark) {
    public Obligation {
        readings = List.copyOf(readings);
        conditions = List.copyOf(conditions);
        exemptions = List.copyOf(exemptions);
        basis = List.copyOf(basis);
        reciprocity = List.copyOf(reciprocity);
    }
}
