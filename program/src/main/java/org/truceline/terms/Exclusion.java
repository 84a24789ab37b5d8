// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A list of groups that the terms do not protect.
///
/// @param authority whose list it is, in words, where that is another's
/// @param members actor ids, dated
/// @param mayBeStruckBy actor ids
/// @param place id of the zone in which alone it holds
/// @param basis ids of the clauses that say so
public record Exclusion(
        String list,
        @Nullable String authority,
        List<Dated> members,
        Set<String> mayBeStruckBy,
        @Nullable String place,
        List<String> basis) {
    public Exclusion {
        members = List.copyOf(members);
        mayBeStruckBy = Set.copyOf(mayBeStruckBy);
        basis = List.copyOf(basis);
    }
}
