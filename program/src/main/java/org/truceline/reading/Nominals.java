// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.Modality;
import org.truceline.model.Stance;
import org.truceline.reading.Voice.Kind;

/// Reads verbs of speaking whose matter is a noun: "accused X of murder", "blamed X for the attack", "claimed the
/// raid", "recorded seven violations"; denials, judgements and calls have readers of their own.
final class Nominals {
    private final Matters matters;
    private final Lexicon lexicon;
    private final Events events;
    private final Names names;
    private final Cast cast;
    private final Memory memory;
    private final Harm harm;
    private final Denials denials;
    private final Remarks remarks;
    private final Calls calls;

    Nominals(
            Matters matters,
            Lexicon lexicon,
            Events events,
            Names names,
            Cast cast,
            Memory memory,
            Denials denials,
            Remarks remarks,
            Calls calls) {
        this.matters = matters;
        this.lexicon = lexicon;
        this.events = events;
        this.names = names;
        this.cast = cast;
        this.memory = memory;
        this.harm = new Harm(lexicon);
        this.denials = denials;
        this.remarks = remarks;
        this.calls = calls;
    }

    List<Draft> read(Voice voice, Sentence sentence) {
        var speech = voice.speech();
        if (speech.isEmpty()) {
            return List.of();
        }
        var clause = speech.get();
        boolean covered = sentence.clauses().stream()
                .anyMatch(d ->
                        d.hangsOn(clause) && d.link() != Clause.Link.COORDINATED && d.link() != Clause.Link.ADJUNCT);
        return switch (voice.kind()) {
            case ACCUSE ->
                covered ? List.of() : charge(voice, clause, sentence, voice.accused(), chargedWith(clause, sentence));
            case BLAME -> blame(voice, clause, sentence);
            case DENY -> covered ? List.of() : denials.deny(voice, clause, sentence);
            case ADMIT -> covered ? List.of() : admit(voice, clause, sentence);
            case DEMAND -> covered ? List.of() : calls.demand(voice, clause, sentence);
            case THREATEN ->
                covered && !clause.lemma().equals("reserve") ? List.of() : calls.threat(voice, clause, sentence);
            case COMMENT -> remarks.comment(voice, clause, sentence);
            case SAY -> covered ? List.of() : record(voice, clause, sentence);
            case ANNOUNCE -> covered ? List.of() : calls.announce(voice, clause, sentence);
        };
    }

    private List<Draft> charge(
            Voice voice, Clause clause, Sentence sentence, List<NounGroup> accused, Optional<NounGroup> of) {
        if (of.isEmpty()) {
            return List.of();
        }
        if (accused.stream().findFirst().filter(Nominals::isEachOther).isPresent()) {
            return mutual(voice, clause, sentence, of);
        }
        var actors = names.actors(accused, voice.teller(), false);
        if (actors.isEmpty()) {
            return List.of();
        }
        return matters.matter(voice, clause, sentence, of, Stance.ACCUSES, actors).stream()
                .toList();
    }

    /// "accused of a breach", "charged with a breach", "accused the army, which has planes, of bombing".
    private Optional<NounGroup> chargedWith(Clause clause, Sentence sentence) {
        return clause.after("of")
                .or(() -> clause.lemma().equals("charge") ? clause.after("with") : Optional.empty())
                .or(() -> behindAside(clause, sentence));
    }

    private Optional<NounGroup> behindAside(Clause clause, Sentence sentence) {
        var items = sentence.items();
        for (int i = clause.at() + 2; i + 2 < items.size(); i++) {
            boolean resumed = items.get(i) instanceof Mark comma
                    && comma.is(Tag.COMMA)
                    && items.get(i + 1) instanceof Mark of
                    && of.lower().equals("of");
            if (resumed
                    && items.get(i + 2) instanceof NounGroup act
                    && lexicon.actNoun(act).isPresent()) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    private static boolean isEachOther(NounGroup group) {
        return Set.of("other", "another", "each other", "one another")
                .contains(group.head().lower());
    }

    /// "the centre recorded seven violations": a count in the mouth of whoever counts.
    private List<Draft> record(Voice voice, Clause clause, Sentence sentence) {
        var object = clause.verb().passive() ? clause.subject() : clause.object();
        if (!lexicon.is("recording", clause.lemma()) || object.isEmpty()) {
            return List.of();
        }
        var confirmed = confirmed(voice, clause, sentence, object.get());
        if (confirmed.isPresent()) {
            return confirmed.stream().toList();
        }
        var found = events.of(object.get(), sentence, clause, "").map(harm::refine);
        if (found.isEmpty()) {
            return List.of();
        }
        var frame =
                found.get().withNegated(found.get().negated() ^ clause.verb().negated());
        var actors = names.actors(frame.actors(), voice.teller(), false);
        boolean own = actors.stream().anyMatch(a -> names.own(a, voice.teller()));
        var stood = Stances.of(Kind.SAY, frame, voice.teller(), own, !actors.isEmpty());
        return List.of(matters.draft(voice, clause, sentence, stood.stance(), frame, actors, Modality.ACTUAL));
    }

    /// "confirmed the raid", by the side that is said to have made it.
    private Optional<Draft> confirmed(Voice voice, Clause clause, Sentence sentence, NounGroup object) {
        boolean confirms = clause.lemma().equals("confirm")
                && !clause.verb().negated()
                && voice.teller().partisan();
        var act = lexicon.actNoun(object);
        return confirms && act.isPresent()
                ? memory.lastOf(d -> d.harmful()
                                && (d.act() == act.get().act() || Memory.isAttack(d.act()))
                                && d.actors().stream().anyMatch(a -> names.own(a, voice.teller())))
                        .map(d -> d.with(
                                voice.teller(),
                                Stance.ADMITS,
                                matters.isArmy(voice) ? matters.own(voice) : d.actors(),
                                matters.from(clause, sentence),
                                matters.to(clause, sentence),
                                "noun:confirm"))
                : Optional.empty();
    }

    /// "X blamed Y for N", "blamed N on Y", "Both sides blame each other".
    private List<Draft> blame(Voice voice, Clause clause, Sentence sentence) {
        var object = voice.accused().stream().findFirst();
        if (object.isEmpty()) {
            return List.of();
        }
        String first = object.get().head().lower();
        if (first.equals("other") || first.equals("another") || first.equals("one")) {
            return mutual(voice, clause, sentence, clause.after("for"));
        }
        var on = clause.after("on");
        boolean turned = on.isPresent()
                && (lexicon.actNoun(object.get()).isPresent() || object.get().isPronoun());
        var blamed = turned ? List.of(on.get()) : clause.verb().passive() ? clause.subjects() : clause.objects();
        var matter = turned
                ? object
                : clause.after("for")
                        .or(() -> sentence.clauses().stream()
                                .filter(c -> c.hangsOn(clause) && c.lemma().equals("blame"))
                                .findFirst()
                                .flatMap(c -> c.after("for")));
        var actors =
                names.actors(blamed.stream().filter(names.agents()::isAgent).toList(), voice.teller(), false);
        if (actors.isEmpty() || (matter.isEmpty() && isForDoing(clause, sentence))) {
            return List.of();
        }
        return matters.matter(voice, clause, sentence, matter, Stance.ACCUSES, actors).stream()
                .toList();
    }

    /// "blamed X for wrecking the truce": the verb behind "for" tells what X is blamed for.
    private static boolean isForDoing(Clause clause, Sentence sentence) {
        return sentence.items().stream()
                .skip(clause.at())
                .anyMatch(i -> i instanceof Mark mark && mark.lower().equals("for"));
    }

    private List<Draft> mutual(Voice voice, Clause clause, Sentence sentence, Optional<NounGroup> act) {
        var sides = new ArrayList<String>();
        clause.subjects().stream()
                .filter(g ->
                        !g.head().lemma().equals("side") && !g.head().lemma().equals("party"))
                .forEach(g -> sides.add(names.actors(List.of(g), voice.teller(), false).stream()
                        .findFirst()
                        .orElse("")));
        var pair = sides.size() == 2 ? sides : memory.pair().size() == 2 ? memory.pair() : cast.onlyTwo();
        if (pair.size() != 2 || pair.contains("")) {
            return List.of();
        }
        var out = new ArrayList<Draft>();
        for (int i = 0; i < 2; i++) {
            var teller = new Teller(new org.truceline.model.Speaker(null, null, pair.get(i), pair.get(i)), pair.get(i));
            var one = new Voice(
                    teller,
                    Kind.BLAME,
                    clause,
                    voice.from(),
                    voice.to(),
                    List.of(),
                    null,
                    voice.spokenFrom(),
                    voice.spokenTo());
            matters.matter(one, clause, sentence, act, Stance.ACCUSES, List.of(pair.get(1 - i)))
                    .ifPresent(out::add);
        }
        return out;
    }

    /// "X was behind it": the act that is meant, with its doer named.
    List<Draft> verdict(
            Teller teller,
            Optional<Voice> voice,
            Clause clause,
            Sentence sentence,
            Stance stance,
            List<String> actors,
            Optional<NounGroup> act) {
        var stand = Matters.stand(teller, voice, clause);
        int from = voice.flatMap(Voice::speech)
                .map(s -> Math.min(matters.from(s, sentence), matters.from(clause, sentence)))
                .orElse(matters.from(clause, sentence));
        var thing = clause.subject().filter(s -> lexicon.is("civilian_object", s));
        boolean named =
                act.filter(a -> !Matters.isPointing(a) && lexicon.actNoun(a).isPresent())
                                .isPresent()
                        || act.filter(a -> matters.loss(a, clause).isPresent()).isPresent();
        if (named) {
            return matters.matter(stand, clause, sentence, act, stance, actors).stream()
                    .map(d -> d.with(teller, stance, d.actors(), from, d.to(), "verdict"))
                    .toList();
        }
        return memory
                .lastAttack()
                .map(d -> d.with(teller, stance, actors, from, matters.to(clause, sentence), "verdict"))
                .map(d -> thing.map(t -> d.withAct(Act.ATTACK_ON_CIVILIAN_OBJECT, null)
                                .withFacts(d.place(), null, names.targets(List.of(t), teller, false), List.of()))
                        .orElse(d))
                .stream()
                .toList();
    }

    /// "claimed responsibility for the bombing", "apologised for the raid", "admitted a breach".
    private List<Draft> admit(Voice voice, Clause clause, Sentence sentence) {
        if (!voice.teller().partisan()) {
            return List.of();
        }
        var matter = clause.after("for").or(clause::object);
        boolean vague = matter.isPresent() && lexicon.actNoun(matter.get()).isEmpty();
        return matters
                .matter(
                        voice,
                        clause,
                        sentence,
                        vague && clause.after("for").isEmpty() ? Optional.empty() : matter,
                        Stance.ADMITS,
                        matters.own(voice))
                .stream()
                .toList();
    }
}
