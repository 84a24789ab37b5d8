// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.regex.Pattern;

/// Bodies with "and" in their name: "the Justice and Equality Movement". Two parties named together ("the army and the
/// Amal Movement", "Russia and the Liberation Front") are none.
final class JointNames {
    /// How words for what a body stands for end: "justice", "equality", "liberation", "freedom", "progress".
    private static final Pattern ABSTRACT =
            Pattern.compile("(tion|sion|ment|ness|ity|dom|ism|ship|ice|ance|ence|ess)$");

    private JointNames() {}

    /// Whether an "and" stands within a name: "the", one capitalised common noun that is no body, "and", and more
    /// capitals, of which the last is a body.
    ///
    /// @param from where the noun group begins
    /// @param and where the conjunction stands
    static boolean isOneBody(List<Word> words, int from, int and, Lexicon lexicon) {
        boolean opens = words.get(and).lower().equals("and")
                && and == from + 2
                && words.get(from).lower().equals("the")
                && words.get(from + 1).token().capitalised();
        if (!opens) {
            return false;
        }
        String first = words.get(from + 1).lower();
        boolean common = (lexicon.isNoun(first) || ABSTRACT.matcher(first).find())
                && !lexicon.is("org", first)
                && !lexicon.is("force", first);
        int end = and + 1;
        while (end < words.size()
                && words.get(end).token().capitalised()
                && words.get(end).tag().nominal()) {
            end++;
        }
        String last = Morphology.singular(words.get(end - 1).lower());
        return common && end > and + 2 && (lexicon.is("org", last) || lexicon.is("force", last));
    }
}
