// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import org.truceline.model.Count;

/// A number on which those who gave it differ.
///
/// @param min the least anybody gave
/// @param max the most anybody gave
/// @param open whether somebody said "at least", so that `max` is no limit
public record Range(int min, int max, boolean open) {
    public Range {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("no such range: " + min + " to " + max);
        }
    }

    static Range of(Count count) {
        Integer min = count.min();
        Integer max = count.max();
        int least = min == null ? 0 : min;
        return new Range(least, max == null ? least : max, max == null);
    }

    Range plus(Range other) {
        return new Range(min + other.min, max + other.max, open || other.open);
    }

    Range hull(Range other) {
        return new Range(Math.min(min, other.min), Math.max(max, other.max), open || other.open);
    }

    /// In plain ASCII: `5`, `3-62`, `58+`, `3-62+`.
    @Override
    public String toString() {
        return (min == max ? "" + min : min + "-" + max) + (open ? "+" : "");
    }
}
