// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.Set;

/// The conditions under which an announcement is a threat: "unless it stops", "if one more round lands", "otherwise".
final class Threats {
    private static final Set<String> AGAIN =
            Set.of("again", "more", "another", "further", "any", "still", "not", "n't");
    private static final Set<String> GOING_ON = Set.of(
            "continue",
            "go on",
            "persist",
            "repeat",
            "resume",
            "recur",
            "violate",
            "break",
            "remain",
            "stay",
            "fail",
            "refuse");

    private Threats() {}

    /// Whether the sentence of a clause names a wrong as the case in which what the clause says will be done.
    static boolean isUnderWrong(Clause clause, Sentence sentence, Lexicon lexicon) {
        boolean otherwise = sentence.tokens().stream().anyMatch(t -> t.is("otherwise") || t.is("unless"));
        return otherwise
                || sentence.clauses().stream()
                        .filter(c -> c.link() == Clause.Link.CONDITION && c.at() != clause.at())
                        .anyMatch(c -> isWrong(c, sentence, lexicon));
    }

    private static boolean isWrong(Clause condition, Sentence sentence, Lexicon lexicon) {
        String verb = condition.verb().particle().isEmpty()
                ? condition.lemma()
                : condition.lemma() + " " + condition.verb().particle();
        boolean goesOn = GOING_ON.contains(verb)
                || GOING_ON.contains(condition.lemma())
                || condition.verb().negated();
        boolean harm =
                lexicon.patterns().of(verb).stream().anyMatch(p -> p.act().harmful());
        boolean words = sentence
                .items()
                .subList(
                        Math.max(0, condition.from()),
                        Math.min(condition.to(), sentence.items().size()))
                .stream()
                .anyMatch(i -> i instanceof NounGroup g
                        && (lexicon.actNoun(g).filter(w -> w.act().harmful()).isPresent()
                                || g.lowers().stream().anyMatch(AGAIN::contains)));
        return goesOn || harm || words;
    }
}
