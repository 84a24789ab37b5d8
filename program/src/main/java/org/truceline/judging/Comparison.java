// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.Collection;
import org.truceline.model.Aspect;
import org.truceline.model.Compared;
import org.truceline.model.Truth;

/// One comparison of a fact with a term, and what it showed in words.
record Comparison(Truth truth, String reason) {
    static final Comparison NOT_NEEDED = new Comparison(Truth.YES, "");

    static Comparison yes(String reason) {
        return new Comparison(Truth.YES, reason);
    }

    static Comparison no(String reason) {
        return new Comparison(Truth.NO, reason);
    }

    static Comparison unknown(String reason) {
        return new Comparison(Truth.UNKNOWN, reason);
    }

    Compared of(Aspect aspect) {
        return new Compared(aspect, truth, reason);
    }

    boolean fails() {
        return truth == Truth.NO;
    }

    /// What holds of every one of some possibilities holds; what holds of some of them only is unknown.
    static Truth overAll(Collection<Truth> possibilities) {
        if (possibilities.isEmpty()) {
            return Truth.UNKNOWN;
        }
        return possibilities.stream()
                .reduce((one, other) -> one == other ? one : Truth.UNKNOWN)
                .orElseThrow();
    }
}
