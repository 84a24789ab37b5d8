// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.util.ArrayList;
import java.util.List;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Condition;
import org.truceline.terms.Exemption;
import org.truceline.terms.Obligation;
import org.truceline.terms.Quota;
import org.truceline.terms.Reading;
import org.truceline.terms.Reciprocity;
import org.truceline.terms.Rule;
import org.truceline.terms.Selector;
import org.truceline.terms.Undertaking;

/// What is owed, in words.
record DutiesPortrait(Agreement terms, Phrases say) {
    List<Part> parts() {
        return List.of(
                Part.cited(
                        "Obligations",
                        terms.obligations().stream().map(this::obligation).toList()),
                Part.cited(
                        "Quotas and caps",
                        terms.quotas().stream().map(this::quota).toList()),
                Part.cited(
                        "Undertakings",
                        terms.undertakings().stream().map(this::undertaking).toList()));
    }

    private Item obligation(Obligation o) {
        var main = o.readings().getFirst();
        var lines = Lines.with()
                .all(rule(main.rule(), o))
                .say("only after", procedure(o))
                .all(o.conditions().stream().map(this::condition).toList())
                .all(o.exemptions().stream().map(this::exemption).toList())
                .all(o.reciprocity().stream().map(DutiesPortrait::reciprocity).toList());
        if (o.readings().size() > 1) {
            lines.say("reading", main.id());
        }
        o.readings().stream().skip(1).forEach(r -> lines.all(reading(r, main, o)));
        return new Item(o.id(), o.label(), lines.list(), o.basis(), o.mark());
    }

    private String procedure(Obligation o) {
        String id = o.procedure();
        return id == null
                ? ""
                : terms.machinery().findProcedure(id).map(p -> p.label()).orElse(id);
    }

    private List<String> rule(Rule r, Obligation o) {
        String verb = switch (o.duty()) {
            case MUST -> "must";
            case MUST_NOT -> "must not";
            case MAY -> "may";
            case MAY_ONLY_AFTER -> "may only after a procedure";
        };
        var daily = r.daily();
        return Lines.with()
                .say(say.who(r.bearer()) + " " + verb + ": " + Phrases.acts(r.acts(), r.ownActs()))
                .say("against it", Phrases.acts(r.contrary()))
                .say("with", say.weapon(r.weapon()))
                .say("towards", r.target().equals(Selector.ANYONE) ? "" : say.who(r.target()))
                .say("where", say.place(r.place()))
                .say("from", say.time(r.from()))
                .say("to", say.time(r.to()))
                .say("each day", daily == null ? null : "from " + daily.from() + " to " + daily.to())
                .list();
    }

    /// What a reading has other than the main one.
    private List<String> reading(Reading reading, Reading main, Obligation o) {
        var other = new ArrayList<>(rule(reading.rule(), o));
        other.removeAll(rule(main.rule(), o));
        String holders = reading.heldBy().isEmpty() ? "" : "; held by " + say.names(reading.heldBy());
        String source = reading.source() == null ? "" : "; " + reading.source();
        return Lines.with()
                .say("reading " + reading.id() + ": " + reading.label() + holders + source
                        + Phrases.mark(reading.mark()))
                .all(other.stream().map(line -> "  then " + line).toList())
                .list();
    }

    private String condition(Condition c) {
        String known =
                c.holds() == Truth.UNKNOWN ? "" : c.holds() == Truth.YES ? " (which is so)" : " (which is not so)";
        String test = switch (c.test()) {
            case Condition.Test.Stated stated -> "";
            case Condition.Test.Once once -> "; from " + say.time(once.time()) + " on";
            case Condition.Test.Until until -> "; up to " + say.time(until.time());
            case Condition.Test.WhileKept kept -> "; while " + kept.obligation() + " is kept";
            case Condition.Test.ClockDone clock -> "; once the clock " + clock.clock() + " has run out";
            case Condition.Test.ProcedureDone done -> "; once the procedure " + done.procedure() + " is done";
        };
        return "only if: " + c.text() + known + test + Phrases.basis(c.basis());
    }

    private String exemption(Exemption e) {
        var parts = new ArrayList<String>();
        boolean told = e.kind() == Exemption.Kind.OTHER && e.text() != null;
        parts.add("except: " + (told ? e.text() : Phrases.code(e.kind())));
        add(parts, told || e.text() == null ? "" : e.text());
        add(parts, e.acts().isEmpty() ? "" : "for " + Phrases.acts(e.acts()));
        add(parts, e.weapon() == null ? "" : "with " + say.weapon(e.weapon()));
        add(parts, e.target().equals(Selector.ANYONE) ? "" : "towards " + say.who(e.target()));
        add(parts, e.place() == null ? "" : "in " + say.place(e.place()));
        add(parts, e.proportionate() ? "no more than the threat demands" : "");
        add(parts, e.procedure() == null ? "" : "only after the procedure " + e.procedure());
        return String.join("; ", parts) + Phrases.basis(e.basis());
    }

    private static void add(List<String> parts, String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    private static String reciprocity(Reciprocity r) {
        return switch (r.effect()) {
                    case MIRRORS -> "mirrors ";
                    case BINDS_WHILE_KEPT -> "binds while kept: ";
                    case BINDS_ONCE_ACCEPTED -> "binds once accepted: ";
                    case FREED_WHEN_BROKEN -> "no longer binds once broken: ";
                }
                + r.to()
                + Phrases.basis(r.basis());
    }

    private Item quota(Quota q) {
        String per = q.per() == null
                ? ""
                : q.per().said().equals("1 day")
                        ? " a day"
                        : " every " + q.per().said();
        String each = q.forEach() == null ? "" : " for each " + q.forEach();
        var lines = Lines.with()
                .say(say.who(q.bearer()) + ": " + Phrases.code(q.bound()) + " " + Phrases.number(q.amount()) + " "
                        + q.measure() + per + each + (q.atOnce() ? ", at any moment" : ""))
                .all(q.parts().stream().map(this::part).toList())
                .say("where", say.place(q.place()))
                .say("from", say.time(q.from()))
                .say("to", say.time(q.to()))
                .say("may miss it by", q.tolerance() == 0 ? null : Phrases.number(q.tolerance()))
                .say("counted by", say.names(q.countedBy()))
                .say("counted so", q.rule())
                .all(q.readings().stream().map(this::amount).toList());
        return new Item(q.id(), q.label(), lines.list(), q.basis(), q.mark());
    }

    private String part(Quota.Part p) {
        return "of them " + Phrases.number(p.amount()) + " " + p.label()
                + (p.place() == null ? "" : ", in " + say.place(p.place()));
    }

    private String amount(Quota.Amount a) {
        return "reading " + a.id() + ": " + Phrases.number(a.amount())
                + (a.label().equals(a.id()) ? "" : ", " + a.label())
                + (a.heldBy().isEmpty() ? "" : "; held by " + say.names(a.heldBy()))
                + (a.source() == null ? "" : "; " + a.source());
    }

    private Item undertaking(Undertaking u) {
        var lines = Lines.with().say("by", say.who(u.bearer())).say("assessed by", say.names(u.assessedBy()));
        return new Item(u.id(), u.label(), lines.list(), u.basis(), u.mark());
    }
}
