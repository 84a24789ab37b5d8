// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;

/// Whether an act of harm is told at all, or only named to be denied, doubted, asked about, supposed or imagined: "It
/// is not true that ...", "There is no sign that ...", "whether ...", "Suppose that ...", "In the exercise, ...".
///
/// Where words before "that" take a clause back, nothing is read from it, whoever speaks: a false accusation is worse
/// than silence.
final class Doubt {
    private final Lexicon lexicon;

    Doubt(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// @param voice who speaks the clause; what a denial makes of it is told elsewhere
    boolean covers(Frame frame, Optional<Voice> voice, Sentence sentence) {
        boolean denial = voice.map(v -> v.kind() == Voice.Kind.DENY).orElse(false);
        var verb = frame.clause().verb();
        if (verb.modal() != null && verb.perfect() && isSupposed(sentence.tokens())) {
            return true;
        }
        if (!denial && denies(frame, voice, sentence)) {
            return true;
        }
        if (!frame.act().harmful() || denial) {
            return false;
        }
        var tokens = sentence.tokens();
        if (isSupposed(tokens)
                || isGeneric(frame, sentence)
                || Habits.covers(frame, sentence)
                || Unsaid.covers(frame, voice, sentence)
                || Allegations.isContent(frame.clause(), sentence, lexicon)
                || Unheard.isSaidByNobodyFound(frame.clause(), voice, sentence, lexicon)) {
            return true;
        }
        int at = sentence.firstWordOfItem(frame.clause().at());
        int opener = opener(tokens, begins(frame.clause(), sentence));
        if (opener <= 0) {
            return false;
        }
        return tokens.get(opener).is("whether")
                || tokens.subList(begin(voice, sentence, opener), opener).stream()
                        .anyMatch(token -> lexicon.is("untold", token.lower()))
                || Allegations.isCalledFalse(sentence, opener, at, lexicon)
                || (voice.isEmpty() && Allegations.isClaimed(sentence, opener, lexicon));
    }

    /// "anyone who fired", "any side that broke it", "militants who crossed would be met with force": nobody in
    /// particular, and nothing that has happened.
    private static boolean isGeneric(Frame frame, Sentence sentence) {
        var clause = frame.clause();
        if (clause.link() != Clause.Link.RELATIVE || clause.subject().isEmpty()) {
            return false;
        }
        var who = clause.subject().get();
        String first = who.first().lower();
        boolean any =
                first.startsWith("any") || first.equals("whoever") || first.equals("every") || first.equals("those");
        boolean wouldBe = sentence.clauses().stream()
                .anyMatch(c -> c.at() > clause.at()
                        && c.verb().modal() != null
                        && c.subject().filter(who::equals).isPresent());
        return any || (wouldBe && !first.equals("the"));
    }

    /// "Had there been ...", "Suppose ...", "In the exercise, ...": what opens the sentence takes all of it back.
    private boolean isSupposed(List<Token> tokens) {
        return lexicon.is("supposing", tokens.getFirst().lower())
                || (tokens.getFirst().is("in")
                        && tokens.stream().limit(4).anyMatch(token -> lexicon.is("fictional", token.lower())));
    }

    /// The word before which a "that" opens a clause: its subject, which in "it was X that fired" stands before the
    /// "that".
    private static int begins(Clause clause, Sentence sentence) {
        int verb = sentence.firstWordOfItem(clause.at());
        return clause.link() == Clause.Link.RELATIVE
                ? verb
                : clause.subject()
                        .filter(s -> s.from() < verb)
                        .map(s -> sentence.firstWordOfItem(sentence.itemOf(s.from())))
                        .orElse(verb);
    }

    private static int opener(List<Token> tokens, int verb) {
        for (int i = verb - 1; i > 0; i--) {
            if (tokens.get(i).is("that") || tokens.get(i).is("whether")) {
                return i;
            }
            if (tokens.get(i).is(";")) {
                return -1;
            }
        }
        return -1;
    }

    /// Where the words begin that can take the clause back: behind the verb of speaking, or with the sentence where
    /// that verb comes last.
    private static int begin(Optional<Voice> voice, Sentence sentence, int opener) {
        return voice.flatMap(Voice::speech)
                .map(speech -> sentence.firstWordOfItem(speech.at()) + 1)
                .filter(first -> first <= opener)
                .orElse(0);
    }

    /// Whether a clause of harm is called untrue by whoever speaks it, who thereby denies it: "It is not true that our
    /// guns fired", "Reports that we fired are false".
    boolean denies(Frame frame, Optional<Voice> voice, Sentence sentence) {
        var tokens = sentence.tokens();
        int verb = sentence.firstWordOfItem(frame.clause().at());
        int opener = opener(tokens, begins(frame.clause(), sentence));
        boolean content = Allegations.isContent(frame.clause(), sentence, lexicon);
        if (content && Allegations.isDismissed(sentence, verb, lexicon)) {
            return true;
        }
        return opener > 0
                && !tokens.get(opener).is("whether")
                && (isUntrue(tokens.subList(begin(voice, sentence, opener), opener))
                        || Allegations.isCalledFalse(sentence, opener, verb, lexicon));
    }

    private boolean isUntrue(List<Token> words) {
        boolean no = words.stream().anyMatch(t -> t.is("not") || t.is("n't") || t.is("no"));
        boolean truth = words.stream().anyMatch(t -> lexicon.is("truth", t.lower()));
        return (no && truth) || words.stream().anyMatch(t -> lexicon.is("lie", t.lower()));
    }
}
