// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Set;

/// Words that might be nouns, and are verbs by what stands before them.
final class BareForms {
    private static final int RELATIVE_WITHIN = 4;

    private BareForms() {}

    /// "demanded that the army halt": behind such a verb the bare form goes with one as with many.
    ///
    /// @param before the words of the sentence that are tagged so far
    static boolean isWished(List<Word> before, Lexicon lexicon) {
        for (int i = before.size() - 1; i > 0; i--) {
            if (before.get(i).is(Tag.VERB)) {
                return false;
            }
            if (before.get(i).lower().equals("that") && before.get(i - 1).is(Tag.VERB)) {
                return lexicon.is("demand", before.get(i - 1).lemma())
                        || lexicon.is("offering", before.get(i - 1).lemma());
            }
        }
        return false;
    }

    /// "which the government blames for the raid": what is blamed stands before.
    static boolean isSpokenOf(List<Word> before, Token token, Lexicon lexicon) {
        boolean relative = before.subList(Math.max(0, before.size() - RELATIVE_WITHIN), before.size()).stream()
                .anyMatch(w -> Set.of("which", "whom", "who").contains(w.lower()));
        return relative
                && lexicon.verb(token.lower())
                        .filter(v -> !lexicon.speechClasses(v.lemma()).isEmpty())
                        .isPresent();
    }
}
