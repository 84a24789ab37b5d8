// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.reading.Clause.Link;

/// Charges that somebody is only said not to have made, to have taken back or to have made in error: "did not accuse
/// the army of it", "stopped short of saying", "apologised for saying", "was wrongly accused"; and deeds of which
/// somebody was cleared.
final class Unsaid {
    private static final Set<String> WITHHOLDING = Set.of(
            "stop",
            "refuse",
            "decline",
            "avoid",
            "refrain",
            "fail",
            "hesitate",
            "apologise",
            "apologize",
            "regret",
            "retract",
            "deny",
            "forbear",
            "cease");
    private static final Set<String> IN_ERROR =
            Set.of("wrongly", "falsely", "mistakenly", "erroneously", "wrongfully", "incorrectly");
    private static final Set<String> CHARGING = Set.of("accuse", "suspect", "charge", "blame");
    private static final Set<String> CLEARING = Set.of("clear", "acquit", "absolve", "exonerate");

    private Unsaid() {}

    static boolean covers(Frame frame, Optional<Voice> voice, Sentence sentence) {
        var clause = frame.clause();
        return voice.filter(Unsaid::tells)
                        .flatMap(Voice::speech)
                        .filter(s -> isWithheld(s) || isInError(s, sentence))
                        .isPresent()
                || isChargedByNobody(clause, voice)
                || isCleared(clause, sentence)
                || isSetAside(clause, sentence);
    }

    private static boolean tells(Voice voice) {
        return switch (voice.kind()) {
            case SAY, ACCUSE, BLAME, ADMIT -> true;
            case DENY, ANNOUNCE, DEMAND, THREATEN, COMMENT -> false;
        };
    }

    /// "did not accuse", "stopped short of accusing", "apologised for saying".
    private static boolean isWithheld(Clause speech) {
        boolean bare = speech.link() == Link.GERUND || speech.link() == Link.INFINITIVE;
        return speech.verb().negated()
                || (bare
                        && speech.governing()
                                .filter(g -> WITHHOLDING.contains(g.lemma())
                                        && !g.verb().negated())
                                .isPresent());
    }

    private static boolean isInError(Clause speech, Sentence sentence) {
        int from = sentence.firstWordOfItem(Math.max(0, speech.at() - 1));
        int to = sentence.endWordOfItem(speech.at());
        return sentence.tokens().subList(from, to).stream().anyMatch(t -> IN_ERROR.contains(t.lower()));
    }

    /// "the rebels, accused of shelling the town, left": told by nobody.
    private static boolean isChargedByNobody(Clause clause, Optional<Voice> voice) {
        return clause.link() == Link.GERUND
                && clause.governing()
                        .filter(g -> CHARGING.contains(g.lemma()) && !g.verb().passive())
                        .filter(g -> voice.flatMap(Voice::speech)
                                .filter(s -> s.at() == g.at())
                                .isEmpty())
                        .filter(g -> g.objects().isEmpty())
                        .isPresent();
    }

    /// "cleared the army of shelling the town".
    private static boolean isCleared(Clause clause, Sentence sentence) {
        boolean of = clause.link() == Link.GERUND
                && clause.governing().filter(g -> CLEARING.contains(g.lemma())).isPresent();
        boolean clears = CLEARING.contains(clause.lemma())
                && sentence.clauses().stream().anyMatch(c -> c.link() == Link.GERUND && c.hangsOn(clause));
        return of || clears;
    }

    /// "instead of shelling", "far from shelling", "rather than shell".
    private static boolean isSetAside(Clause clause, Sentence sentence) {
        int verb = sentence.firstWordOfItem(clause.at());
        var before = sentence.tokens().subList(Math.max(0, verb - 2), verb).stream()
                .map(Token::lower)
                .toList();
        return List.of("instead", "of").equals(before)
                || List.of("far", "from").equals(before)
                || List.of("rather", "than").equals(before);
    }
}
