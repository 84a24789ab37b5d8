// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.ACTOR;
import static org.truceline.terms.Ids.Kind.CLAUSE;
import static org.truceline.terms.Ids.Kind.ZONE;

import org.jspecify.annotations.Nullable;

/// The reader of what is owed in amounts and in good faith: quotas, caps, undertakings.
record DuesReader(Ids ids, TimeReader times, ObligationReader obligations) {
    Quota quota(Cursor at) {
        Ids.unique(at.items("parts"), "sub-quota");
        Ids.unique(at.items("readings"), "reading");
        return new Quota(
                at.text("id"),
                at.text("label"),
                at.code(Quota.Bound.class, "bound", Quota.Bound.AT_LEAST),
                obligations.selector(at.at("bearer")),
                at.text("measure"),
                at.number("amount"),
                at.maybeLength("per"),
                atOnce(at),
                at.maybe("for_each"),
                at.number("tolerance"),
                at.items("parts").stream().map(p -> part(p, at)).toList(),
                at.lowerTexts("words"),
                zone(at),
                at.find("from").map(times::spec).orElse(null),
                at.find("to").map(times::spec).orElse(null),
                ids.references(ACTOR, at.at("counted_by")),
                at.maybe("rule"),
                at.items("readings").stream().map(this::amount).toList(),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }

    /// A cap without a stretch of its own is one on what there is at any moment.
    private static boolean atOnce(Cursor at) {
        boolean cap = at.code(Quota.Bound.class, "bound", Quota.Bound.AT_LEAST) == Quota.Bound.AT_MOST;
        return at.node().has("at_once") ? at.flag("at_once") : cap && !at.node().has("per");
    }

    private Quota.Part part(Cursor at, Cursor whole) {
        boolean known = at.node().path("amount").isNumber()
                && whole.node().path("amount").isNumber();
        if (known && at.number("amount") > whole.number("amount")) {
            at.at("amount").fault("at most the whole amount, " + whole.plain("amount"), at.plain("amount"), null);
        }
        return new Quota.Part(at.text("id"), at.text("label"), at.number("amount"), at.lowerTexts("words"), zone(at));
    }

    private @Nullable String zone(Cursor at) {
        return at.find("place").map(p -> ids.reference(ZONE, p)).orElse(null);
    }

    private Quota.Amount amount(Cursor at) {
        return new Quota.Amount(
                at.text("id"),
                at.find("label").map(Cursor::text).orElse(at.text("id")),
                at.number("amount"),
                ids.references(ACTOR, at.at("held_by")),
                at.maybe("source"));
    }

    Undertaking undertaking(Cursor at) {
        return new Undertaking(
                at.text("id"),
                at.text("label"),
                obligations.selector(at.at("bearer")),
                ids.members(at.at("assessed_by")),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }
}
