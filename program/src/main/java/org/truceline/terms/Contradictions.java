// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What entries of a file say against each other, each of them sound by itself.
record Contradictions(Cursor root) {
    void report() {
        refuseCircles();
        refuseTwoSides();
        refuseAnsweringForOneself();
        var duration = root.at("duration");
        Ids.unique(duration.items("starts"), "reading", "reading of the start");
        Ids.unique(duration.items("ends"), "reading", "reading of the end");
    }

    /// Reports the ends that come before every start; asked of a file that has no other fault.
    void reportEndsBeforeStarts(Course course) {
        var ends = root.at("duration").items("ends");
        for (int e = 0; e < ends.size(); e++) {
            var end = course.ends().get(e);
            boolean late = course.starts().stream()
                    .anyMatch(s -> end.under(s.at()).latest().isAfter(s.at().earliest()));
            if (!late) {
                ends.get(e).at("at").fault("an end after the start", "one that is not", null);
            }
        }
    }

    private void refuseCircles() {
        Map<String, Set<String>> wholes = new HashMap<>();
        for (Cursor actor : root.items("actors")) {
            var of = wholes.computeIfAbsent(actor.text("id"), id -> new HashSet<>());
            actor.items("part_of").forEach(tie -> of.add(whole(tie).text()));
        }
        for (Cursor actor : root.items("actors")) {
            for (Cursor tie : actor.items("part_of")) {
                var whole = whole(tie);
                if (reached(whole.text(), wholes).contains(actor.text("id"))) {
                    whole.fault("the id of an actor that is no part of this one", "'" + whole.text() + "'", null);
                }
            }
        }
    }

    private static Cursor whole(Cursor tie) {
        return tie.node().isObject() ? tie.at("actor") : tie;
    }

    /// An actor with all that it is part of.
    private static Set<String> reached(String actor, Map<String, Set<String>> wholes) {
        var reached = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(actor));
        while (!next.isEmpty()) {
            String one = next.pop();
            if (reached.add(one)) {
                next.addAll(wholes.getOrDefault(one, Set.of()));
            }
        }
        return reached;
    }

    private void refuseTwoSides() {
        var first = new HashMap<String, Position>();
        for (Cursor side : root.items("sides")) {
            for (Cursor actor : side.items("actors")) {
                var before = first.putIfAbsent(actor.text(), actor.tree().of(actor.path()));
                if (before != null) {
                    actor.fault(
                            "each actor on one side",
                            "'" + actor.text() + "' again, first in line " + before.line(),
                            null);
                }
            }
        }
    }

    private void refuseAnsweringForOneself() {
        for (Cursor tie : root.items("answers_for")) {
            var whom = tie.at("for");
            if (!whom.text().isEmpty() && whom.text().equals(tie.text("actor"))) {
                whom.fault("the id of another actor", "'" + whom.text() + "' itself", null);
            }
        }
    }
}
