// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds words in a text exactly as they stand there; only how the lines are broken makes no difference.
final class Verbatim {
    /// More places than this need not be told apart: the words are ambiguous.
    private static final int MOST = 20;

    private Verbatim() {}

    /// @param from first character, in UTF-16
    /// @param to one past the last
    record Span(int from, int to) {}

    /// Where `words` stand as whole words between two characters of a text.
    static List<Span> find(String text, String words, int from, int to) {
        return find(text, words, from, to, 0);
    }

    /// Whether a name stands there as whole words, with whatever capitals.
    static boolean names(String text, String name) {
        return !mentions(text, name).isEmpty();
    }

    static List<Span> mentions(String text, String name) {
        return find(text, name, 0, text.length(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<Span> find(String text, String words, int from, int to, int flags) {
        var out = new ArrayList<Span>();
        if (words.isBlank()) {
            return out;
        }
        var matcher =
                pattern(words.strip(), flags).matcher(text).region(from, to).useTransparentBounds(true);
        while (out.size() < MOST && matcher.find()) {
            out.add(new Span(matcher.start(), matcher.end()));
        }
        return out;
    }

    private static Pattern pattern(String words, int flags) {
        String body =
                Pattern.compile("\\s+").splitAsStream(words).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        String before = Character.isLetterOrDigit(words.codePointAt(0)) ? "(?<![\\p{L}\\p{N}])" : "";
        String after = Character.isLetterOrDigit(words.codePointBefore(words.length())) ? "(?![\\p{L}\\p{N}])" : "";
        return Pattern.compile(before + body + after, flags);
    }
}
