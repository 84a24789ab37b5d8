// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.CLAUSE;
import static org.truceline.terms.Ids.Kind.OBLIGATION;

import java.util.Comparator;
import org.truceline.model.NoteKind;

/// The reader of channels, procedures, remedies, bodies and reporting duties.
record MachineryReader(Ids ids, TimeReader times) {
    Machinery read(Cursor root) {
        return new Machinery(
                root.items("channels").stream().map(this::channel).toList(),
                root.items("procedures").stream().map(this::procedure).toList(),
                root.items("remedies").stream().map(this::remedy).toList(),
                root.items("bodies").stream().map(this::body).toList(),
                root.items("reports").stream().map(this::report).toList());
    }

    private Channel channel(Cursor at) {
        return new Channel(
                at.text("id"),
                at.text("label"),
                at.text("kind"),
                at.items("members").stream().map(ids::sideOrActor).toList(),
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
                at.maybe("trigger"),
                at.items("steps").stream().map(this::step).toList(),
                ids.references(CLAUSE, at.at("basis")));
    }

    private Procedure.Step step(Cursor at) {
        return new Procedure.Step(
                at.text("id"),
                at.text("text"),
                ids.members(at.at("by")),
                at.maybe("needs"),
                at.maybeLength("within"),
                at.at("shown_by").code(NoteKind.class).orElse(null),
                at.maybe("on_silence"),
                at.mark());
    }

    private Remedy remedy(Cursor at) {
        return new Remedy(
                at.text("id"),
                at.text("label"),
                at.at("kind").code(Remedy.Kind.class).orElse(null),
                at.text("after"),
                ids.members(at.at("by")),
                at.maybeLength("within"),
                ids.references(OBLIGATION, at.at("obligations")),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }

    private Body body(Cursor at) {
        return new Body(
                at.text("id"),
                at.text("label"),
                at.items("members").stream().map(ids::sideOrActor).toList(),
                at.find("chair").map(ids::sideOrActor).orElse(null),
                at.maybe("decides"),
                at.at("decision").code(Body.Decision.class).orElse(null),
                at.find("quorum").map(q -> quorum(q, at)).orElse(null),
                at.maybeLength("meets"),
                at.texts("tasks"),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }

    private Body.Quorum quorum(Cursor at, Cursor body) {
        int members = (int) at.number("members");
        int all = body.items("members").size();
        if (members > all) {
            at.at("members").fault("at most the " + all + " members of the body", String.valueOf(members), null);
        }
        return new Body.Quorum(
                members, at.items("of").stream().map(ids::sideOrActor).toList());
    }

    private ReportingDuty report(Cursor at) {
        return new ReportingDuty(
                at.text("id"),
                at.text("label"),
                ids.members(at.at("from")),
                ids.members(at.at("to")),
                at.text("what"),
                at.find("first").map(times::spec).orElse(null),
                at.maybeLength("every"),
                at.maybe("upon"),
                at.maybeLength("within"),
                at.find("cut_off").flatMap(Cursor::hour).orElse(null),
                at.code(ReportingDuty.Publicity.class, "publicity", ReportingDuty.Publicity.NOT_SAID),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }
}
