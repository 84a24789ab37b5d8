// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.ACTOR;
import static org.truceline.terms.Ids.Kind.CLAUSE;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.truceline.model.Act;

/// The reader of the agreement in time: starts, ends, extensions, clocks, standing.
record CourseReader(Ids ids, TimeReader times) {
    Course read(Cursor root) {
        var duration = root.at("duration");
        return new Course(
                duration.code(Course.Mode.class, "mode", Course.Mode.OPEN),
                asserted(duration.items("starts")),
                duration.items("extensions").stream().map(this::extension).toList(),
                asserted(duration.items("ends")),
                root.items("clocks").stream().map(this::clock).toList(),
                root.items("standing").stream()
                        .flatMap(s -> standing(s).stream())
                        .toList());
    }

    private List<Asserted> asserted(List<Cursor> items) {
        return items.stream().map(this::asserted).toList();
    }

    private Asserted asserted(Cursor at) {
        return new Asserted(
                at.text("reading"),
                times.read(at.at("at")),
                at.maybe("said"),
                ids.references(ACTOR, at.at("held_by")),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }

    private Extension extension(Cursor at) {
        return new Extension(
                at.text("id"),
                times.read(at.at("at")),
                at.period("period"),
                ids.references(ACTOR, at.at("by")),
                at.maybe("note"),
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
                new HashSet<>(ids.references(ACTOR, at.at("may_reset"))),
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
