// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The pass that cuts text into words, numbers and marks, and knows which of them stand in direct speech.
final class Tokens {
    /// Words longer than this are no English words and are cut: 200 letters.
    private static final int LONGEST_WORD = 200;

    private final String text;
    private final int limit;
    private final List<Token> out = new ArrayList<>();
    private boolean quoted;
    private boolean single;
    private int at;

    private Tokens(String text, int limit) {
        this.text = text;
        this.limit = Math.min(limit, text.length());
    }

    /// The tokens of the first `limit` characters.
    static List<Token> of(String text, int limit) {
        var tokens = new Tokens(text, limit);
        tokens.run();
        return List.copyOf(tokens.out);
    }

    private void run() {
        boolean line = false;
        boolean paragraph = false;
        while (at < limit) {
            int c = text.codePointAt(at);
            if (c == '\n') {
                paragraph |= line;
                line = true;
            } else if (!Character.isWhitespace(c) && !Character.isIdentifierIgnorable(c) && c != 0xA0) {
                if (paragraph) {
                    quoted = false;
                    single = false;
                }
                next(c, line, paragraph);
                line = false;
                paragraph = false;
                continue;
            }
            at += Character.charCount(c);
        }
    }

    private void next(int c, boolean line, boolean paragraph) {
        int from = at;
        if (Character.isLetter(c)) {
            word();
        } else if (Character.isDigit(c)) {
            number();
        } else {
            mark(c, line, paragraph);
            return;
        }
        splitPossessive(from, at, line, paragraph);
    }

    /// Letters with inner apostrophes, hyphens and digits; dotted initials such as "U.S." stay whole.
    private void word() {
        int from = at;
        while (at < limit && at - from < LONGEST_WORD) {
            int c = text.codePointAt(at);
            boolean inner = (isInner(c) || Character.getType(c) == Character.FORMAT)
                    && at + 1 < limit
                    && Character.isLetterOrDigit(text.codePointAt(at + 1));
            boolean initial = c == '.' && isInitial(from);
            if (!Character.isLetterOrDigit(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && !inner
                    && !initial) {
                break;
            }
            at += Character.charCount(c);
        }
    }

    private static boolean isInner(int c) {
        return c == '-' || c == '\'' || c == 0x2019 || c == 0x2010 || c == 0x2011;
    }

    /// A full stop after a single letter that itself stands first or after a full stop, as in "U.S." and "a.m.".
    private boolean isInitial(int from) {
        boolean single = at - from == 1 || (at - from > 1 && text.charAt(at - 2) == '.');
        boolean goesOn = at + 1 < limit && Character.isLetter(text.charAt(at + 1));
        return single && Character.isLetter(text.charAt(at - 1)) && (goesOn || at - from > 1);
    }

    /// Digits with inner commas, stops and colons, and letters that follow at once (10km, 14th).
    private void number() {
        int from = at;
        while (at < limit && at - from < LONGEST_WORD) {
            char c = text.charAt(at);
            boolean inner = (c == ',' || c == '.' || c == ':' || c == '-')
                    && at + 1 < limit
                    && Character.isDigit(text.charAt(at + 1));
            boolean hyphen = c == '-' && at + 1 < limit && Character.isLetter(text.charAt(at + 1));
            if (!Character.isLetterOrDigit(c) && !inner && !hyphen) {
                break;
            }
            at++;
        }
    }

    private void mark(int c, boolean line, boolean paragraph) {
        int from = at;
        at += Character.charCount(c);
        boolean inside = quoted || single;
        if (c == '"') {
            quoted = !quoted;
        } else if (c == 0x201C || c == 0xAB || c == 0x201E) {
            quoted = true;
        } else if (c == 0x201D || c == 0xBB) {
            quoted = false;
        } else if (c == 0x2018 || (c == '\'' && opensSingle(from))) {
            single = true;
        } else if (single && (c == 0x2019 || c == '\'')) {
            single = false;
        }
        add(from, at, inside && (quoted || single), line, paragraph);
    }

    private boolean opensSingle(int from) {
        boolean before = from == 0 || Character.isWhitespace(text.charAt(from - 1));
        return before && from + 1 < limit && Character.isLetter(text.charAt(from + 1));
    }

    /// Cuts a final 's off, so that the possessor is a word of its own.
    private void splitPossessive(int from, int to, boolean line, boolean paragraph) {
        int cut = to - 2;
        boolean possessive = cut > from
                && (text.charAt(cut) == '\'' || text.charAt(cut) == 0x2019)
                && (text.charAt(to - 1) == 's' || text.charAt(to - 1) == 'd');
        if (possessive) {
            add(from, cut, quoted || single, line, paragraph);
            add(cut, to, quoted || single, false, false);
        } else {
            add(from, to, quoted || single, line, paragraph);
        }
    }

    /// The word without characters that nobody sees: soft hyphens, joiners, marks of direction.
    private static String seen(String word) {
        if (word.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT)) {
            return word;
        }
        var out = new StringBuilder();
        word.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(out::appendCodePoint);
        return out.toString();
    }

    private void add(int from, int to, boolean inside, boolean line, boolean paragraph) {
        String word = text.substring(from, to);
        String lower = seen(word)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u2011', '-')
                .replace('\u2010', '-');
        out.add(new Token(from, to, word, lower, inside, line, paragraph));
    }

    /// The texts of tokens with one space between.
    static String join(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(java.util.stream.Collectors.joining(" "));
    }
}
