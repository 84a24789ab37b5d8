// SPDX-License-Identifier: Apache-2.0
package org.truceline.matching;

import java.util.Comparator;

/// Two mentions that are likelier than not about the same thing, `a` before `b`.
record Pair(Mention a, Mention b, double logOdds) {
    /// The strongest first; equals in the order of ids, so that nothing hangs on the order of arrival.
    static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble((Pair pair) -> -pair.logOdds())
            .thenComparingInt(pair -> pair.a().index())
            .thenComparingInt(pair -> pair.b().index());
}
