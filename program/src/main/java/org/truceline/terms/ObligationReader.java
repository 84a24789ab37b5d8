// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.ACTOR;
import static org.truceline.terms.Ids.Kind.CLAUSE;
import static org.truceline.terms.Ids.Kind.CLOCK;
import static org.truceline.terms.Ids.Kind.OBJECT;
import static org.truceline.terms.Ids.Kind.OBLIGATION;
import static org.truceline.terms.Ids.Kind.OWN_ACT;
import static org.truceline.terms.Ids.Kind.PROCEDURE;
import static org.truceline.terms.Ids.Kind.SIDE;
import static org.truceline.terms.Ids.Kind.WEAPON;
import static org.truceline.terms.Ids.Kind.ZONE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.Truth;
import org.truceline.terms.Reciprocity.Effect;

/// The reader of obligations and their readings.
record ObligationReader(Ids ids, TimeReader times, List<OwnAct> known) {
    /// By which a reading lifts the place or the weapon of the main text.
    private static final String ANY = "any";

    private static final String MAIN = "as-written";

    private static final List<String> TESTS = List.of("once", "until", "while_kept", "clock_done", "procedure_done");

    List<Obligation> read(Cursor root) {
        return root.items("obligations").stream().map(this::obligation).toList();
    }

    private Obligation obligation(Cursor at) {
        if (!at.node().has("acts") && !at.node().has("own_acts") && at.node().isObject()) {
            at.fault("the key 'acts' or 'own_acts' in an entry of 'obligations'", "none", null);
        }
        return new Obligation(
                at.text("id"),
                at.text("label"),
                at.code(Duty.class, "modality", Duty.MUST_NOT),
                procedure(at),
                readings(at),
                at.items("conditions").stream().map(this::condition).toList(),
                at.items("exceptions").stream().map(this::exemption).toList(),
                ids.references(CLAUSE, at.at("basis")),
                reciprocity(at),
                at.mark());
    }

    private @Nullable String procedure(Cursor at) {
        boolean due = at.text("modality").equals(Duty.MAY_ONLY_AFTER.code());
        if (due && !at.node().has("procedure")) {
            at.fault("the key 'procedure' beside 'may_only_after'", "none", null);
        }
        return optional(PROCEDURE, at.at("procedure"));
    }

    private List<Reciprocity> reciprocity(Cursor at) {
        var all = new ArrayList<Reciprocity>();
        at.find("reciprocal_to")
                .ifPresent(r -> all.add(new Reciprocity(ids.reference(OBLIGATION, r), Effect.MIRRORS, List.of())));
        for (Cursor one : at.items("reciprocity")) {
            all.add(new Reciprocity(
                    ids.reference(OBLIGATION, one.at("to")),
                    one.code(Effect.class, "effect", Effect.MIRRORS),
                    ids.references(CLAUSE, one.at("basis"))));
        }
        return all;
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
                ownActs(field.of("own_acts")),
                acts(field.of("contrary")),
                optional(WEAPON, field.of("weapon")),
                field.of("target").node().isMissingNode() ? Selector.ANYONE : selector(field.of("target")),
                optional(ZONE, field.of("place")),
                time(field.of("from")),
                time(field.of("to")),
                daily(field.of("daily")));
    }

    /// What is left out, or said to be any, makes no difference.
    private @Nullable String optional(Ids.Kind kind, Cursor at) {
        return at.node().isMissingNode() || at.text().equals(ANY) ? null : ids.reference(kind, at);
    }

    private @Nullable TimeSpec time(Cursor at) {
        return at.node().isMissingNode() ? null : times.spec(at);
    }

    private static @Nullable DailyWindow daily(Cursor at) {
        var from = at.at("from").hour();
        var to = at.at("to").hour();
        if (from.isPresent() && from.equals(to)) {
            at.at("to")
                    .fault(
                            "an hour other than that at which it begins",
                            to.get().toString(),
                            null);
        }
        return from.isEmpty() || to.isEmpty() ? null : new DailyWindow(from.get(), to.get());
    }

    Selector selector(Cursor at) {
        return new Selector(
                new HashSet<>(ids.references(ACTOR, at.at("actors"))),
                at.codes(Role.class, "roles"),
                new HashSet<>(ids.references(SIDE, at.at("sides"))),
                new HashSet<>(ids.references(OBJECT, at.at("objects"))),
                at.flag("anyone"),
                at.flag("opposed"));
    }

    static Set<Act> acts(Cursor at) {
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

    private Set<OwnAct> ownActs(Cursor at) {
        var named = ids.references(OWN_ACT, at);
        return known.stream().filter(own -> named.contains(own.id())).collect(Collectors.toSet());
    }

    private Condition condition(Cursor at) {
        var holds = switch (at.text("holds")) {
            case "yes" -> Truth.YES;
            case "no" -> Truth.NO;
            default -> Truth.UNKNOWN;
        };
        return new Condition(at.text("id"), at.text("text"), holds, test(at), ids.references(CLAUSE, at.at("basis")));
    }

    private Condition.Test test(Cursor at) {
        var tests = TESTS.stream().filter(at.node()::has).toList();
        if (tests.size() > 1) {
            at.fault("at most one of " + String.join(", ", TESTS), String.join(", ", tests), null);
        }
        return switch (tests.isEmpty() ? "" : tests.getFirst()) {
            case "once" -> new Condition.Test.Once(times.spec(at.at("once")));
            case "until" -> new Condition.Test.Until(times.spec(at.at("until")));
            case "while_kept" -> new Condition.Test.WhileKept(ids.reference(OBLIGATION, at.at("while_kept")));
            case "clock_done" -> new Condition.Test.ClockDone(ids.reference(CLOCK, at.at("clock_done")));
            case "procedure_done" ->
                new Condition.Test.ProcedureDone(ids.reference(PROCEDURE, at.at("procedure_done")));
            default -> new Condition.Test.Stated();
        };
    }

    private Exemption exemption(Cursor at) {
        var kind = at.code(Exemption.Kind.class, "kind", Exemption.Kind.EXCLUDED_TARGET);
        return new Exemption(
                kind,
                at.maybe("text"),
                claimedBy(kind, at),
                at.flag("proportionate"),
                acts(at.at("acts")),
                optional(WEAPON, at.at("weapon")),
                at.node().has("target") ? selector(at.at("target")) : Selector.ANYONE,
                optional(ZONE, at.at("place")),
                optional(PROCEDURE, at.at("procedure")),
                ids.references(CLAUSE, at.at("basis")));
    }

    /// The words by which an exemption is claimed: those given; else the usual ones of its kind, but for one that turns
    /// on facts.
    private static List<String> claimedBy(Exemption.Kind kind, Cursor at) {
        boolean onFacts = Stream.of("acts", "weapon", "target", "place").anyMatch(at.node()::has);
        return at.node().has("words") || onFacts ? at.lowerTexts("words") : kind.claims();
    }
}
