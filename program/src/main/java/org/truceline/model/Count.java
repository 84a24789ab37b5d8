// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import org.jspecify.annotations.Nullable;

/// A number as somebody gave it: a range that is open where nothing was said.
///
/// @param who what is counted, in the report's words; absent when not said
/// @param min the least, inclusive; absent for "up to n"
/// @param max the most, inclusive; absent for "at least n"
public record Count(
        CountOf of,
        @Nullable String who,
        @Nullable Integer min,
        @Nullable Integer max) {
    public Count {
        if (min == null && max == null) {
            throw new IllegalArgumentException("a count needs a least or a most");
        }
        if ((min != null && min < 0) || (min != null && max != null && min > max)) {
            throw new IllegalArgumentException("no such range: " + min + " to " + max);
        }
    }

    public static Count exactly(CountOf of, @Nullable String who, int n) {
        return new Count(of, who, n, n);
    }
}
