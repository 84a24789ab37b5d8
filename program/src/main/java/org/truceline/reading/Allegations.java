// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.Optional;
import java.util.Set;

/// Clauses that a noun of claiming carries: "the claim of the other side that X shelled Y is untrue", "rumours spread
/// abroad that X had fired", "an allegation that X fired could not be checked". What stands in them is alleged, not
/// told.
final class Allegations {
    private static final Set<String> CLAIMS = Set.of(
            "claim", "allegation", "accusation", "rumour", "rumor", "charge", "suggestion", "assertion", "slander");

    private static final int WORDS_OF_DISMISSAL = 6;

    private Allegations() {}

    /// "Reports that ... were false", "claims by the rebels that ... have nothing to do with reality".
    ///
    /// @param opener word index of the "that" before the clause
    /// @param verb word index of the verb of the clause
    static boolean isCalledFalse(Sentence sentence, int opener, int verb, Lexicon lexicon) {
        return noun(sentence, opener, lexicon).isPresent() && isDismissed(sentence, verb, lexicon);
    }

    /// "the claim by the rebels that ...", where nobody in the sentence takes it upon himself.
    static boolean isClaimed(Sentence sentence, int opener, Lexicon lexicon) {
        return noun(sentence, opener, lexicon)
                .filter(n -> CLAIMS.contains(Morphology.singular(n.head().lower())))
                .isPresent();
    }

    /// "the claim it had shelled the town": content of a claim without a "that".
    static boolean isContent(Clause clause, Sentence sentence, Lexicon lexicon) {
        int subject = clause.subject().map(s -> sentence.itemOf(s.from())).orElse(-1);
        return subject > 0
                && subject < clause.at()
                && clause.verb().finite()
                && sentence.items().get(subject - 1) instanceof NounGroup claim
                && lexicon.is("allegation", claim);
    }

    static boolean isDismissed(Sentence sentence, int from, Lexicon lexicon) {
        var tokens = sentence.tokens();
        for (int i = from; i < tokens.size(); i++) {
            var rest = tokens.subList(i, Math.min(tokens.size(), i + WORDS_OF_DISMISSAL));
            boolean nothing = tokens.get(i).is("nothing")
                    && rest.stream()
                            .anyMatch(t ->
                                    Set.of("reality", "truth", "facts", "fact").contains(t.lower()));
            boolean not = (tokens.get(i).is("not") || tokens.get(i).is("n't"))
                    && rest.stream()
                            .limit(3)
                            .anyMatch(t -> Set.of("true", "correct", "accurate").contains(t.lower()));
            if (nothing || not || lexicon.is("lie", tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /// The noun of claiming that a "that" goes with; between the two may stand whose it is and who spreads it.
    private static Optional<NounGroup> noun(Sentence sentence, int opener, Lexicon lexicon) {
        for (int i = sentence.itemOf(opener) - 1; i >= 0; i--) {
            switch (sentence.items().get(i)) {
                case NounGroup group -> {
                    if (lexicon.is("allegation", group)) {
                        return Optional.of(group);
                    }
                }
                case VerbGroup v -> {
                    boolean participle = v.verb().is(VerbForm.PARTICIPLE) && v.to() - v.from() == 1;
                    if (!participle) {
                        return Optional.empty();
                    }
                }
                case Mark mark -> {
                    if (!mark.is(Tag.PREPOSITION) && !mark.is(Tag.ADVERB) && !mark.is(Tag.TIME)) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }
}
