// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.truceline.model.Quote;
import org.truceline.model.Statement;

/// Two statements that may be of the same words, and how alike they are.
///
/// @param shared characters that the quotes share, of 1000 that they cover together
record Pairing(Statement first, Statement second, int alike, int shared) {
    private static final Comparator<Pairing> BEST_FIRST = Comparator.comparingInt((Pairing p) -> p.alike())
            .thenComparingInt(Pairing::shared)
            .reversed()
            .thenComparing(p -> p.first().id())
            .thenComparing(p -> p.second().id());

    /// All that may be pairs, the best first.
    static List<Pairing> of(List<Statement> first, List<Statement> second) {
        var out = new ArrayList<Pairing>();
        for (var a : first) {
            for (var b : second) {
                int shared = shared(a.quote(), b.quote());
                if (shared > 0 && a.act().group() == b.act().group()) {
                    out.add(new Pairing(a, b, alike(a, b), shared));
                }
            }
        }
        out.sort(BEST_FIRST);
        return out;
    }

    private static int alike(Statement a, Statement b) {
        int act = a.act() == b.act() ? 2 : 0;
        int stance = a.stance() == b.stance() ? 1 : 0;
        return act + stance + (DifferenceFields.sameSpeaker(a.speaker(), b.speaker()) ? 1 : 0);
    }

    private static int shared(Quote a, Quote b) {
        int both = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        int all = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
        return both <= 0 ? 0 : Math.max(1, 1000 * both / all);
    }
}
