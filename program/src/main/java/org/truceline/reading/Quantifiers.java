// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;

/// Words before a number that make it a bound: "at least", "up to", "between five and seven".
final class Quantifiers {
    private static final List<List<String>> LEAST = List.of(
            List.of("at", "least"),
            List.of("more", "than"),
            List.of("over"),
            List.of("upwards", "of"),
            List.of("no", "fewer", "than"),
            List.of("not", "less", "than"),
            List.of("no", "less", "than"),
            List.of("well", "over"),
            List.of("a", "minimum", "of"),
            List.of("not", "fewer", "than"));
    private static final List<List<String>> MOST = List.of(
            List.of("up", "to"),
            List.of("at", "most"),
            List.of("as", "many", "as"),
            List.of("fewer", "than"),
            List.of("less", "than"),
            List.of("no", "more", "than"),
            List.of("under"),
            List.of("a", "maximum", "of"),
            List.of("not", "more", "than"));
    private static final List<List<String>> ABOUT = List.of(
            List.of("about"),
            List.of("around"),
            List.of("some"),
            List.of("nearly"),
            List.of("almost"),
            List.of("roughly"),
            List.of("approximately"),
            List.of("close", "to"),
            List.of("an", "estimated"),
            List.of("a", "total", "of"),
            List.of("another"),
            List.of("the"),
            List.of("exactly"),
            List.of("only"),
            List.of("all"),
            List.of("just"));

    private Quantifiers() {}

    /// Which bound the words right before the number at `number` set.
    enum Bound {
        EXACT,
        LEAST,
        MOST
    }

    static Bound before(List<Token> tokens, int number) {
        if (startOf(tokens, number, MOST) < number) {
            return startOf(tokens, number, LEAST) < startOf(tokens, number, MOST) ? Bound.LEAST : Bound.MOST;
        }
        return startOf(tokens, number, LEAST) < number ? Bound.LEAST : Bound.EXACT;
    }

    /// Whether the word at `i` is part of such a phrase, so that it belongs to the noun group of the number.
    static boolean covers(List<Token> tokens, int i) {
        if (isNumber(tokens, i)) {
            return false;
        }
        for (int number = i + 1; number < tokens.size() && number <= i + 4; number++) {
            if (isNumber(tokens, number)) {
                return isRangeWord(tokens, i, number)
                        || startOf(tokens, number, LEAST) <= i
                        || startOf(tokens, number, MOST) <= i
                        || startOf(tokens, number, ABOUT) <= i;
            }
        }
        return false;
    }

    /// "between" before, and "and" or "to" within, a range of two numbers.
    private static boolean isRangeWord(List<Token> tokens, int i, int number) {
        if (number != i + 1) {
            return false;
        }
        String word = tokens.get(i).lower();
        boolean inner = (word.equals("and") || word.equals("to")) && i > 1 && isNumber(tokens, i - 1);
        boolean opened =
                i > 1 && (tokens.get(i - 2).is("between") || tokens.get(i - 2).is("from"));
        boolean opens = word.equals("between")
                && i + 3 < tokens.size()
                && tokens.get(i + 2).is("and")
                && isNumber(tokens, i + 3);
        return opens || (inner && opened) || (inner && word.equals("to"));
    }

    private static boolean isNumber(List<Token> tokens, int i) {
        boolean dozen = i + 1 < tokens.size()
                && tokens.get(i).is("a")
                && (tokens.get(i + 1).is("dozen")
                        || tokens.get(i + 1).is("hundred")
                        || tokens.get(i + 1).is("thousand"));
        return dozen || (i < tokens.size() && NumberWords.isPlain(tokens.get(i).lower()));
    }

    private static int startOf(List<Token> tokens, int number, List<List<String>> phrases) {
        for (var phrase : phrases) {
            int from = number - phrase.size();
            if (from >= 0 && matches(tokens, from, phrase)) {
                return from;
            }
        }
        return number;
    }

    private static boolean matches(List<Token> tokens, int from, List<String> phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            if (!tokens.get(from + i).is(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
