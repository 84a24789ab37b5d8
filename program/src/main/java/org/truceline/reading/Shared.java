// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import org.truceline.reading.Clause.Link;

/// One verb said twice, with its object behind the second: "has not bombed and will not bomb civilians".
final class Shared {
    private Shared() {}

    /// The clauses of a sentence, where the first of such a pair has the object of the second.
    static List<Clause> given(List<Clause> clauses) {
        var out = new ArrayList<>(clauses);
        for (int i = 0; i + 1 < out.size(); i++) {
            var first = out.get(i);
            var second = out.get(i + 1);
            boolean pair = first.objects().isEmpty()
                    && first.preps().isEmpty()
                    && second.link() == Link.COORDINATED
                    && second.hangsOn(first)
                    && second.lemma().equals(first.lemma())
                    && second.verb().particle().equals(first.verb().particle());
            if (pair) {
                out.set(i, with(first, second));
            }
        }
        return List.copyOf(out);
    }

    private static Clause with(Clause first, Clause second) {
        return new Clause(
                first.at(),
                first.verb(),
                first.subjects(),
                second.objects(),
                second.preps(),
                first.link(),
                first.governing().orElse(null),
                first.from(),
                first.to());
    }
}
