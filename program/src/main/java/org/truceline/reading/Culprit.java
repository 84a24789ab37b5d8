// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is named as the doer of an act that a noun or "it" stands for: "X was behind the bombing", "X is to blame for
/// it", "it was the work of X", "responsibility for the raid lies with X", "X was involved in the attack".
///
/// @param act the noun group of the act; absent where only "it was the work of X" is said
record Culprit(NounGroup who, Optional<NounGroup> act) {
    private static final Set<String> GUILT = Set.of("responsibility", "blame", "guilt", "fault");
    private static final Set<String> LYING = Set.of("lie", "lay", "rest", "fall", "be", "belong");

    static Optional<Culprit> of(Clause clause, Sentence sentence, Lexicon lexicon) {
        if (clause.lemma().equals("blame") && clause.link() == Clause.Link.INFINITIVE) {
            return Optional.empty();
        }
        return done(clause)
                .or(() -> borne(clause, sentence))
                .or(() -> behind(clause, sentence, lexicon))
                .or(() -> workOf(clause));
    }

    /// "a boat of theirs had done it".
    private static Optional<Culprit> done(Clause clause) {
        boolean it = Set.of("do", "carry out").contains(clause.lemma())
                && !clause.verb().passive()
                && clause.verb().finite()
                && clause.verb().modal() == null
                && clause.object()
                        .filter(o ->
                                List.of("it", "this", "that").contains(o.head().lower())
                                        && o.words().size() == 1)
                        .isPresent();
        return it
                ? clause.subject().filter(s -> !s.isPronoun()).map(who -> new Culprit(who, clause.object()))
                : Optional.empty();
    }

    /// "Responsibility for the raid lies with the army", "the blame lay with the rebels".
    private static Optional<Culprit> borne(Clause clause, Sentence sentence) {
        boolean guilt =
                clause.subject().filter(s -> GUILT.contains(s.head().lower())).isPresent();
        if (!guilt || !LYING.contains(clause.lemma())) {
            return Optional.empty();
        }
        var act = sentence.behind(clause.subject().get()).stream()
                .filter(p -> p.preposition().equals("for"))
                .map(Clause.Prepositional::group)
                .findFirst()
                .or(() -> clause.subject().flatMap(NounGroup::ofGroup));
        return clause.after("with").or(() -> clause.after("on")).map(who -> new Culprit(who, act));
    }

    private static Optional<Culprit> behind(Clause clause, Sentence sentence, Lexicon lexicon) {
        if (clause.subject().isEmpty()
                || !Set.of("be", "stand", "involve", "bear", "carry", "share").contains(clause.lemma())) {
            return Optional.empty();
        }
        var words =
                sentence.items().subList(clause.at(), Math.min(sentence.items().size(), clause.to() + 3));
        boolean answers = words.stream()
                        .anyMatch(i -> i instanceof Mark m
                                && List.of("responsible", "accountable", "answerable")
                                        .contains(m.lower()))
                || words.stream()
                        .anyMatch(i -> i instanceof VerbGroup v
                                && v.lemma().equals("blame")
                                && v.shape() == VerbGroup.Shape.INFINITIVE)
                || clause.object().filter(o -> GUILT.contains(o.head().lower())).isPresent();
        boolean part = clause.lemma().equals("involve") && clause.verb().passive();
        var act = clause.lemma().equals("be") || clause.lemma().equals("stand")
                ? clause.after("behind").or(() -> answers ? forWhat(clause, sentence) : Optional.empty())
                : part ? clause.after("in") : answers ? forWhat(clause, sentence) : Optional.<NounGroup>empty();
        return act.filter(a -> a.isPronoun() || lexicon.actNoun(a).isPresent() || lexicon.is("loss", a))
                .map(a -> new Culprit(clause.subject().get(), Optional.of(a)));
    }

    private static Optional<NounGroup> forWhat(Clause clause, Sentence sentence) {
        return clause.after("for")
                .or(() -> sentence.clauses().stream()
                        .filter(c -> c.hangsOn(clause) && c.lemma().equals("blame"))
                        .findFirst()
                        .flatMap(c -> c.after("for")));
    }

    private static Optional<Culprit> workOf(Clause clause) {
        if (!clause.lemma().equals("be") || clause.verb().negated()) {
            return Optional.empty();
        }
        return clause.object()
                .filter(o -> o.head().lower().equals("work") || o.head().lower().equals("handiwork"))
                .flatMap(NounGroup::ofGroup)
                .map(who -> new Culprit(who, clause.subject().filter(s -> !s.isPronoun())));
    }
}
