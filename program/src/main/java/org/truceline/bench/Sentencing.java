// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a user's text into sentences by the rules of Unicode, which are nobody's: what is counted must not depend on
/// the reader that is measured.
final class Sentencing {
    private Sentencing() {}

    static List<String> of(String text) {
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        var out = new ArrayList<String>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String sentence = text.substring(from, to).strip();
            if (!sentence.isEmpty()) {
                out.add(sentence);
            }
            from = to;
        }
        return out;
    }
}
