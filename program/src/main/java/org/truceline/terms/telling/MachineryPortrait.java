// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.terms.Body;
import org.truceline.terms.Channel;
import org.truceline.terms.Length;
import org.truceline.terms.Machinery;
import org.truceline.terms.Mark;
import org.truceline.terms.NoticeRule;
import org.truceline.terms.Procedure;
import org.truceline.terms.Remedy;
import org.truceline.terms.ReportingDuty;

/// How the sides deal with each other, in words.
record MachineryPortrait(Machinery machinery, Phrases say) {
    List<Part> parts() {
        return List.of(
                Part.cited(
                        "Channels",
                        machinery.channels().stream().map(this::channel).toList()),
                Part.cited(
                        "Procedures",
                        machinery.procedures().stream().map(this::procedure).toList()),
                Part.cited(
                        "Remedies",
                        machinery.remedies().stream().map(this::remedy).toList()),
                Part.cited("Bodies", machinery.bodies().stream().map(this::body).toList()),
                Part.cited(
                        "Reports",
                        machinery.reports().stream().map(this::report).toList()),
                Part.cited(
                        "Notices",
                        machinery.notices().stream().map(this::notice).toList()));
    }

    private Item notice(NoticeRule n) {
        var lines = Lines.with()
                .say("for", n.kinds().stream().sorted().map(Phrases::code).collect(Collectors.joining(", ")))
                .say("told", say.names(n.to()))
                .say("ahead", said(n.lead()))
                .say("ahead in an emergency", said(n.emergencyLead()))
                .say("confirmed before it begins by", said(n.confirmBefore()))
                .say("confirmed by", String.join(", ", n.levels()))
                .say("position every", said(n.positionsEvery()))
                .say("valid for", said(n.validFor()));
        return new Item(n.id(), n.label(), lines.list(), n.basis(), n.mark());
    }

    private static @Nullable String said(@Nullable Length length) {
        return length == null ? null : length.said();
    }

    private Item channel(Channel c) {
        var open = c.openFrom();
        var lines = Lines.with()
                .say("between", say.names(c.members()))
                .say("open from", open == null ? null : open.toString())
                .say("cases go by", c.rules().procedure())
                .say("clocks while suspended", c.rules().suspended() == Channel.Clocks.RUN ? null : "stand still")
                .say(
                        "a second person approves",
                        c.rules().fourEyes().stream()
                                .map(Phrases::code)
                                .sorted()
                                .collect(Collectors.joining(", ")));
        return new Item(c.id(), c.label(), lines.list(), List.of(), c.mark());
    }

    private Item procedure(Procedure p) {
        var lines = Lines.with()
                .say("begins upon", p.trigger())
                .say(
                        "done in a case about",
                        p.about().stream().sorted().map(Phrases::code).collect(Collectors.joining(" and ")))
                .all(p.steps().stream().map(this::step).toList());
        return new Item(p.id(), p.label(), lines.list(), p.basis(), Mark.V);
    }

    private String step(Procedure.Step s) {
        return s.id() + ": " + s.text()
                + (s.by().isEmpty() ? "" : "; by " + say.names(s.by()))
                + (s.needs() == null ? "" : "; needs " + s.needs())
                + (s.within() == null ? "" : "; within " + s.within().said())
                + (s.onSilence() == null ? "" : "; on silence " + s.onSilence())
                + conduct(s)
                + Phrases.mark(s.mark());
    }

    private static String conduct(Procedure.Step s) {
        var c = s.conduct();
        if (c.deed() == null) {
            return s.findShownBy()
                    .map(kind -> "; shown by a note to " + Phrases.code(kind))
                    .orElse("");
        }
        String input = c.input().stream().map(Phrases::code).sorted().collect(Collectors.joining(", "));
        return "; taken by a note to " + Phrases.code(c.deed())
                + (c.who() == Procedure.Who.ANY_MEMBER ? "" : " of " + Phrases.code(c.who()))
                + (input.isEmpty() ? "" : " with " + input)
                + (c.after().isEmpty() ? "" : "; after " + String.join(", ", c.after()))
                + (c.lapse() == Procedure.OnLapse.STAYS_OPEN ? "" : "; in silence " + Phrases.code(c.lapse()))
                + (c.fourEyes() ? "; a second person approves" : "")
                + (c.to() == null ? "" : "; to " + c.to());
    }

    private Item remedy(Remedy r) {
        var lines = Lines.with()
                .say("kind", r.kind() == null ? null : Phrases.code(r.kind()))
                .say("after", r.after())
                .say("of", String.join(", ", r.obligations()))
                .say("decided by", say.names(r.by()))
                .say("within", said(r.within()));
        return new Item(r.id(), r.label(), lines.list(), r.basis(), r.mark());
    }

    private Item body(Body b) {
        var quorum = b.quorum();
        String needed = quorum == null
                ? ""
                : Phrases.count(quorum.members(), b.seats().isEmpty() ? "member" : "person")
                        + (quorum.of().isEmpty() ? "" : ", among them " + say.names(quorum.of()));
        var lines = Lines.with()
                .say("members", say.names(b.members()))
                .all(b.seats().isEmpty() ? List.of() : List.of("people: " + seats(b)))
                .say("chair", b.chair() == null ? null : say.name(b.chair()))
                .say("quorum", needed)
                .say("decision", b.decision() == null ? null : Phrases.code(b.decision()))
                .say("decides", b.decides())
                .say("meets every", said(b.meets()))
                .all(b.tasks().stream().map(t -> "task: " + t).toList());
        return new Item(b.id(), b.label(), lines.list(), b.basis(), b.mark());
    }

    private String seats(Body b) {
        return b.members().stream()
                .map(m -> b.seats().getOrDefault(m, 1) + " of " + say.name(m))
                .collect(Collectors.joining(", "));
    }

    private Item report(ReportingDuty r) {
        var cutOff = r.cutOff();
        var lines = Lines.with()
                .say("from", say.names(r.from()))
                .say("to", r.to().isEmpty() ? "all" : say.names(r.to()))
                .say("tells", r.what())
                .say("first", say.time(r.first()))
                .say("every", said(r.every()))
                .say("upon", r.upon())
                .say("within", said(r.within()))
                .say("takes in up to", cutOff == null ? null : cutOff.toString())
                .say("readers", r.publicity() == ReportingDuty.Publicity.NOT_SAID ? null : Phrases.code(r.publicity()));
        return new Item(r.id(), r.label(), lines.list(), r.basis(), r.mark());
    }
}
