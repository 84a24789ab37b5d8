// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.Collection;
import org.truceline.terms.Words;

/// The words of a quote, made comparable when first asked for and kept: a table's row is long, and every obligation
/// asks.
final class Mentions {
    private final String quote;

    /// Filled in by whoever asks first; two threads would fill in the same.
    private volatile String words = "";

    Mentions(String quote) {
        this.quote = quote;
    }

    boolean any(Collection<String> names) {
        String said = said();
        return names.stream().anyMatch(name -> said.contains(" " + name + " "));
    }

    private String said() {
        if (words.isEmpty()) {
            words = " " + String.join(" ", Words.of(quote)) + " ";
        }
        return words;
    }
}
