// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Modality;
import org.truceline.model.Stance;
import org.truceline.reading.Voice.Kind;

/// Reads denials: "denied it", "denied any role in the raid", "had no hand in it", "no boat of ours had been near".
final class Denials {
    private final Matters matters;
    private final Events events;
    private final Names names;
    private final Cast cast;
    private final Memory memory;
    private final Harm harm;
    private final Lexicon lexicon;

    Denials(Matters matters, Events events, Names names, Cast cast, Memory memory, Lexicon lexicon) {
        this.matters = matters;
        this.events = events;
        this.names = names;
        this.cast = cast;
        this.memory = memory;
        this.harm = new Harm(lexicon);
        this.lexicon = lexicon;
    }

    /// "denied it", "denied any role in the attack", "rejected the charge", "denied the shelling".
    List<Draft> deny(Voice voice, Clause clause, Sentence sentence) {
        boolean part = clause.object().filter(SpeechKinds::isRoleInAct).isPresent();
        var object = clause.object().map(o -> roleIn(o, clause).orElse(o));
        var named = object.flatMap(o -> events.of(o, sentence, clause, "")).map(harm::refine);
        boolean told = named.isPresent()
                && memory.lastCharge(cast.parties(), voice.teller().side()).isEmpty();
        if (named.isPresent() && (told || !named.get().targets().isEmpty())) {
            var actors = names.actors(named.get().actors(), voice.teller(), false);
            return List.of(matters.draft(
                    voice,
                    clause,
                    sentence,
                    Stance.DENIES,
                    named.get(),
                    actors.isEmpty() ? matters.own(voice) : actors,
                    Modality.ACTUAL));
        }
        boolean pronoun = object.map(Matters::isPointing).orElse(false);
        var spoken = pronoun
                ? memory.recent(d -> !d.teller().equals(voice.teller())
                        && d.stance() != Stance.COMMENTS
                        && d.stance() != Stance.DEMANDS
                        && (part || mayDeny(d, voice)))
                : Optional.<Draft>empty();
        if (spoken.isPresent()) {
            return spoken
                    .map(d -> d.with(
                            voice.teller(),
                            Stance.DENIES,
                            part && voice.teller().partisan() ? matters.own(voice) : matters.blamed(d, voice),
                            matters.from(clause, sentence),
                            matters.to(clause, sentence),
                            "noun:" + clause.lemma()))
                    .stream()
                    .toList();
        }
        boolean weak = object.map(o -> o.head().lemma().equals("report")).orElse(false);
        var charge = memory.lastCharge(cast.parties(), voice.teller().side())
                .filter(d -> !weak || d.actors().stream().anyMatch(a -> names.own(a, voice.teller())))
                .filter(d -> part || mayDeny(d, voice));
        return charge
                .map(d -> d.with(
                        voice.teller(),
                        Stance.DENIES,
                        part && voice.teller().partisan() ? matters.own(voice) : matters.blamed(d, voice),
                        matters.from(clause, sentence),
                        matters.to(clause, sentence),
                        "noun:" + clause.lemma()))
                .stream()
                .toList();
    }

    /// A side answers for itself, or calls untrue what the other boasts of; what is laid at a third one's door is not
    /// its to deny, so that "we reject this" is about something that was not read.
    private boolean mayDeny(Draft charge, Voice voice) {
        return !voice.teller().partisan()
                || charge.stance() == Stance.ADMITS
                || matters.isNobodys(charge)
                || charge.actors().stream().anyMatch(a -> isBand(a) || names.own(a, voice.teller()));
    }

    /// "militants", "fighters": a word for whoever is meant, and he may know that he is.
    private boolean isBand(String actor) {
        return actor.equals(actor.toLowerCase(java.util.Locale.ROOT))
                && lexicon.is("combatant", Morphology.singular(actor.substring(actor.lastIndexOf(' ') + 1)));
    }

    /// "a role in the bombing", "responsibility for the raid": the act that is meant.
    private static Optional<NounGroup> roleIn(NounGroup object, Clause clause) {
        return SpeechKinds.isRoleInAct(object)
                ? clause.after("in")
                        .or(() -> clause.after("for"))
                        .or(() -> clause.after("to"))
                        .or(() -> clause.after("with"))
                        .or(object::ofGroup)
                : Optional.empty();
    }

    /// "... that this was a lie".
    List<Draft> denial(Teller teller, Optional<Voice> voice, Clause clause, Sentence sentence) {
        return deny(Matters.stand(teller, voice, clause), clause, sentence);
    }

    /// "no boat of ours had been near the place": told by the side that was charged just before.
    List<Draft> alibi(Teller teller, Optional<Voice> voice, Clause clause, Sentence sentence) {
        var stand = Matters.stand(teller, voice, clause);
        var charge = memory.recent(d -> d.harmful()
                        && d.stance() != Stance.DENIES
                        && d.stance() != Stance.COMMENTS
                        && !d.teller().equals(teller)
                        && (matters.isNobodys(d) || d.actors().stream().anyMatch(a -> names.own(a, teller))))
                .or(() -> stand.kind() == Kind.DENY
                        ? memory.lastCharge(cast.parties(), teller.side()).filter(d -> mayDeny(d, stand))
                        : Optional.<Draft>empty())
                .filter(d -> stand.kind() == Kind.DENY
                        ? clause.object()
                                        .filter(o -> o.from() > clause.verb().from())
                                        .isEmpty()
                                && Alibis.isAboutReach(clause, sentence)
                        : !matters.isNobodys(d) || Alibis.isAboutReach(clause, sentence));
        int from = voice.flatMap(Voice::speech)
                .map(s -> Math.min(matters.from(s, sentence), matters.from(clause, sentence)))
                .orElse(matters.from(clause, sentence));
        return charge
                .map(d -> d.with(
                        teller, Stance.DENIES, matters.blamed(d, stand), from, matters.to(clause, sentence), "alibi"))
                .stream()
                .toList();
    }

    /// "X had nothing to do with the strike", of the speaker's own side.
    List<Draft> disown(Teller teller, Optional<Voice> voice, Clause clause, Sentence sentence) {
        boolean own = names.actors(clause.subjects(), teller, false).stream().anyMatch(a -> names.own(a, teller));
        var act =
                actBehindWith(clause, sentence, voice).or(() -> noPart(clause)).or(() -> unknown(clause));
        if (!own || !teller.partisan() || act.isEmpty()) {
            return List.of();
        }
        var stand = Matters.stand(teller, voice, clause);
        return matters
                .matter(stand, clause, sentence, act, Stance.DENIES, matters.own(stand))
                .or(() -> act.filter(a -> a.first().lower().equals("the"))
                        .flatMap(a -> matters.matter(
                                stand, clause, sentence, Optional.empty(), Stance.DENIES, matters.own(stand))))
                .stream()
                .toList();
    }

    /// "no hand in it", "took no part in the attack".
    private static Optional<NounGroup> noPart(Clause clause) {
        boolean none = clause.object()
                .filter(o -> o.negates() || clause.verb().negated())
                .map(o -> Set.of("hand", "part", "role", "involvement", "share")
                        .contains(o.head().lower()))
                .orElse(false);
        return none ? clause.after("in") : Optional.empty();
    }

    /// "knew nothing of the raid", "knows of no clash".
    private static Optional<NounGroup> unknown(Clause clause) {
        if (!clause.lemma().equals("know")) {
            return Optional.empty();
        }
        var of = clause.after("of").or(() -> clause.after("about"));
        boolean nothing =
                clause.object().map(o -> o.head().lower().equals("nothing")).orElse(false);
        return nothing
                ? clause.object().flatMap(NounGroup::ofGroup).or(() -> of)
                : of.filter(g -> g.negates() || clause.verb().negated());
    }

    private static Optional<NounGroup> actBehindWith(Clause clause, Sentence sentence, Optional<Voice> voice) {
        var items = sentence.items();
        boolean denied = voice.filter(v -> v.kind() == Kind.DENY).isPresent();
        boolean nothing = false;
        for (int i = clause.at(); i + 1 < items.size() && i < clause.at() + 6; i++) {
            nothing |= items.get(i) instanceof NounGroup g
                    && (g.head().lower().equals("nothing")
                            || (denied && g.head().lower().equals("anything")));
            boolean with = items.get(i) instanceof Mark mark && mark.lower().equals("with");
            if (nothing && with && items.get(i + 1) instanceof NounGroup act) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }
}
