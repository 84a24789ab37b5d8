// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;

/// Where the terms are written: the texts that are known of, the clauses that everything else cites, and what words
/// mean in them.
public record Sources(List<TextVariant> texts, List<Clause> clauses, List<Definition> definitions) {
    public Sources {
        texts = List.copyOf(texts);
        clauses = List.copyOf(clauses);
        definitions = List.copyOf(definitions);
    }
}
