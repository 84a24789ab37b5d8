// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.ACTOR;
import static org.truceline.terms.Ids.Kind.CLAUSE;
import static org.truceline.terms.Ids.Kind.OBLIGATION;
import static org.truceline.terms.Ids.Kind.SIDE;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.truceline.model.Act;

/// The reader of the agreement in time: starts, ends, renewal, events, clocks, schedule, standing.
record CourseReader(Ids ids, TimeReader times) {
    Course read(Cursor root) {
        var duration = root.at("duration");
        duration.items("starts").forEach(this::refuseCircle);
        return new Course(
                duration.code(Course.Mode.class, "mode", Course.Mode.OPEN),
                asserted(duration.items("starts")),
                duration.items("extensions").stream()
                        .map(e -> extension(e, duration.items("ends")))
                        .toList(),
                asserted(duration.items("ends")),
                duration.find("renewal").map(this::renewal).orElse(null),
                duration.items("lapses").stream().map(this::lapse).toList(),
                times.events(),
                root.items("clocks").stream().map(this::clock).toList(),
                root.items("schedule").stream().map(this::milestone).toList(),
                root.items("standing").stream()
                        .flatMap(s -> standing(s).stream())
                        .toList());
    }

    private void refuseCircle(Cursor start) {
        if (times.spec(start.at("at")).hangsOnStart()) {
            start.at("at").fault("a start that does not hang on the start", "one that does", null);
        }
    }

    private List<Asserted> asserted(List<Cursor> items) {
        return items.stream().map(times::asserted).toList();
    }

    private Extension extension(Cursor at, List<Cursor> ends) {
        var readings = ends.stream().map(e -> e.text("reading")).toList();
        at.items("moves").stream()
                .filter(m -> !readings.contains(m.text()))
                .forEach(m -> m.fault(
                        "a reading of the end",
                        "'" + m.text() + "'",
                        Nearest.to(m.text(), readings).orElse(null)));
        return new Extension(
                at.text("id"),
                times.read(at.at("at")),
                at.at("period").length(),
                ids.references(ACTOR, at.at("by")),
                at.texts("moves"),
                at.maybe("note"),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }

    private Renewal renewal(Cursor at) {
        return new Renewal(
                at.maybeLength("term"),
                at.maybeLength("period"),
                at.maybeLength("notice"),
                ids.members(at.at("by")),
                at.maybe("upon"),
                ids.references(CLAUSE, at.at("basis")));
    }

    private Lapse lapse(Cursor at) {
        return new Lapse(
                at.text("id"),
                at.text("label"),
                at.code(Lapse.Upon.class, "upon", Lapse.Upon.BREACH_BY_OTHER),
                ids.references(OBLIGATION, at.at("obligations")),
                ids.references(SIDE, at.at("frees")),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }

    private Clock clock(Cursor at) {
        Ids.unique(at.items("readings"), "reading");
        return new Clock(
                at.text("id"),
                at.text("label"),
                (int) at.number("days"),
                times.read(at.at("from")),
                at.textSet("needs"),
                new HashSet<>(ids.references(OBLIGATION, at.at("keeps"))),
                new HashSet<>(ids.references(ACTOR, at.at("may_reset"))),
                at.flag("together"),
                asserted(at.items("resets")),
                at.maybe("then"),
                ids.references(CLAUSE, at.at("basis")),
                at.items("readings").stream().map(this::counting).toList());
    }

    private Clock.Counting counting(Cursor at) {
        return new Clock.Counting(
                at.text("id"),
                at.code(Clock.Unit.class, "count", Clock.Unit.DATES),
                at.find("from").map(times::read).orElse(null),
                ids.references(ACTOR, at.at("held_by")),
                at.maybe("said"));
    }

    private Milestone milestone(Cursor at) {
        return new Milestone(
                at.text("id"),
                at.text("label"),
                ids.members(at.at("by")),
                at.find("from").map(times::spec).orElse(null),
                times.spec(at.at("due")),
                asserted(at.items("readings")),
                at.maybeNumber("amount"),
                at.maybe("unit"),
                at.at("act").code(Act.class).orElse(null),
                at.find("obligation").map(o -> ids.reference(OBLIGATION, o)).orElse(null),
                at.maybe("evidence"),
                asserted(at.items("done")),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }

    private Optional<Standing> standing(Cursor at) {
        return at.at("act")
                .code(Act.class)
                .map(act -> new Standing(
                        act,
                        at.codes(Role.class, "roles"),
                        new HashSet<>(ids.references(ACTOR, at.at("actors"))),
                        at.text("reading"),
                        ids.references(ACTOR, at.at("held_by")),
                        ids.references(CLAUSE, at.at("basis"))));
    }
}
