// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.ACTOR;
import static org.truceline.terms.Ids.Kind.CLAUSE;

import java.util.Comparator;

/// The reader of channels, procedures, remedies and bodies.
record MachineryReader(Ids ids) {
    Machinery read(Cursor root) {
        return new Machinery(
                root.items("channels").stream().map(this::channel).toList(),
                root.items("procedures").stream().map(this::procedure).toList(),
                root.items("remedies").stream().map(this::remedy).toList(),
                root.items("bodies").stream().map(this::body).toList());
    }

    private Channel channel(Cursor at) {
        return new Channel(
                at.text("id"),
                at.text("label"),
                at.text("kind"),
                at.items("members").stream().map(ids::member).toList(),
                at.maybeDate("open_from"),
                at.lowerTexts("named").stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList(),
                at.mark());
    }

    private Procedure procedure(Cursor at) {
        Ids.unique(at.items("steps"), "step");
        return new Procedure(
                at.text("id"),
                at.text("label"),
                at.items("steps").stream().map(this::step).toList(),
                ids.references(CLAUSE, at.at("basis")));
    }

    private Procedure.Step step(Cursor at) {
        return new Procedure.Step(
                at.text("id"), at.text("text"), ids.references(ACTOR, at.at("by")), at.maybe("within"), at.mark());
    }

    private Remedy remedy(Cursor at) {
        return new Remedy(
                at.text("id"),
                at.text("label"),
                at.text("after"),
                ids.references(ACTOR, at.at("by")),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }

    private Body body(Cursor at) {
        return new Body(
                at.text("id"),
                at.text("label"),
                ids.references(ACTOR, at.at("members")),
                at.maybe("decides"),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }
}
