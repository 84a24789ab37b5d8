// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a file of terms, and where.
///
/// @param line from 1
/// @param column from 1, in characters
/// @param path JSON pointer to the place, "" for the whole file
/// @param expected what should stand there
/// @param came what does
/// @param suggestion the nearest word that would be right; absent when none is near
public record TermsFault(
        String file,
        int line,
        int column,
        String path,
        String expected,
        String came,
        @Nullable String suggestion) {
    static final Comparator<TermsFault> ORDER = Comparator.comparingInt(TermsFault::line)
            .thenComparingInt(TermsFault::column)
            .thenComparing(TermsFault::path)
            .thenComparing(TermsFault::expected)
            .thenComparing(TermsFault::came);

    @Override
    public String toString() {
        String hint = suggestion == null ? "" : "; did you mean '" + suggestion + "'?";
        return file + ":" + line + ":" + column + ": expected " + expected + ", came " + came + hint;
    }
}
