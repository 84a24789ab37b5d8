// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.Set;
import java.util.function.Predicate;
import org.truceline.model.Truth;

/// Whom a name may mean: one of some actors, a kind of object, or somebody the terms do not know.
///
/// @param words the name as the report has it
/// @param actors ids; none when it is nobody the terms know
/// @param objects ids of the object classes that its words are of
record Candidates(String words, Set<String> actors, Set<String> objects) {
    Candidates {
        actors = Set.copyOf(actors);
        objects = Set.copyOf(objects);
    }

    boolean unknown() {
        return actors.isEmpty() && objects.isEmpty();
    }

    /// Whether it is one of the excluded, for sure or possibly.
    Truth all(Predicate<String> property) {
        if (actors.isEmpty()) {
            return unknown() ? Truth.UNKNOWN : Truth.NO;
        }
        return Comparison.overAll(
                actors.stream().map(a -> Truth.of(property.test(a))).toList());
    }
}
