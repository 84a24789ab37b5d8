// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.ACTOR;
import static org.truceline.terms.Ids.Kind.CLAUSE;
import static org.truceline.terms.Ids.Kind.ZONE;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The reader of who is who: actors, dataset names, sides, roles, accession, exclusion.
record CastReader(Ids ids) {
    Cast read(Cursor root) {
        return new Cast(
                root.items("actors").stream().map(this::actor).toList(),
                datasets(root.at("datasets")),
                root.items("sides").stream().map(this::side).toList(),
                root.items("roles").stream().map(this::role).toList(),
                root.items("accession").stream().map(this::accession).toList(),
                root.items("excluded").stream().map(this::exclusion).toList(),
                root.items("answers_for").stream().map(this::answers).toList());
    }

    private Actor actor(Cursor at) {
        return new Actor(
                at.text("id"),
                at.text("label"),
                at.text("short"),
                at.code(ActorKind.class, "kind", ActorKind.ORGANISATION),
                at.items("names").stream().map(n -> dated(n, "name")).toList(),
                at.items("adjectives").stream().map(n -> dated(n, "name")).toList(),
                at.items("part_of").stream().map(this::tie).toList(),
                new HashSet<>(ids.references(ACTOR, at.at("allied_with"))));
    }

    private static Dated dated(Cursor at, String key) {
        if (!at.node().isObject()) {
            return new Dated(at.text(), null, null, null);
        }
        var from = at.maybeDate("from");
        var to = at.maybeDate("to");
        at.refuseBackwards(from, to);
        return new Dated(at.text(key), at.maybe("language"), from, to);
    }

    private Dated tie(Cursor at) {
        ids.reference(ACTOR, at.node().isObject() ? at.at("actor") : at);
        return dated(at, "actor");
    }

    private Map<String, Map<String, List<String>>> datasets(Cursor at) {
        var datasets = new LinkedHashMap<String, Map<String, List<String>>>();
        for (String dataset : at.keys()) {
            var names = new LinkedHashMap<String, List<String>>();
            var entries = at.at(dataset);
            entries.keys().forEach(name -> names.put(name, ids.references(ACTOR, entries.at(name))));
            datasets.put(dataset, names);
        }
        return datasets;
    }

    private Side side(Cursor at) {
        return new Side(at.text("id"), at.text("label"), at.text("short"), ids.references(ACTOR, at.at("actors")));
    }

    private RoleHeld role(Cursor at) {
        return new RoleHeld(
                ids.reference(ACTOR, at.at("actor")),
                at.code(Role.class, "role", Role.PARTY),
                at.maybeDate("from"),
                at.maybeDate("to"),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }

    private Accession accession(Cursor at) {
        return new Accession(
                ids.reference(ACTOR, at.at("actor")),
                ids.references(ACTOR, at.at("to")),
                at.at("at").date(),
                at.find("hour").flatMap(Cursor::hour).orElse(null),
                at.code(Accession.Status.class, "status", Accession.Status.DECLARED),
                at.code(Accession.Consent.class, "by", Accession.Consent.NOT_SAID),
                at.maybe("scope"),
                ids.references(ACTOR, at.at("attested_by")),
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }

    private AnswersFor answers(Cursor at) {
        var from = at.maybeDate("from");
        var to = at.maybeDate("to");
        at.refuseBackwards(from, to);
        return new AnswersFor(
                ids.reference(ACTOR, at.at("actor")),
                ids.reference(ACTOR, at.at("for")),
                at.code(AnswersFor.Strength.class, "strength", AnswersFor.Strength.INFLUENCES),
                from,
                to,
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }

    private Exclusion exclusion(Cursor at) {
        return new Exclusion(
                at.text("list"),
                at.maybe("authority"),
                at.items("members").stream().map(this::tie).toList(),
                new HashSet<>(ids.references(ACTOR, at.at("may_be_struck_by"))),
                at.find("place").map(p -> ids.reference(ZONE, p)).orElse(null),
                ids.references(CLAUSE, at.at("basis")));
    }
}
