// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.util.ArrayList;
import java.util.List;
import org.truceline.terms.Asserted;
import org.truceline.terms.Clock;
import org.truceline.terms.Course;
import org.truceline.terms.Event;
import org.truceline.terms.Extension;
import org.truceline.terms.Lapse;
import org.truceline.terms.Mark;
import org.truceline.terms.Milestone;
import org.truceline.terms.Renewal;
import org.truceline.terms.Standing;

/// The agreement in time, in words.
record CoursePortrait(Course course, Phrases say) {
    List<Part> parts() {
        return List.of(
                Part.plain("In time", time()),
                Part.cited("Events", course.events().stream().map(this::event).toList()),
                Part.cited("Clocks", course.clocks().stream().map(this::clock).toList()),
                Part.cited(
                        "Schedule",
                        course.schedule().stream().map(this::milestone).toList()),
                Part.plain(
                        "Who may change it",
                        course.standing().stream().map(this::standing).toList()));
    }

    private List<Item> time() {
        var items = new ArrayList<Item>();
        String mode = switch (course.mode()) {
            case OPEN -> "Without end";
            case FIXED -> "For a fixed time";
            case RENEWABLE -> "Renewable by consent";
            case AUTOMATIC -> "Renewed unless somebody objects in time";
        };
        items.add(new Item("mode", mode, List.of(), List.of(), Mark.V));
        course.starts().forEach(s -> items.add(asserted("Starts", s)));
        course.extensions().forEach(e -> items.add(extension(e)));
        course.ends().forEach(e -> items.add(asserted("Ends", e)));
        var renewal = course.renewal();
        if (renewal != null) {
            items.add(renewal(renewal));
        }
        course.lapses().forEach(l -> items.add(lapse(l)));
        return items;
    }

    private Item asserted(String verb, Asserted one) {
        var lines = Lines.with()
                .say("reading", one.reading() + (one.status() == Asserted.Status.PLANNED ? ", planned" : ""))
                .say("said", one.said())
                .say("held by", say.names(one.heldBy()));
        return new Item(
                verb.toLowerCase(java.util.Locale.ROOT) + "/" + one.reading(),
                verb + " " + say.moment(one.at()),
                lines.list(),
                one.basis(),
                one.mark());
    }

    private Item extension(Extension e) {
        var lines = Lines.with()
                .say("by", say.names(e.by()))
                .say("of the readings", String.join(", ", e.moves()))
                .say("note", e.note());
        String head = "Extended by " + e.period().said() + ", " + say.moment(e.at());
        return new Item(e.id(), head, lines.list(), e.basis(), e.mark());
    }

    private Item renewal(Renewal r) {
        var lines = Lines.with()
                .say("at first", r.term() == null ? null : r.term().said())
                .say("then for", r.period() == null ? null : r.period().said() + " at a time")
                .say("notice", r.notice() == null ? null : r.notice().said() + " before the end")
                .say("by", say.names(r.by()))
                .say("upon", r.upon());
        return new Item("renewal", "Renewal", lines.list(), r.basis(), Mark.V);
    }

    private Item lapse(Lapse l) {
        String frees = l.frees().isEmpty() ? "all" : say.names(l.frees());
        var lines = Lines.with()
                .say("upon", Phrases.code(l.upon()))
                .say("of", String.join(", ", l.obligations()))
                .say("frees", frees);
        return new Item(l.id(), l.label(), lines.list(), l.basis(), l.mark());
    }

    private Item event(Event e) {
        var lines = e.times().stream().map(say::asserted).toList();
        return new Item(
                e.id(),
                e.label(),
                lines.isEmpty() ? List.of("not known to have happened") : lines,
                e.basis(),
                e.mark());
    }

    private Item clock(Clock c) {
        var lines = Lines.with()
                .say("runs", Phrases.count(c.days(), "day") + " from " + say.moment(c.from()))
                .say(
                        "a day needs",
                        String.join(", ", c.needs().stream().sorted().toList()))
                .say(
                        "a day keeps",
                        String.join(", ", c.keeps().stream().sorted().toList()))
                .say("reset by", say.sorted(c.mayReset()) + (c.mayResetTogether() ? ", together" : ""))
                .all(c.resets().stream()
                        .map(r -> "counted anew: " + say.asserted(r))
                        .toList())
                .say("then", c.then())
                .all(c.readings().stream().map(this::counting).toList());
        return new Item(c.id(), c.label(), lines.list(), c.basis(), Mark.V);
    }

    private String counting(Clock.Counting counting) {
        var from = counting.from();
        return "reading " + counting.id() + ": counts " + Phrases.code(counting.count())
                + (from == null ? "" : " from " + say.moment(from))
                + (counting.said() == null ? "" : "; " + counting.said())
                + (counting.heldBy().isEmpty() ? "" : "; held by " + say.names(counting.heldBy()));
    }

    private Item milestone(Milestone m) {
        var amount = m.amount();
        var lines = Lines.with()
                .say("by", say.names(m.by()))
                .say("from", say.time(m.from()))
                .say("due", say.time(m.due()))
                .all(m.readings().stream()
                        .map(r -> "or due: " + say.asserted(r))
                        .toList())
                .say(
                        "amount",
                        amount == null ? null : Phrases.number(amount) + (m.unit() == null ? "" : " " + m.unit()))
                .say(
                        "shown by",
                        m.act() == null
                                ? m.evidence()
                                : Phrases.code(m.act()) + (m.evidence() == null ? "" : "; " + m.evidence()))
                .say("a step of", m.obligation())
                .all(m.done().stream().map(d -> "done: " + say.asserted(d)).toList());
        return new Item(m.id(), m.label(), lines.list(), m.basis(), m.mark());
    }

    private Item standing(Standing s) {
        var who = new ArrayList<String>();
        Phrases.roles(s.roles()).ifPresent(who::add);
        s.actors().stream().map(say::name).sorted().forEach(who::add);
        var lines = Lines.with().say("reading", s.reading()).say("held by", say.names(s.heldBy()));
        return new Item(
                s.act().code() + "/" + s.reading(),
                Phrases.code(s.act()) + ": " + (who.isEmpty() ? "nobody" : String.join(", ", who)),
                lines.list(),
                s.basis(),
                Mark.V);
    }
}
