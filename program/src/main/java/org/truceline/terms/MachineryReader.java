// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.BODY;
import static org.truceline.terms.Ids.Kind.CLAUSE;
import static org.truceline.terms.Ids.Kind.OBLIGATION;
import static org.truceline.terms.Ids.Kind.PROCEDURE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.truceline.model.NoteKind;
import org.truceline.model.NotifiedKind;

/// The reader of channels, procedures, remedies, bodies, reporting duties and rules of notice.
record MachineryReader(Ids ids, TimeReader times) {
    Machinery read(Cursor root) {
        return new Machinery(
                root.items("channels").stream().map(this::channel).toList(),
                root.items("procedures").stream().map(this::procedure).toList(),
                root.items("remedies").stream().map(this::remedy).toList(),
                root.items("bodies").stream().map(this::body).toList(),
                root.items("reports").stream().map(this::report).toList(),
                root.items("notices").stream().map(this::notice).toList());
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
                new Channel.Rules(
                        at.find("procedure")
                                .map(p -> ids.reference(PROCEDURE, p))
                                .orElse(null),
                        at.at("while_suspended").code(Channel.Clocks.class, "clocks", Channel.Clocks.RUN),
                        at.codes(NoteKind.class, "four_eyes")),
                at.mark());
    }

    private Procedure procedure(Cursor at) {
        Ids.unique(at.items("steps"), "step");
        var before = new LinkedHashSet<String>();
        var steps = new ArrayList<Procedure.Step>();
        for (Cursor step : at.items("steps")) {
            steps.add(step(step, before));
            before.add(step.text("id"));
        }
        return new Procedure(
                at.text("id"),
                at.text("label"),
                at.maybe("trigger"),
                at.codes(Procedure.Matter.class, "about"),
                steps,
                ids.references(CLAUSE, at.at("basis")));
    }

    /// @param before ids of the steps before it
    private Procedure.Step step(Cursor at, Set<String> before) {
        return new Procedure.Step(
                at.text("id"),
                at.text("text"),
                ids.members(at.at("by")),
                at.maybe("needs"),
                at.maybeLength("within"),
                at.at("shown_by").code(NoteKind.class).orElse(null),
                at.maybe("on_silence"),
                conduct(at, before),
                at.mark());
    }

    private Procedure.Conduct conduct(Cursor at, Set<String> before) {
        at.items("after").stream().filter(id -> !before.contains(id.text())).forEach(id -> Ids.refuseStep(id, before));
        return new Procedure.Conduct(
                at.at("deed").code(NoteKind.class).orElse(null),
                at.code(Procedure.Who.class, "who", Procedure.Who.ANY_MEMBER),
                at.codes(Procedure.Input.class, "input"),
                at.texts("after"),
                at.code(Procedure.OnLapse.class, "on_lapse", Procedure.OnLapse.STAYS_OPEN),
                at.flag("four_eyes"),
                at.find("to").map(to -> ids.reference(BODY, to)).orElse(null));
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
                seats(at),
                at.find("chair").map(ids::sideOrActor).orElse(null),
                at.maybe("decides"),
                at.at("decision").code(Body.Decision.class).orElse(null),
                at.find("quorum").map(q -> quorum(q, at)).orElse(null),
                at.maybeLength("meets"),
                at.texts("tasks"),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }

    private static Map<String, Integer> seats(Cursor body) {
        var members = body.items("members").stream().map(Cursor::text).toList();
        var seats = new HashMap<String, Integer>();
        for (Cursor seat : body.items("seats")) {
            String member = seat.text("member");
            if (!members.contains(member)) {
                seat.at("member").fault("a member of the body", "'" + member + "'", null);
            }
            seats.put(member, (int) seat.number("number"));
        }
        return seats;
    }

    private Body.Quorum quorum(Cursor at, Cursor body) {
        int members = (int) at.number("members");
        int seated = seats(body).values().stream().mapToInt(n -> n - 1).sum();
        int all = body.items("members").size() + seated;
        if (members > all) {
            String who = seated == 0
                    ? " members of the body (with seats: the people they send)"
                    : " people that the members of the body send";
            at.at("members").fault("at most the " + all + who, String.valueOf(members), null);
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

    private NoticeRule notice(Cursor at) {
        return new NoticeRule(
                at.text("id"),
                at.text("label"),
                at.codes(NotifiedKind.class, "kinds"),
                ids.members(at.at("to")),
                at.maybeLength("lead"),
                at.maybeLength("emergency_lead"),
                at.maybeLength("confirm_before"),
                at.maybeLength("positions_every"),
                at.maybeLength("valid_for"),
                at.texts("levels"),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }
}
