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

    /// What only who can do an act does: to say that one has not done it, or cannot, answers a charge; "we have not
    /// decided", "we are no party to it" do not.
    private static final Set<String> REACHING = Set.of(
            "fly",
            "fire",
            "use",
            "send",
            "move",
            "operate",
            "deploy",
            "leave",
            "go",
            "come",
            "attack",
            "hit",
            "strike",
            "shoot",
            "open",
            "launch",
            "target",
            "harm",
            "touch",
            "kill",
            "own",
            "possess",
            "approach",
            "enter",
            "cross",
            "carry",
            "conduct",
            "order",
            "plant",
            "lay",
            "aim",
            "bomb",
            "shell",
            "raid",
            "drop",
            "sail",
            "patrol",
            "cover",
            "reach",
            "work");
    private static final Set<String> WHERE = Set.of("in", "at", "near", "over", "within", "inside", "on", "around");

    private Alibis() {}

    /// "had not been in the area", "no vessel had been within twenty miles", "has no guns there".
    static boolean isAboutReach(Clause clause, Sentence sentence) {
        boolean placed =
                clause.preps().stream().anyMatch(p -> WHERE.contains(p.preposition()) && !Matters.isPointing(p.group()))
                        || sentence
                                .items()
                                .subList(clause.at(), Math.min(sentence.items().size(), clause.to() + 1))
                                .stream()
                                .anyMatch(i -> says(i, "there") || says(i, "airborne") || says(i, "near"));
        return switch (clause.lemma()) {
            case "be", "have", "stand", "remain", "keep" -> placed;
            default -> REACHING.contains(clause.lemma()) || clause.verb().progressive();
        };
    }

    private static boolean says(Item item, String word) {
        return (item instanceof Mark mark && mark.lower().equals(word))
                || (item instanceof NounGroup group && group.head().lower().equals(word));
    }

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
