// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import org.truceline.reading.Clause.Link;

/// Words about what the same sentence has told before them, which are read after it: "..., which blamed X", "..., a
/// charge that Y denies", "X said Y had fired, but Y denied the accusation".
final class Afterthoughts {
    private Afterthoughts() {}

    static boolean is(Voice voice, Clause clause, Sentence sentence, Lexicon lexicon) {
        return switch (voice.kind()) {
            case BLAME ->
                clause.link() == Link.RELATIVE || (clause.after("for").isEmpty() && follows(clause, sentence, lexicon));
            case DENY ->
                clause.object()
                        .map(o -> o.to() <= clause.verb().from()
                                || (refersBack(o, lexicon) && follows(clause, sentence, lexicon)))
                        .orElse(true);
            case COMMENT ->
                clause.link() == Link.RELATIVE
                        && clause.object().filter(o -> lexicon.is("lie", o)).isPresent();
            default -> false;
        };
    }

    private static boolean refersBack(NounGroup object, Lexicon lexicon) {
        return Matters.isPointing(object)
                || SpeechKinds.isRoleInAct(object)
                || lexicon.is("allegation", object)
                || object.first().lower().equals("the");
    }

    /// Behind a clause that told something, in the same sentence and with a subject of its own.
    private static boolean follows(Clause clause, Sentence sentence, Lexicon lexicon) {
        return (clause.link() == Link.MAIN || clause.link() == Link.SUBORDINATE || clause.link() == Link.COORDINATED)
                && sentence.clauses().stream()
                        .anyMatch(c -> c.at() < clause.at()
                                && !c.hangsOn(clause)
                                && c.link() != Link.RELATIVE
                                && lexicon.speechClasses(c.lemma()).isEmpty());
    }
}
