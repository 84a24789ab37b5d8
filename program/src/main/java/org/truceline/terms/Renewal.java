// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the time of an agreement is made longer.
///
/// @param term how long it holds at first; absent when the ends say so
/// @param period by how much at a time; absent when that is left to whoever agrees
/// @param notice how long before the end somebody has to object for an automatic renewal not to happen
/// @param by ids of the sides, actors or bodies that have to agree or may object
/// @param upon what has to precede it, in words: "the makers remain satisfied"
public record Renewal(
        @Nullable Length term,
        @Nullable Length period,
        @Nullable Length notice,
        List<String> by,
        @Nullable String upon,
        List<String> basis) {
    public Renewal {
        by = List.copyOf(by);
        basis = List.copyOf(basis);
    }
}
