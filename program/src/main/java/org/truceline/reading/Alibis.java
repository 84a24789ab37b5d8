// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.Set;

/// What takes a side out of reach of an act it is charged with: "its boats had been tied up since noon", "the battery
/// was in barracks", "his men were asleep".
final class Alibis {
    private static final Set<String> RESTING =
            Set.of("tie", "tie up", "moor", "lock", "lock up", "ground", "berth", "dock", "confine", "sleep", "rest");
    private static final Set<String> RESTS = Set.of(
            "barracks",
            "port",
            "harbour",
            "harbor",
            "hangar",
            "hangars",
            "base",
            "bases",
            "camp",
            "camps",
            "quarters",
            "bed",
            "ground",
            "depot",
            "leave",
            "parade",
            "home");

    private Alibis() {}

    /// "that the group was sheltering the man": something going on, with an object of its own, that was denied for
    /// itself and not in answer to the act charged before.
    static boolean isAnotherMatter(Clause clause) {
        return clause.verb().progressive()
                && clause.object()
                        .filter(o -> !o.isPronoun() && o.from() > clause.verb().from())
                        .isPresent();
    }

    static boolean isIdle(Clause clause, Lexicon lexicon) {
        var verb = clause.verb();
        if (!verb.finite() || verb.modal() != null || verb.negated()) {
            return false;
        }
        String phrase = verb.particle().isEmpty() ? clause.lemma() : clause.lemma() + " " + verb.particle();
        boolean rests = RESTING.contains(phrase) || RESTING.contains(clause.lemma());
        boolean there = Set.of("be", "stay", "remain", "stand", "lie").contains(clause.lemma())
                && clause.preps().stream()
                        .anyMatch(p -> Set.of("in", "at", "on").contains(p.preposition())
                                && RESTS.contains(p.group().head().lower()));
        return (rests && (verb.passive() || verb.progressive())) || there;
    }
}
