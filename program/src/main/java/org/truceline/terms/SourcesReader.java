// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.CLAUSE;
import static org.truceline.terms.Ids.Kind.TEXT;

import org.truceline.terms.TextVariant.Instrument;

/// The reader of the texts and clauses of a file.
record SourcesReader(Ids ids) {
    Sources read(Cursor root) {
        return new Sources(
                root.items("texts").stream().map(SourcesReader::text).toList(),
                root.items("clauses").stream().map(this::clause).toList(),
                root.items("definitions").stream().map(this::definition).toList());
    }

    private static TextVariant text(Cursor at) {
        return new TextVariant(
                at.text("id"),
                at.code(Instrument.class, "instrument", Instrument.AGREEMENT),
                at.text("language"),
                at.text("publisher"),
                at.maybeDate("seen"),
                at.code(Authenticity.class, "authenticity", Authenticity.OFFICIAL),
                at.maybe("sha256"),
                at.mark());
    }

    private Clause clause(Cursor at) {
        var parent = at.find("parent").map(p -> ids.reference(CLAUSE, p)).orElse(null);
        return new Clause(
                at.text("id"),
                at.text("text"),
                parent,
                ids.references(TEXT, at.at("texts")),
                at.items("wordings").stream()
                        .map(w -> new Clause.Wording(ids.reference(TEXT, w.at("text")), w.text("says")))
                        .toList(),
                at.maybe("note"),
                at.mark());
    }

    private Definition definition(Cursor at) {
        return new Definition(at.text("term"), at.text("means"), ids.references(CLAUSE, at.at("basis")));
    }
}
