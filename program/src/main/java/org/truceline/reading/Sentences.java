// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The pass that joins tokens into sentences, and list lines into sentences of their own.
final class Sentences {
    /// A line shorter than this that ends without a stop is a heading or a list item, not wrapped prose.
    private static final int WRAPPED_LINE = 60;

    /// Tokens that are looked at on each side of a mark between two halves of a sentence.
    private static final int HALF = 60;

    private static final Set<String> STOPS = Set.of(".", "!", "?", "\u2026");
    private static final Set<String> CLOSERS = Set.of("\"", "\u201D", ")", "]", "\u2019", "'", "\u00BB");

    private final Lexicon lexicon;

    Sentences(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<List<Token>> of(List<Token> tokens) {
        var out = new ArrayList<List<Token>>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i + 1 == tokens.size();
            if (last || endsAfter(tokens, from, i)) {
                out.add(tokens.subList(from, i + 1));
                from = i + 1;
            }
        }
        return out;
    }

    private boolean endsAfter(List<Token> tokens, int from, int i) {
        var token = tokens.get(i);
        var next = tokens.get(i + 1);
        if (next.lineBefore() && breaksLine(tokens, from, i)) {
            return true;
        }
        if (isCloserAttached(token, next)) {
            return false;
        }
        if (token.text().equals(";") || token.text().equals(":")) {
            return !token.quoted() && tells(tokens, from, i) && speaksBehind(tokens, i + 1);
        }
        if (STOPS.contains(token.text())) {
            return isEnd(tokens, i, next);
        }
        return CLOSERS.contains(token.text())
                && i > from
                && STOPS.contains(tokens.get(i - 1).text())
                && startsSentence(next)
                && tokens.get(i - 1).end() == token.start();
    }

    /// Whether a verb stands in this stretch, so that it can be a sentence by itself.
    private boolean tells(List<Token> tokens, int from, int to) {
        return tokens.subList(Math.max(from, to - HALF), to).stream()
                .anyMatch(t -> lexicon.is("be", t.lower())
                        || lexicon.is("have", t.lower())
                        || lexicon.verb(t.lower())
                                .map(v -> v.forms().contains(VerbForm.PAST)
                                        || v.forms().contains(VerbForm.THIRD))
                                .orElse(false));
    }

    /// "...; the army denied it": behind the mark somebody else speaks, with a subject of his own.
    private boolean speaksBehind(List<Token> tokens, int from) {
        for (int i = from;
                i < Math.min(tokens.size(), from + HALF)
                        && !STOPS.contains(tokens.get(i).text());
                i++) {
            var verb = lexicon.verb(tokens.get(i).lower());
            boolean speech = i > from
                    && verb.isPresent()
                    && !verb.get().forms().contains(VerbForm.BASE)
                    && !verb.get().forms().contains(VerbForm.ING)
                    && !lexicon.speechClasses(verb.get().lemma()).isEmpty();
            if (speech
                    && (tokens.get(i - 1).isWord() || tokens.get(i - 1).text().equals(","))) {
                return true;
            }
            if (tokens.get(i).text().equals(";")) {
                return false;
            }
        }
        return false;
    }

    /// The closing quotation mark or bracket belongs to the sentence before it.
    private static boolean isCloserAttached(Token token, Token next) {
        return STOPS.contains(token.text()) && CLOSERS.contains(next.text()) && next.start() == token.end();
    }

    private boolean isEnd(List<Token> tokens, int i, Token next) {
        if (next.start() == tokens.get(i).end()) {
            return false;
        }
        if (!tokens.get(i).text().equals(".") || i == 0) {
            return startsSentence(next);
        }
        var before = tokens.get(i - 1);
        boolean initial = before.text().length() == 1 && before.capitalised();
        return startsSentence(next)
                && !initial
                && !(isAbbreviation(before) && before.end() == tokens.get(i).start());
    }

    private boolean isAbbreviation(Token before) {
        return lexicon.is("abbreviation", before.lower());
    }

    private static boolean startsSentence(Token next) {
        return !Character.isLowerCase(next.text().codePointAt(0))
                && !next.text().equals(",");
    }

    /// A line end closes the sentence unless the line is wrapped prose that goes on.
    private static boolean breaksLine(List<Token> tokens, int from, int i) {
        var token = tokens.get(i);
        var next = tokens.get(i + 1);
        if (Character.isLowerCase(next.text().codePointAt(0))) {
            return false;
        }
        if (next.paragraphBefore() || !next.isWord() || STOPS.contains(token.text())) {
            return true;
        }
        int lineStart = i;
        while (lineStart > from && !tokens.get(lineStart).lineBefore()) {
            lineStart--;
        }
        return token.end() - tokens.get(lineStart).start() < WRAPPED_LINE || ";:".contains(token.text());
    }
}
