// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.Set;
import org.truceline.model.Modality;
import org.truceline.reading.VerbGroup.Shape;

/// What is only said to be somebody's way: "the army targets such sites only", "the militia usually stops cars", "it
/// kills only fighters". No deed is told by it, so that nobody is accused and nobody admits.
///
/// "Planes bomb the village every day" counts days on which it was done, and is told.
final class Habits {
    private static final Set<String> GENERAL = Set.of(
            "usually",
            "routinely",
            "normally",
            "generally",
            "typically",
            "always",
            "often",
            "sometimes",
            "regularly",
            "frequently",
            "occasionally",
            "only",
            "rarely",
            "seldom",
            "traditionally",
            "invariably",
            "merely",
            "ordinarily",
            "commonly",
            "habitually",
            "solely",
            "exclusively");

    private Habits() {}

    static boolean covers(Frame frame, Sentence sentence) {
        var clause = frame.clause();
        return frame.act().harmful()
                && !frame.negated()
                && frame.modality() == Modality.ACTUAL
                && isPresent(clause.verb())
                && isGeneral(clause, sentence);
    }

    private static boolean isPresent(VerbGroup verb) {
        var word = verb.verb();
        return verb.shape() == Shape.FINITE
                && verb.modal() == null
                && !verb.perfect()
                && !verb.progressive()
                && !verb.passive()
                && (word.is(VerbForm.THIRD) || word.is(VerbForm.BASE))
                && !word.is(VerbForm.PAST);
    }

    /// A word of generality between the subject and the end of the clause.
    private static boolean isGeneral(Clause clause, Sentence sentence) {
        int from = sentence.firstWordOfItem(Math.max(0, Math.min(clause.from(), clause.at() - 1)));
        int to = Math.min(sentence.tokens().size(), sentence.endWordOfItem(Math.max(clause.at(), clause.to() - 1)) + 2);
        return sentence.tokens().subList(from, to).stream().anyMatch(t -> GENERAL.contains(t.lower()));
    }
}
