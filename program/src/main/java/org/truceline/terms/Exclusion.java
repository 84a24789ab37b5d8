// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Set;

/// A list of groups that the terms do not protect.
///
/// @param members actor ids, dated
/// @param mayBeStruckBy actor ids
/// @param basis ids of the clauses that say so
public record Exclusion(String list, List<Dated> members, Set<String> mayBeStruckBy, List<String> basis) {
    public Exclusion {
        members = List.copyOf(members);
        mayBeStruckBy = Set.copyOf(mayBeStruckBy);
        basis = List.copyOf(basis);
    }
}
