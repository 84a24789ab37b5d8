// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.Locale;

/// Text in the form under which its spellings fall together: lower case, European digits, no vowel marks or stretching,
/// one form of alef, one of yeh, heh for teh marbuta, Russian yo as ye, one kind of hyphen and space. Each character
/// knows where it stood.
final class Folded {
    private final String text;
    private final int[] at;

    private Folded(String text, int[] at) {
        this.text = text;
        this.at = at;
    }

    /// Folds a stretch of `source`, in UTF-16.
    static Folded of(String source, int from, int to) {
        var out = new StringBuilder();
        int[] at = new int[to - from + 1];
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (!isLeftOut(c)) {
                at[out.length()] = i;
                out.append(fold(c));
            }
        }
        at[out.length()] = to;
        return new Folded(out.toString(), at);
    }

    static String of(String source) {
        return of(source, 0, source.length()).text();
    }

    String text() {
        return text;
    }

    /// Where in the source the character at `i` stood.
    int source(int i) {
        return at[i];
    }

    /// Where in the source the stretch that ends before `i` ends.
    int sourceEnd(int i) {
        return i == 0 ? at[0] : at[i - 1] + 1;
    }

    private static boolean isLeftOut(char c) {
        boolean isInvisible = c == '\u0640' || c == '\u200c' || c == '\u200e' || c == '\u200f';
        return isInvisible || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static char fold(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            case 'ё', 'Ё' -> 'е';
            case '‐', '‑', '–', '—', '−' -> '-';
            case '\u00a0' -> ' ';
            default -> {
                if (Character.isWhitespace(c)) {
                    yield ' ';
                }
                int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
                yield digit >= 0
                        ? (char) ('0' + digit)
                        : String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0);
            }
        };
    }
}
