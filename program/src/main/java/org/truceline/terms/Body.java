// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;

/// A committee or centre of the agreement.
///
/// @param members ids of sides or actors
/// @param seats how many people a member sends, by its id; one for those not in it
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
        Map<String, Integer> seats,
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
        seats = Map.copyOf(seats);
        tasks = List.copyOf(tasks);
        basis = List.copyOf(basis);
    }

    /// How many people make it up.
    public int size() {
        return members.stream().mapToInt(m -> seats.getOrDefault(m, 1)).sum();
    }

    /// Whether the members present make a quorum, each with all whom it sends; so they do where none is asked for.
    public boolean quorate(List<String> present) {
        if (quorum == null) {
            return true;
        }
        int people = present.stream()
                .distinct()
                .filter(members::contains)
                .mapToInt(m -> seats.getOrDefault(m, 1))
                .sum();
        return people >= quorum.members() && present.containsAll(quorum.of());
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
    /// @param members at least so many people of all
    /// @param of ids of members each of whom has to be among them
    public record Quorum(int members, List<String> of) {
        public Quorum {
            of = List.copyOf(of);
        }
    }
}
