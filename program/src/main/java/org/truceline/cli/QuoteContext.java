// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.text.BreakIterator;
import java.util.Locale;
import org.truceline.model.Quote;

/// A quote within the sentence it stands in, on one line: `Guns fired, >>> the mayor said <<< on Monday.`
final class QuoteContext {
    private QuoteContext() {}

    /// @param text of the report in which the quote stands
    static String of(String text, Quote quote) {
        int from = text.offsetByCodePoints(0, quote.start());
        int to = text.offsetByCodePoints(0, quote.end());
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int begin = sentences.isBoundary(from) ? from : sentences.preceding(from);
        int end = sentences.isBoundary(to) ? to : sentences.following(to);
        return (text.substring(begin, from) + ">>> " + text.substring(from, to) + " <<<" + text.substring(to, end))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
