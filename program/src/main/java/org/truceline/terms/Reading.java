// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to read an obligation, and who reads it so.
///
/// @param label what it says differently
/// @param source where it is found
public record Reading(
        String id,
        String label,
        List<String> heldBy,
        @Nullable String source,
        Mark mark,
        Rule rule) {
    public Reading {
        heldBy = List.copyOf(heldBy);
    }
}
