// SPDX-License-Identifier: Apache-2.0
package org.truceline.matching;

import java.util.Comparator;

/// Two mentions that could be about the same thing, `a` before `b`, with what speaks for and against it.
record Pair(Mention a, Mention b, Evidence evidence) {
    /// The strongest first; equals in the order of ids, so that nothing hangs on the order of arrival.
    static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(
                    (Pair pair) -> -pair.evidence().logOdds())
            .thenComparingInt(pair -> pair.a().index())
            .thenComparingInt(pair -> pair.b().index());
}
