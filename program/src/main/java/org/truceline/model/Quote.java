// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// The words of a report that carry a statement.
///
/// @param start first character, counted in Unicode code points from 0
/// @param end one past the last, in code points
/// @param words exactly the report's characters between the two
public record Quote(int start, int end, String words) {
    public Quote {
        if (start < 0 || end <= start || words.codePointCount(0, words.length()) != end - start) {
            throw new IllegalArgumentException(
                    "a quote of " + words.length() + " characters cannot lie at " + start + " to " + end);
        }
    }

    /// The quote of `text` between two UTF-16 indexes, as `String.substring` takes them.
    public static Quote of(String text, int from, int to) {
        int start = text.codePointCount(0, from);
        return new Quote(start, start + text.codePointCount(from, to), text.substring(from, to));
    }

    public boolean standsIn(String text) {
        int length = text.codePointCount(0, text.length());
        return end <= length && text.startsWith(words, text.offsetByCodePoints(0, start));
    }
}
