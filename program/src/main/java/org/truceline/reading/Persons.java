// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The last names of persons in a report, known by the given name before them, by an office before or behind them, or
/// by the "he" or "his" that follows what they said. A person is no side and no force.
final class Persons {
    private static final Set<String> PRONOUNS = Set.of("he", "she", "his", "her", "him");
    private static final int OFFICE_WITHIN = 8;
    private static final int PRONOUN_WITHIN = 45;

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final List<Token> tokens;
    private final Set<String> last = new HashSet<>();

    private Persons(Lexicon lexicon, Gazetteer gazetteer, List<Token> tokens) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.tokens = tokens;
    }

    static Persons of(Lexicon lexicon, Gazetteer gazetteer, List<Token> tokens) {
        var persons = new Persons(lexicon, gazetteer, tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (persons.isName(i) && (i == 0 || !persons.isName(i - 1))) {
                persons.look(i, persons.endOfName(i));
            }
        }
        return persons;
    }

    boolean has(NounGroup group) {
        return group.isName() && last.contains(group.head().lower()) && !lexicon.isAny(group, "org", "force");
    }

    private void look(int from, int to) {
        String head = tokens.get(to - 1).lower();
        boolean known = lexicon.isNoun(head)
                || gazetteer.isCountryName(tokens.get(to - 1).text())
                || gazetteer.isSeat(tokens.get(to - 1).text());
        boolean person =
                (to - from > 1 && lexicon.is("given", tokens.get(from).lower())) || officeBehind(to) || saysAndIsHe(to);
        if (!known && person) {
            last.add(head);
        }
    }

    /// "Kerry, the US secretary of state": an office before the next comma.
    private boolean officeBehind(int to) {
        if (!is(to, ",") || is(to + 1, "and")) {
            return false;
        }
        for (int i = to + 1; i < Math.min(tokens.size(), to + OFFICE_WITHIN); i++) {
            if (!tokens.get(i).isWord() || lexicon.verb(tokens.get(i).lower()).isPresent()) {
                return false;
            }
            if (lexicon.is("role", tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /// "Kerry said ...", with "he" before anybody else has spoken.
    private boolean saysAndIsHe(int to) {
        if (to >= tokens.size() || !isSpeech(to)) {
            return false;
        }
        for (int i = to + 1; i < Math.min(tokens.size(), to + PRONOUN_WITHIN); i++) {
            if (PRONOUNS.contains(tokens.get(i).lower())) {
                return true;
            }
            if ((isSpeech(i) && isName(i - 1))
                    || lexicon.is("role", tokens.get(i).lower())) {
                return false;
            }
        }
        return false;
    }

    private boolean isSpeech(int i) {
        return lexicon.verb(tokens.get(i).lower())
                .map(v -> !lexicon.speechClasses(v.lemma()).isEmpty())
                .orElse(false);
    }

    private boolean is(int i, String text) {
        return i < tokens.size() && tokens.get(i).text().equals(text);
    }

    private boolean isName(int i) {
        return tokens.get(i).isWord() && tokens.get(i).capitalised();
    }

    private int endOfName(int from) {
        int to = from + 1;
        while (to < tokens.size() && isName(to) && !tokens.get(to).lineBefore()) {
            to++;
        }
        return to;
    }
}
