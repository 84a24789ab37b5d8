// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.Optional;
import java.util.Set;

/// What a verb of speaking says whose speaker was not found: "..., said that X had fired". It is somebody's word and
/// not the publication's, so that no harm is told from it.
final class Unheard {
    private Unheard() {}

    /// @param voice who speaks the clause as far as it was found
    static boolean isSaidByNobodyFound(Clause clause, Optional<Voice> voice, Sentence sentence, Lexicon lexicon) {
        int heard = voice.flatMap(Voice::speech).map(Clause::at).orElse(-1);
        boolean spoken = voice.isPresent() && voice.get().speech().isEmpty();
        return !spoken
                && sentence.clauses().stream()
                        .filter(c -> heard < c.at() && c.at() < clause.at())
                        .anyMatch(c -> isOpen(c, sentence, lexicon));
    }

    /// "said that" without anybody before it.
    private static boolean isOpen(Clause clause, Sentence sentence, Lexicon lexicon) {
        int next = clause.at() + 1;
        return clause.verb().finite()
                && !clause.verb().passive()
                && clause.subjects().isEmpty()
                && lexicon.is("say", clause.lemma())
                && !Set.of("show", "mean", "report").contains(clause.lemma())
                && next < sentence.items().size()
                && sentence.items().get(next) instanceof Mark that
                && that.lower().equals("that");
    }
}
