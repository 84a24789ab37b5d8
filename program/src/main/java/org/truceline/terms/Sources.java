// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;

/// Where the terms are written: the texts that are known of, and the clauses that everything else cites.
public record Sources(List<TextVariant> texts, List<Clause> clauses) {
    public Sources {
        texts = List.copyOf(texts);
        clauses = List.copyOf(clauses);
    }
}
