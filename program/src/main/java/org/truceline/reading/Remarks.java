// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.Stance;

/// Reads judgements: "condemned the strike", "called it a mistake", "welcomed the step", "was shocked by the raid".
final class Remarks {
    private static final Set<String> MISTAKE =
            Set.of("mistake", "error", "accident", "blunder", "misunderstanding", "mishap");

    private final Matters matters;
    private final Lexicon lexicon;
    private final Names names;
    private final Cast cast;
    private final Memory memory;
    private final Denials denials;

    Remarks(Matters matters, Lexicon lexicon, Names names, Cast cast, Memory memory, Denials denials) {
        this.matters = matters;
        this.lexicon = lexicon;
        this.names = names;
        this.cast = cast;
        this.memory = memory;
        this.denials = denials;
    }

    /// "condemned the strike", "called it a mistake": own side's mistake is admitted.
    List<Draft> comment(Voice voice, Clause clause, Sentence sentence) {
        var object = clause.object();
        if (object.isEmpty()) {
            return List.of();
        }
        if (voice.teller().partisan() && isCalledUntrue(object.get(), clause)) {
            return denials.deny(voice, clause, sentence);
        }
        boolean breach = clause.objects().stream()
                        .anyMatch(o -> lexicon.actNoun(o)
                                .filter(w -> w.act() == Act.VIOLATE)
                                .isPresent())
                && lexicon.is("judgingverb", clause.lemma());
        var doers = memory.recent(d -> !d.actors().isEmpty()).map(Draft::actors).orElse(List.of());
        if (breach && voice.teller().partisan() && lexicon.actNoun(object.get()).isPresent()) {
            var charge = matters.matter(voice, clause, sentence, object, Stance.ACCUSES, List.of());
            if (charge.filter(d ->
                            !d.actors().isEmpty() && d.actors().stream().noneMatch(a -> names.own(a, voice.teller())))
                    .isPresent()) {
                return charge.stream().toList();
            }
        }
        if (breach
                && voice.teller().partisan()
                && !doers.isEmpty()
                && doers.stream().noneMatch(a -> names.own(a, voice.teller()))) {
            return List.of(matters.simple(voice, clause, sentence, Stance.ACCUSES, Act.VIOLATE, doers)
                    .actual());
        }
        boolean mistake = clause.objects().stream()
                        .skip(1)
                        .anyMatch(o -> MISTAKE.contains(o.head().lower()))
                || object.get()
                        .ofGroup()
                        .map(o -> MISTAKE.contains(o.head().lower()))
                        .orElse(false);
        if (mistake && voice.teller().partisan()) {
            return matters.matter(voice, clause, sentence, object, Stance.ADMITS, matters.own(voice)).stream()
                    .toList();
        }
        var judgedOn = lexicon.is("feeling", object.get())
                ? clause.after("at")
                        .or(() -> clause.after("over"))
                        .or(() -> clause.after("about"))
                        .or(() -> clause.after("for"))
                : object;
        if (judgedOn.isEmpty()) {
            return List.of();
        }
        object = judgedOn;
        boolean judges = lexicon.actNoun(object.get()).isPresent()
                || matters.loss(object.get(), clause)
                        .filter(f -> f.act() == Act.END)
                        .isPresent();
        if (!judges) {
            return judge(voice, clause, sentence, object.get());
        }
        var matter = matters.matter(voice, clause, sentence, object, Stance.COMMENTS, List.of());
        boolean opponent = matter.isPresent()
                && voice.teller().partisan()
                && matter.get().harmful()
                && !matter.get().actors().isEmpty()
                && matter.get().actors().stream().noneMatch(a -> names.own(a, voice.teller()));
        boolean condemns =
                Set.of("condemn", "denounce", "deplore", "decry", "slam").contains(clause.lemma());
        if (opponent && (condemns || clause.link() == Clause.Link.RELATIVE)) {
            return matters.matter(voice, clause, sentence, object, Stance.ACCUSES, List.of()).stream()
                    .toList();
        }
        return matter.stream().toList();
    }

    /// "welcomed the step", "called the terms harsh", "called the apology late", "called him a criminal".
    private List<Draft> judge(Voice voice, Clause clause, Sentence sentence, NounGroup object) {
        boolean offer = Set.of("offer", "proposal", "initiative", "overture", "call", "appeal", "invitation")
                .contains(object.head().lower());
        var offering = object.possessor().filter(names.agents()::isAgent);
        if (offer && offering.isPresent()) {
            return List.of(matters.simple(
                    voice,
                    clause,
                    sentence,
                    Stance.COMMENTS,
                    Act.PROPOSE,
                    names.actors(List.of(offering.get()), voice.teller(), false)));
        }
        if (offer) {
            return List.of(memory.lastOf(Act.PROPOSE)
                    .map(d -> d.with(
                            voice.teller(),
                            Stance.COMMENTS,
                            List.of(),
                            matters.from(clause, sentence),
                            matters.to(clause, sentence),
                            "noun:" + clause.lemma()))
                    .orElseGet(() -> matters.simple(voice, clause, sentence, Stance.COMMENTS, Act.PROPOSE, List.of())));
        }
        boolean truce = lexicon.isAny(object, "truce", "talks", "truceterm");
        boolean step = lexicon.is("stepword", object) || (Matters.isPointing(object) && !Matters.isPersonal(object));
        if (truce || step) {
            boolean political = Set.of(
                            "step",
                            "move",
                            "decision",
                            "announcement",
                            "vote",
                            "refusal",
                            "gesture",
                            "measure",
                            "order")
                    .contains(Morphology.singular(object.head().lower()));
            var earlier =
                    truce ? memory.lastTalk() : political ? memory.lastTalk().or(memory::lastAct) : memory.lastAct();
            return earlier
                    .map(d -> d.with(
                            voice.teller(),
                            Stance.COMMENTS,
                            d.act().harmful() ? List.of() : d.actors(),
                            matters.from(clause, sentence),
                            matters.to(clause, sentence),
                            "noun:" + clause.lemma()))
                    .or(() -> truce
                            ? Optional.of(
                                    matters.simple(voice, clause, sentence, Stance.COMMENTS, Act.AGREE, List.of()))
                            : Optional.empty())
                    .stream()
                    .toList();
        }
        boolean words = lexicon.isAny(object, "sayword", "allegation");
        boolean party = !object.isPronoun() && names.agents().isFighter(object);
        boolean judging = lexicon.is("judgingverb", clause.lemma());
        if (!voice.teller().partisan() || !judging || !(words || party)) {
            return List.of();
        }
        var owner = object.possessor().filter(names.agents()::isAgent);
        var targets = party
                ? names.actors(List.of(object), voice.teller(), false)
                : owner.isPresent() ? names.actors(List.of(owner.get()), voice.teller(), false) : others(voice);
        if (targets.isEmpty() || targets.stream().anyMatch(t -> names.own(t, voice.teller()))) {
            return List.of();
        }
        return List.of(matters.simple(voice, clause, sentence, Stance.COMMENTS, Act.CRITICISE, matters.own(voice))
                .withFacts(null, null, targets, List.of()));
    }

    /// The other side that spoke or was spoken of last.
    private List<String> others(Voice voice) {
        return memory.recent().reversed().stream()
                .map(d -> d.teller().side())
                .filter(s -> !s.isEmpty() && !names.own(s, voice.teller()))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /// "the attack had shut the door", "the order came too late": an act spoken of before, only judged by who speaks.
    List<Draft> remark(Voice voice, Clause clause, Sentence sentence) {
        var subject = clause.subject();
        if (subject.isEmpty()
                || voice.teller().speaker() == null
                || clause.verb().negated()) {
            return List.of();
        }
        var first = subject.get().first().lower();
        boolean definite =
                Set.of("the", "this", "that", "such", "these", "its", "their").contains(first)
                        || subject.get().possessor().isPresent();
        if (!definite || lexicon.actNoun(subject.get()).isEmpty()) {
            return List.of();
        }
        return matters.matter(voice, clause, sentence, subject, Stance.COMMENTS, List.of()).stream()
                .toList();
    }

    /// "said he was deeply shocked by the fighting", "was alarmed at the raid".
    List<Draft> moved(Voice voice, Clause clause, Sentence sentence) {
        boolean feels = lexicon.is("moved", clause.lemma())
                || sentence
                        .items()
                        .subList(clause.at(), Math.min(sentence.items().size(), clause.at() + 3))
                        .stream()
                        .anyMatch(i -> i instanceof Mark m && lexicon.is("moved", m.lower()));
        boolean himself = clause.subject()
                .filter(s -> s.isPronoun() || names.own(cast.parties().core(s), voice.teller()))
                .isPresent();
        var at = clause.after("by")
                .or(() -> clause.after("at"))
                .or(() -> clause.after("about"))
                .or(() -> clause.after("over"));
        return feels
                        && himself
                        && at.filter(g -> lexicon.actNoun(g).isPresent()).isPresent()
                ? matters.matter(voice, clause, sentence, at, Stance.COMMENTS, List.of()).stream()
                        .map(d -> d.with(
                                d.teller(),
                                d.stance(),
                                List.of(),
                                voice.speech()
                                        .map(s -> matters.from(s, sentence))
                                        .orElse(d.from()),
                                d.to(),
                                "noun:feel"))
                        .toList()
                : List.of();
    }

    /// "called the report a lie", "called the claim false", "described it as untrue".
    private boolean isCalledUntrue(NounGroup object, Clause clause) {
        boolean charge =
                object.lowers().stream().anyMatch(w -> lexicon.is("allegation", w)) || Matters.isPointing(object);
        boolean word = object.words().size() > 1 && lexicon.is("lie", object);
        boolean pointed =
                word && List.of("this", "that", "it").contains(object.first().lower());
        boolean which = clause.link() == Clause.Link.RELATIVE
                && object.from() >= clause.verb().to()
                && lexicon.is("lie", object);
        boolean called = word
                || clause.objects().stream().skip(1).anyMatch(o -> lexicon.is("lie", o))
                || clause.after("as").filter(o -> lexicon.is("lie", o)).isPresent();
        return pointed || which || (charge && called);
    }
}
