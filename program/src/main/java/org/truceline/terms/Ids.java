// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The ids that a file gives, by kind, and the check of all references to them.
final class Ids {
    /// What an id names; the code is the key of the file under which such things are listed.
    enum Kind {
        CLAUSE("clauses", "clause"),
        TEXT("texts", "text variant"),
        ACTOR("actors", "actor"),
        SIDE("sides", "side"),
        LANDMARK("landmarks", "landmark"),
        LINE("lines", "line"),
        ZONE("zones", "zone"),
        WEAPON("weapon_classes", "weapon class"),
        OBJECT("objects", "object class"),
        OWN_ACT("own_acts", "own act"),
        CLOCK("clocks", "clock"),
        OBLIGATION("obligations", "obligation"),
        CHANNEL("channels", "channel"),
        PROCEDURE("procedures", "procedure"),
        REMEDY("remedies", "remedy"),
        BODY("bodies", "body"),
        EVENT("events", "event"),
        QUOTA("quotas", "quota"),
        MILESTONE("schedule", "milestone"),
        UNDERTAKING("undertakings", "undertaking"),
        REPORT("reports", "reporting duty"),
        NOTICE("notices", "rule of notice");

        private final String key;
        private final String label;

        Kind(String key, String label) {
            this.key = key;
            this.label = label;
        }
    }

    private final Map<Kind, Map<String, Position>> known = new EnumMap<>(Kind.class);

    static Ids of(Cursor root) {
        var ids = new Ids();
        for (Kind kind : Kind.values()) {
            ids.known.put(kind, unique(root.items(kind.key), kind.label));
        }
        return ids;
    }

    /// The ids of entries, each second use of one reported.
    static Map<String, Position> unique(List<Cursor> entries, String label) {
        return unique(entries, "id", label + " id");
    }

    /// What entries are told apart by, each second use of one reported.
    static Map<String, Position> unique(List<Cursor> entries, String key, String label) {
        var seen = new LinkedHashMap<String, Position>();
        for (Cursor entry : entries) {
            var id = entry.at(key);
            var first = id.text().isEmpty()
                    ? null
                    : seen.putIfAbsent(id.text(), id.tree().of(id.path()));
            if (first != null) {
                id.fault("each " + label + " once", "'" + id.text() + "' again, first in line " + first.line(), null);
            }
        }
        return seen;
    }

    String reference(Kind kind, Cursor at) {
        var all = known.getOrDefault(kind, Map.of());
        if (!at.text().isEmpty() && !all.containsKey(at.text())) {
            String article = "aeiou".indexOf(kind.label.charAt(0)) < 0 ? "a " : "an ";
            refuse(at, article + kind.label, all.keySet());
        }
        return at.text();
    }

    /// Reports a reference to a step that does not come before.
    static void refuseStep(Cursor at, Set<String> before) {
        at.fault(
                "the id of a step before this one" + (before.isEmpty() ? ", and there is none" : ""),
                "'" + at.text() + "'",
                Nearest.to(at.text(), before).orElse(null));
    }

    private static void refuse(Cursor at, String what, Set<String> known) {
        at.fault(
                "the id of " + what + " of this file" + (known.isEmpty() ? ", which has none" : ""),
                "'" + at.text() + "'",
                Nearest.to(at.text(), known).orElse(null));
    }

    /// A reference to a thing of one of some kinds.
    private String reference(List<Kind> kinds, String what, Cursor at) {
        var all = new LinkedHashSet<String>();
        kinds.forEach(kind -> all.addAll(known.getOrDefault(kind, Map.of()).keySet()));
        if (!at.text().isEmpty() && !all.contains(at.text())) {
            refuse(at, what, all);
        }
        return at.text();
    }

    List<String> references(Kind kind, Cursor list) {
        return list.items().stream().map(item -> reference(kind, item)).toList();
    }

    /// A reference to a side or to an actor.
    String sideOrActor(Cursor at) {
        return reference(List.of(Kind.SIDE, Kind.ACTOR), "a side or actor", at);
    }

    /// References to sides, actors or bodies.
    List<String> members(Cursor list) {
        return list.items().stream()
                .map(item -> reference(List.of(Kind.SIDE, Kind.ACTOR, Kind.BODY), "a side, actor or body", item))
                .toList();
    }
}
