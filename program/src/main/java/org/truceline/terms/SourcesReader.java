// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.TEXT;

/// The reader of the texts and clauses of a file.
record SourcesReader(Ids ids) {
    Sources read(Cursor root) {
        return new Sources(
                root.items("texts").stream().map(SourcesReader::text).toList(),
                root.items("clauses").stream().map(this::clause).toList());
    }

    private static TextVariant text(Cursor at) {
        return new TextVariant(
                at.text("id"),
                at.text("language"),
                at.text("publisher"),
                at.maybeDate("seen"),
                at.code(Authenticity.class, "authenticity", Authenticity.OFFICIAL),
                at.mark());
    }

    private Clause clause(Cursor at) {
        return new Clause(at.text("id"), at.text("text"), ids.references(TEXT, at.at("texts")), at.mark());
    }
}
