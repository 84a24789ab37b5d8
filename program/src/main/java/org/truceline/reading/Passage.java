// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;

/// A part of a report that is asked about at once.
///
/// @param from its first character in the report, in UTF-16
/// @param to one past the last
record Passage(int from, int to) {
    /// Cuts a text into passages of at most `budget` characters: between paragraphs where there is room for that, else
    /// between lines, sentences or words, and through a word only where a word alone is longer.
    static List<Passage> of(String text, int limit, int budget) {
        var out = new ArrayList<Passage>();
        int end = Math.min(limit, text.length());
        int from = 0;
        while (from < end) {
            int to = from + budget >= end ? end : cut(text, from, from + budget);
            if (!text.substring(from, to).isBlank()) {
                out.add(new Passage(from, to));
            }
            from = to;
        }
        return out;
    }

    private static int cut(String text, int from, int most) {
        for (String border : List.of("\n\n", "\n", ". ", " ")) {
            int at = text.lastIndexOf(border, most - border.length());
            if (at > from) {
                return at + border.length();
            }
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }
}
