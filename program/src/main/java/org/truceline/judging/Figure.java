// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import org.jspecify.annotations.Nullable;
import org.truceline.model.CountOf;

/// A number with its unit: what is counted, in whose words and by whose rule. Flights are not hours, arrests are not
/// shellings, and one speaker's violations are not another's.
///
/// @param of the kind of count
/// @param what is counted, in the words of whoever counts; empty when not said
/// @param by who counts, and so by whose rule
/// @param most absent for "at least so many"
public record Figure(
        CountOf of,
        String what,
        String by,
        int least,
        @Nullable Integer most) {
    /// Whether the two may be added.
    public boolean alike(Figure other) {
        return of == other.of && what.equals(other.what) && by.equals(other.by);
    }

    /// @throws IllegalArgumentException when the units differ; the message names both
    public Figure plus(Figure other) {
        if (!alike(other)) {
            throw new IllegalArgumentException("expected the unit " + unit() + ", got " + other.unit()
                    + ": unlike figures are shown side by side and not added");
        }
        Integer sum = most == null || other.most == null ? null : Integer.valueOf(most + other.most);
        return new Figure(of, what, by, least + other.least, sum);
    }

    /// In words: "violations (combat) by the count of the Watchers".
    public String unit() {
        return of.code() + (what.isEmpty() ? "" : " (" + what + ")") + " by the count of " + by;
    }
}
