// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;

/// A committee or centre of the agreement.
///
/// @param members ids of sides or actors
/// @param chair id of the side or actor that presides
/// @param decides its rule of decision, in words
/// @param decision the rule where it is one of those known
/// @param quorum who has to be there; absent when the terms say nothing
/// @param meets how often
/// @param tasks what it is for, in words
public record Body(
        String id,
        String label,
        List<String> members,
        @Nullable String chair,
        @Nullable String decides,
        @Nullable Decision decision,
        @Nullable Quorum quorum,
        @Nullable Length meets,
        List<String> tasks,
        List<String> basis,
        Mark mark) {
    public Body {
        members = List.copyOf(members);
        tasks = List.copyOf(tasks);
        basis = List.copyOf(basis);
    }

    /// How a body comes to a decision.
    public enum Decision implements Coded {
        CONSENSUS,
        MAJORITY,
        TWO_THIRDS,
        CHAIR_DECIDES,
        CONSENSUS_ELSE_CHAIR,
        ADVISES_ONLY
    }

    /// Who has to be there for a decision.
    ///
    /// @param members at least so many of all
    /// @param of ids of members each of whom has to be among them
    public record Quorum(int members, List<String> of) {
        public Quorum {
            of = List.copyOf(of);
        }

        /// Whether those present make a quorum.
        public boolean metBy(List<String> present) {
            return present.stream().distinct().count() >= members && present.containsAll(of);
        }
    }
}
