// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Set;
import org.truceline.model.Act;

/// A kind of act that these terms speak of and the vocabulary has no code for: sabotage, the search of a convoy.
///
/// @param within the acts of the vocabulary under which reports give it
/// @param words by which a report's words are recognised as one, in lower case
public record OwnAct(String id, String label, Set<Act> within, List<String> words) {
    public OwnAct {
        within = Set.copyOf(within);
        words = List.copyOf(words);
    }
}
