// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Set;

/// The pass that gives each token of a sentence its part of speech.
@FunctionalInterface
interface Tagging {
    /// @param names words seen with a capital inside sentences of the same report
    /// @param timed which tokens belong to an expression of time
    List<Word> tag(Lexicon lexicon, Set<String> names, List<Token> tokens, boolean[] timed);
}
