// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.ACTOR;
import static org.truceline.terms.Ids.Kind.CLAUSE;
import static org.truceline.terms.Ids.Kind.OBJECT;
import static org.truceline.terms.Ids.Kind.OBLIGATION;
import static org.truceline.terms.Ids.Kind.SIDE;
import static org.truceline.terms.Ids.Kind.WEAPON;
import static org.truceline.terms.Ids.Kind.ZONE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.Truth;

/// The reader of obligations and their readings.
record ObligationReader(Ids ids, TimeReader times) {
    private static final String MAIN = "as-written";

    List<Obligation> read(Cursor root) {
        return root.items("obligations").stream().map(this::obligation).toList();
    }

    private Obligation obligation(Cursor at) {
        return new Obligation(
                at.text("id"),
                at.text("label"),
                at.code(Duty.class, "modality", Duty.MUST_NOT),
                readings(at),
                at.items("conditions").stream().map(this::condition).toList(),
                at.items("exceptions").stream().map(this::exemption).toList(),
                ids.references(CLAUSE, at.at("basis")),
                at.find("reciprocal_to").map(r -> ids.reference(OBLIGATION, r)).orElse(null),
                at.mark());
    }

    private List<Reading> readings(Cursor at) {
        String main = at.find("reading").map(Cursor::text).orElse(MAIN);
        Ids.unique(at.items("readings"), "reading");
        var readings = new ArrayList<Reading>();
        readings.add(new Reading(main, "as the main text has it", List.of(), null, at.mark(), rule(at, at)));
        for (Cursor other : at.items("readings")) {
            if (other.text("id").equals(main)) {
                other.at("id").fault("an id other than that of the main reading", "'" + main + "'", null);
            }
            readings.add(reading(other, at));
        }
        return readings;
    }

    private Reading reading(Cursor at, Cursor obligation) {
        return new Reading(
                at.text("id"),
                at.find("label").map(Cursor::text).orElse(at.text("id")),
                ids.references(ACTOR, at.at("held_by")),
                at.maybe("source"),
                at.mark(),
                rule(at.at("instead"), obligation));
    }

    /// The rule with each field from where it differs, or else from the obligation.
    private Rule rule(Cursor differs, Cursor obligation) {
        var field = new Object() {
            Cursor of(String key) {
                return differs.find(key).orElse(obligation.at(key));
            }
        };
        return new Rule(
                selector(field.of("bearer")),
                acts(field.of("acts")),
                acts(field.of("contrary")),
                optional(WEAPON, field.of("weapon")),
                field.of("target").node().isMissingNode() ? Selector.ANYONE : selector(field.of("target")),
                optional(ZONE, field.of("place")),
                time(field.of("from")),
                time(field.of("to")));
    }

    private @Nullable String optional(Ids.Kind kind, Cursor at) {
        return at.node().isMissingNode() ? null : ids.reference(kind, at);
    }

    private @Nullable PointInTime time(Cursor at) {
        return at.node().isMissingNode() ? null : times.read(at);
    }

    private Selector selector(Cursor at) {
        return new Selector(
                new HashSet<>(ids.references(ACTOR, at.at("actors"))),
                at.codes(Role.class, "roles"),
                new HashSet<>(ids.references(SIDE, at.at("sides"))),
                new HashSet<>(ids.references(OBJECT, at.at("objects"))),
                at.flag("anyone"),
                at.flag("opposed"));
    }

    private static Set<Act> acts(Cursor at) {
        var acts = EnumSet.noneOf(Act.class);
        for (Cursor item : at.items()) {
            item.code(Act.class).ifPresent(acts::add);
            item.code(ActGroup.class).ifPresent(group -> {
                for (Act act : Act.values()) {
                    if (act.group() == group) {
                        acts.add(act);
                    }
                }
            });
        }
        return acts;
    }

    private Condition condition(Cursor at) {
        var holds = switch (at.text("holds")) {
            case "yes" -> Truth.YES;
            case "no" -> Truth.NO;
            default -> Truth.UNKNOWN;
        };
        return new Condition(at.text("id"), at.text("text"), holds, ids.references(CLAUSE, at.at("basis")));
    }

    private Exemption exemption(Cursor at) {
        var kind = at.code(Exemption.Kind.class, "kind", Exemption.Kind.EXCLUDED_TARGET);
        return new Exemption(kind, at.lowerTexts("words"), ids.references(CLAUSE, at.at("basis")));
    }
}
