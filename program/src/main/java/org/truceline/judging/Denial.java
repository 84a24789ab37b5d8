// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.Set;
import org.truceline.model.Statement;

/// A statement that something was not done, or not by the one blamed.
///
/// @param speaker how the speaker is called
/// @param sides ids of the sides that deny; none when whoever denies has none
/// @param ofTheAct whether it denies that it happened at all, coming from somebody without a stake
record Denial(Statement statement, String speaker, Set<String> sides, boolean ofTheAct) {
    Denial {
        sides = Set.copyOf(sides);
    }

    /// Whether it denies what a claim says: the act itself, or one of those blamed their part in it.
    boolean denies(Claim claim) {
        return ofTheAct || sides.stream().anyMatch(claim.blamed()::contains);
    }
}
