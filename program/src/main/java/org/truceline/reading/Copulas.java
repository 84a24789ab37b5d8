// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;

/// The pass for acts that a form of "be" tells: "It was the third strike this week", "12 were bursts of gunfire",
/// "there had been no raid".
final class Copulas {
    private static final Set<String> POINTING = Set.of("it", "this", "that", "these", "those", "they", "there");

    private final Lexicon lexicon;
    private final Events events;

    Copulas(Lexicon lexicon, Events events) {
        this.lexicon = lexicon;
        this.events = events;
    }

    Optional<Frame> of(Clause clause, Sentence sentence) {
        if (clause.verb().passive()
                && clause.link() != Clause.Link.RELATIVE
                && clause.subject().isPresent()
                && lexicon.is("recording", clause.lemma())) {
            var noun = clause.subject().get();
            return events.of(noun, sentence, clause, "noun:" + clause.lemma())
                    .map(f -> f.withNegated(f.negated() ^ clause.verb().negated())
                            .withSpan(
                                    sentence.items().get(clause.from()).from(),
                                    sentence.endWordOfItem(Math.max(clause.at(), clause.to() - 1))));
        }
        if (clause.lemma().equals("have") && clause.object().isPresent()) {
            return planned(clause, sentence);
        }
        if (!clause.lemma().equals("be") || clause.object().isEmpty()) {
            return Optional.empty();
        }
        var noun = clause.object().get();
        boolean exists = clause.subjects().isEmpty() && thereBefore(clause, sentence);
        boolean points = clause.subject()
                .map(s -> POINTING.contains(s.head().lower())
                        || s.head().is(Tag.NUMBER)
                        || (s.first().is(Tag.NUMBER) && s.of() != null))
                .orElse(false);
        if (!exists && !points) {
            return Optional.empty();
        }
        boolean not = clause.verb().negated();
        return events.of(noun, sentence, clause, "noun:be")
                .or(() -> noun.ofGroup()
                        .flatMap(of -> events.of(of, sentence, clause, "noun:be"))
                        .map(f -> f.withNegated(f.negated() ^ noun.negates())))
                .filter(f -> f.act() != Act.END && (exists || isTold(noun)))
                .map(f -> f.withNegated(f.negated() ^ not)
                        .withModality(FrameBuilder.modality(clause))
                        .withSpan(sentence.items().get(clause.from()).from(), f.to()));
    }

    /// "has no intention of more strikes".
    private Optional<Frame> planned(Clause clause, Sentence sentence) {
        var plan = clause.object()
                .filter(o -> Set.of("plan", "intention", "wish", "desire")
                        .contains(Morphology.singular(o.head().lower())));
        var act = plan.isEmpty()
                ? Optional.<NounGroup>empty()
                : clause.after("for").or(() -> plan.get().ofGroup());
        return act.flatMap(a -> events.of(a, sentence, clause, "noun:have"))
                .map(f -> f.withNegated(plan.get().negates() || clause.verb().negated())
                        .withActors(clause.subjects())
                        .withModality(org.truceline.model.Modality.INTENDED)
                        .withSpan(sentence.items().get(clause.from()).from(), f.to()));
    }

    /// "It was an attack on our people" only gives a name; a number or an order tells that it happened.
    private boolean isTold(NounGroup noun) {
        return noun.words().stream()
                        .anyMatch(w -> w.is(Tag.NUMBER)
                                || lexicon.is("ordinal", w.lower())
                                || !Morphology.singular(w.lower()).equals(w.lower()))
                || noun.ofGroup().isPresent();
    }

    private static boolean thereBefore(Clause clause, Sentence sentence) {
        int i = clause.at() - 1;
        return i >= 0
                && sentence.items().get(i) instanceof Mark mark
                && mark.lower().equals("there");
    }
}
