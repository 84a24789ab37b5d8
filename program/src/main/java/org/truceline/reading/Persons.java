// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.truceline.gazetteer.Gazetteer;

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
        boolean titled = false;
        for (int i = from; i < to - 1; i++) {
            titled |= lexicon.is("role", tokens.get(i).lower())
                    || lexicon.is("title", tokens.get(i).lower());
        }
        String head = tokens.get(to - 1).lower();
        boolean known = lexicon.isNoun(head)
                || gazetteer.isCountryName(tokens.get(to - 1).text())
                || gazetteer.isSeat(tokens.get(to - 1).text());
        boolean person = (to - from > 1 && lexicon.is("given", tokens.get(from).lower()))
                || officeBehind(to)
                || (titled && !lexicon.isNoun(head) && !gazetteer.isAdjective(head))
                || saysAndIsHe(to)
                || isWholeName(from, to);
        String text = tokens.get(to - 1).text();
        boolean acronym = text.length() > 1 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
        boolean article = from > 0 && tokens.get(from - 1).is("the");
        boolean body =
                acronym || (to - from == 1 && (article || tokens.get(from).is("the")));
        if (!known && person && !body && !tokens.get(from).is("the")) {
            last.add(head);
        }
    }

    /// "Ana Belmor, who leads", "Ana Belmor said": two or three capitals without an article, none of them a body's
    /// word.
    private boolean isWholeName(int from, int to) {
        int words = to - from;
        boolean article =
                from > 0 && (tokens.get(from - 1).is("the") || tokens.get(from).is("the"));
        if (words < 2 || words > 4 || article) {
            return false;
        }
        for (int i = from; i < to; i++) {
            String lower = tokens.get(i).lower();
            boolean body = lexicon.isNoun(lower)
                    || gazetteer.isCountryName(tokens.get(i).text())
                    || gazetteer.isAdjective(lower)
                    || tokens.get(i).text().equals(tokens.get(i).text().toUpperCase(java.util.Locale.ROOT));
            if (body) {
                return false;
            }
        }
        boolean place = !gazetteer.find(Tokens.join(tokens.subList(from, to))).isEmpty();
        boolean who = is(to, ",") && is(to + 1, "who");
        return !place
                && (who
                        || (to < tokens.size() && isSpeech(to))
                        || (to + 1 < tokens.size() && is(to, ",") && saidBefore(from)));
    }

    /// "said Ana Belmor,"
    private boolean saidBefore(int from) {
        return from > 0 && isSpeech(from - 1);
    }

    /// "Belmor, the Ardan minister of state": an office before the next comma.
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

    /// "Belmor said ...", with "he" before anybody else has spoken.
    private boolean saysAndIsHe(int to) {
        if (to >= tokens.size() || !isSpeech(to)) {
            return false;
        }
        for (int i = to + 1; i < Math.min(tokens.size(), to + PRONOUN_WITHIN); i++) {
            if (PRONOUNS.contains(tokens.get(i).lower())) {
                return true;
            }
            if ((isSpeech(i) && isName(i - 1)) || isOffice(i)) {
                return false;
            }
        }
        return false;
    }

    /// A word for an office, but not "General" in the name of an assembly or a staff.
    private boolean isOffice(int i) {
        boolean inName = isName(i)
                && i + 1 < tokens.size()
                && isName(i + 1)
                && lexicon.is("org", tokens.get(i + 1).lower());
        return lexicon.is("role", tokens.get(i).lower()) && !inName;
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
