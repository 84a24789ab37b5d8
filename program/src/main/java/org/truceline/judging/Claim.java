// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.List;
import java.util.Set;
import org.truceline.model.Statement;

/// A statement that something was done, with who says so and what it leaves open of who did it to whom.
///
/// @param speaker how the speaker is called
/// @param speakers the actors that the speaker may be or speak for; none for the unknown and for the publication
/// @param weight what it is worth for who did it
/// @param doers the names of the doers; none when nobody is named
/// @param blamed ids of the sides that the doers may be of
/// @param scenarios at least one
record Claim(
        Statement statement,
        String speaker,
        Set<String> speakers,
        Weight weight,
        List<Candidates> doers,
        Set<String> blamed,
        List<Scenario> scenarios,
        boolean dyad) {
    Claim {
        speakers = Set.copyOf(speakers);
        doers = List.copyOf(doers);
        blamed = Set.copyOf(blamed);
        scenarios = List.copyOf(scenarios);
    }

    /// What a claim is worth for the question who did it.
    enum Weight {
        /// Said by somebody without a stake.
        NEUTRAL,
        /// Said by the doer's own side.
        ADMITTED,
        /// Said by somebody with a stake against another.
        ALLEGED
    }

    boolean namesDoer() {
        return !doers.isEmpty();
    }

    List<String> doerWords() {
        return doers.stream().map(Candidates::words).toList();
    }
}
