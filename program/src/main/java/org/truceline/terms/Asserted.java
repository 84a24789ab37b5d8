// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;

/// When the terms start or end or an event of theirs happens, according to one reading.
///
/// @param reading its id
/// @param status whether it is planned, happened, or is said to have by those who hold it
/// @param when the time as written
/// @param at the moment it means under the first start of the agreement
/// @param said the reading in words, without saying who is right
/// @param heldBy ids of the actors who hold it
/// @param basis ids of the clauses it rests on
public record Asserted(
        String reading,
        Status status,
        TimeSpec when,
        PointInTime at,
        @Nullable String said,
        List<String> heldBy,
        List<String> basis,
        Mark mark) {
    public Asserted {
        heldBy = List.copyOf(heldBy);
        basis = List.copyOf(basis);
    }

    /// The same at another time.
    Asserted at(TimeSpec other, PointInTime start) {
        return new Asserted(reading, status, other, other.under(start), said, heldBy, basis, mark);
    }

    /// The same as another reading.
    Asserted named(String other) {
        return new Asserted(other, status, when, at, said, heldBy, basis, mark);
    }

    /// The moment it means under a start, such as an end so long after it.
    public PointInTime under(PointInTime start) {
        return when.under(start);
    }

    /// What stands behind a time.
    public enum Status implements Coded {
        PLANNED,
        ACTUAL,
        ASSERTED
    }
}
