// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.CountOf;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;

/// Answers to a list of violations: "X cannot confirm one of these nine", "Y denies the rest"; and figures put in one
/// breath: "X puts Y's violations at 97".
final class Disputes {
    private static final Set<String> CONFIRMING =
            Set.of("confirm", "acknowledge", "recognise", "recognize", "accept", "endorse", "admit", "concede");
    private static final Set<String> DENYING = Set.of("deny", "dispute", "reject", "contest", "dismiss");
    private static final Set<String> PUTTING = Set.of("put", "place", "set", "give", "estimate", "tally");
    private static final Set<String> THOSE =
            Set.of("rest", "any", "all", "none", "these", "those", "them", "both", "others", "figure", "list", "count");

    private final Lexicon lexicon;
    private final Figures figures;
    private final Events events;
    private final Names names;
    private final Cast cast;

    Disputes(Lexicon lexicon, Figures figures, Events events, Names names, Cast cast) {
        this.lexicon = lexicon;
        this.figures = figures;
        this.events = events;
        this.names = names;
        this.cast = cast;
    }

    List<Draft> read(Sentence sentence, Topic topic, Teller around) {
        var out = new ArrayList<Draft>();
        for (var clause : sentence.clauses()) {
            answered(sentence, clause, topic, around).ifPresent(out::add);
            put(sentence, clause, topic, around).ifPresent(out::add);
        }
        return out;
    }

    /// Only who was himself counted against answers such a list.
    private Optional<Draft> answered(Sentence sentence, Clause clause, Topic topic, Teller around) {
        boolean unconfirmed =
                CONFIRMING.contains(clause.lemma()) && clause.verb().negated();
        boolean denies = DENYING.contains(clause.lemma()) && !clause.verb().negated();
        var object = clause.object().filter(this::isThose);
        var subject = denies ? speaker(sentence, clause) : clause.subject();
        if ((!unconfirmed && !denies) || object.isEmpty() || subject.isEmpty()) {
            return Optional.empty();
        }
        var teller = cast.teller(subject.get(), sentence, around).filter(Teller::partisan);
        boolean counted = teller.isPresent()
                && topic.act() == Act.VIOLATE
                && topic.actors().stream().noneMatch(a -> !names.own(a, teller.get()));
        if (!counted) {
            return Optional.empty();
        }
        var of = object.get().ofGroup().filter(Figures::hasNumber);
        return Optional.of(new Draft(
                Composer.start(sentence, subject.get().from()),
                Composer.end(sentence, object.get().fullEnd()),
                teller.get(),
                List.of(),
                denies ? Stance.DENIES : Stance.COMMENTS,
                Act.VIOLATE,
                null,
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                List.of(teller.get().side()),
                List.of(),
                null,
                topic.when(),
                of.map(o -> figures.counted(o, CountOf.VIOLATIONS, sentence)).orElse(List.of()),
                "list:answer"));
    }

    /// "X answers that two were its own and denies the rest": the first subject of the sentence.
    private static Optional<NounGroup> speaker(Sentence sentence, Clause clause) {
        return clause.link() == Clause.Link.COORDINATED
                ? sentence.clauses().getFirst().subject()
                : clause.subject();
    }

    private boolean isThose(NounGroup group) {
        return THOSE.contains(group.head().lower())
                || THOSE.contains(Morphology.singular(group.head().lower()));
    }

    /// "X puts Y's violations at 97".
    private Optional<Draft> put(Sentence sentence, Clause clause, Topic topic, Teller around) {
        var object = clause.object();
        var at = clause.after("at").filter(Figures::bare);
        boolean violations = PUTTING.contains(clause.lemma())
                && at.isPresent()
                && object.flatMap(lexicon::actNoun)
                        .filter(w -> w.act() == Act.VIOLATE)
                        .isPresent();
        if (!violations || clause.subject().isEmpty()) {
            return Optional.empty();
        }
        var teller = cast.teller(clause.subject().get(), sentence, around);
        if (teller.isEmpty()) {
            return Optional.empty();
        }
        var actors = names.actors(events.doers(object.orElseThrow()), teller.get(), false);
        boolean accuses = teller.get().partisan()
                && !actors.isEmpty()
                && actors.stream().noneMatch(a -> names.own(a, teller.get()));
        var when = Topic.within(sentence, object.get().from(), at.get().to()).orElse(topic.when());
        return Optional.of(new Topic(teller.get(), accuses ? Stance.ACCUSES : Stance.STATES, Act.VIOLATE, actors, when)
                .draft(
                        Composer.start(sentence, clause.subject().get().from()),
                        Composer.end(sentence, at.get().to()),
                        null,
                        null,
                        figures.counted(at.get(), CountOf.VIOLATIONS, sentence),
                        "list:put"));
    }
}
