// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// When the terms start or end, according to one reading.
///
/// @param reading its id
/// @param said the reading in words, without saying who is right
/// @param heldBy ids of the actors who hold it
/// @param basis ids of the clauses it rests on
public record Asserted(
        String reading, PointInTime at, @Nullable String said, List<String> heldBy, List<String> basis, Mark mark) {
    public Asserted {
        heldBy = List.copyOf(heldBy);
        basis = List.copyOf(basis);
    }
}
