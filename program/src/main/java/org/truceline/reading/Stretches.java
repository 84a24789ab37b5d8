// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a text where its language may change: at empty lines; within what mixes scripts also at line ends, and within
/// such a line also at ends of sentences.
final class Stretches {
    /// A script with a smaller part of the letters is a name or a quotation in brackets.
    private static final double MIXED = 0.2;

    private static final List<Pattern> CUTS =
            List.of(Pattern.compile("\\n\\s*\\n"), Pattern.compile("\\n"), Pattern.compile("(?<=[.!?؟])\\s+"));

    private Stretches() {}

    /// A stretch of text without space at its ends, in UTF-16.
    record Stretch(int from, int to) {}

    static List<Stretch> of(String text) {
        var stretches = new ArrayList<Stretch>();
        cut(text, 0, text.length(), 0, stretches);
        return stretches;
    }

    private static void cut(String text, int from, int to, int level, List<Stretch> into) {
        var cuts = CUTS.get(level).matcher(text).region(from, to).useTransparentBounds(true);
        int begin = from;
        while (cuts.find()) {
            piece(text, begin, cuts.start(), level, into);
            begin = cuts.end();
        }
        piece(text, begin, to, level, into);
    }

    private static void piece(String text, int from, int to, int level, List<Stretch> into) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (begin == end) {
            return;
        }
        if (level + 1 < CUTS.size() && isMixed(text, begin, end)) {
            cut(text, begin, end, level + 1, into);
        } else {
            into.add(new Stretch(begin, end));
        }
    }

    private static boolean isMixed(String text, int from, int to) {
        int[] letters = Script.count(text, from, to);
        int all = 0;
        int most = 0;
        for (int count : letters) {
            all += count;
            most = Math.max(most, count);
        }
        return all - most > MIXED * all;
    }
}
