// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.Modality;

/// The pass for acts that are only named on the way, with enough about them to be told: "Friday's raid on a
/// clinic by the river", "after two days of talks in a border hotel".
final class Mentions {
    private static final Set<String> LENGTHS = Set.of("hour", "day", "week", "minute", "round");

    private final Lexicon lexicon;
    private final Events events;
    private final Memory memory;
    private final Harm harm;

    Mentions(Lexicon lexicon, Events events, Memory memory) {
        this.lexicon = lexicon;
        this.events = events;
        this.memory = memory;
        this.harm = new Harm(lexicon);
    }

    /// The acts that noun groups of a sentence name and that no verb tells.
    List<Frame> of(Sentence sentence) {
        var out = new ArrayList<Frame>();
        for (int i = 0; i < sentence.items().size(); i++) {
            if (sentence.items().get(i) instanceof NounGroup group) {
                around(i, sentence)
                        .filter(c ->
                                c.link() != Clause.Link.CONDITION && c.verb().modal() == null)
                        .ifPresent(clause -> add(group, clause, sentence, out));
            }
        }
        return out;
    }

    /// The clause of the verb before an item, or of the first behind it.
    private static Optional<Clause> around(int item, Sentence sentence) {
        var before = sentence.clauses().stream().filter(c -> c.at() < item).reduce((a, b) -> b);
        return before.or(() -> sentence.clauses().stream().findFirst());
    }

    private void add(NounGroup group, Clause clause, Sentence sentence, List<Frame> out) {
        if (group.negates() || group.isPronoun()) {
            return;
        }
        var of = group.of();
        boolean length =
                of != null && LENGTHS.contains(Morphology.singular(group.head().lower()));
        if (length
                && of != null
                && lexicon.is("talks", of)
                && !sentence.behind(group).isEmpty()) {
            out.add(talks(group, clause, sentence));
            return;
        }
        events.of(group, sentence, clause, "noun:mention")
                .map(harm::refine)
                .filter(f -> isTold(f, group, sentence))
                .ifPresent(out::add);
    }

    /// An attack with its day and what it hit, of which nothing was told yet.
    private boolean isTold(Frame frame, NounGroup group, Sentence sentence) {
        boolean dated = sentence.times().stream()
                .anyMatch(t -> t.when().from() != null && t.to() <= group.to() && t.to() >= group.from() - 2);
        boolean protectedTarget = frame.act() == Act.ATTACK_ON_AID
                || frame.act() == Act.ATTACK_ON_MEDICAL
                || frame.act() == Act.ATTACK_ON_CIVILIAN_OBJECT
                || frame.act() == Act.ATTACK_ON_MONITOR;
        boolean fresh = memory.recent().stream().noneMatch(d -> d.act() == frame.act());
        return dated && protectedTarget && fresh && Memory.isAttack(frame.act());
    }

    private Frame talks(NounGroup group, Clause clause, Sentence sentence) {
        var behind = sentence.behind(group);
        return new Frame(
                Act.MEET,
                null,
                List.of(),
                List.of(),
                behind.stream().map(Clause.Prepositional::group).limit(1).toList(),
                false,
                Modality.ACTUAL,
                Set.of("mention"),
                group,
                clause,
                group.from(),
                behind.getLast().group().fullEnd(),
                "noun:talks");
    }
}
