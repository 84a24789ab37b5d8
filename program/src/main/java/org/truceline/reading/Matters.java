// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;
import org.truceline.reading.Voice.Kind;

/// What the readers of nouns share: the act that a noun stands for, the words it is told in, and whose doing it is.
final class Matters {
    private final Lexicon lexicon;
    private final Events events;
    private final Names names;
    private final Memory memory;
    private final Facts facts;
    private final Harm harm;

    Matters(Lexicon lexicon, Events events, Names names, Memory memory, Facts facts) {
        this.lexicon = lexicon;
        this.events = events;
        this.names = names;
        this.memory = memory;
        this.facts = facts;
        this.harm = new Harm(lexicon);
    }

    int from(Clause clause, Sentence sentence) {
        return Composer.start(sentence, sentence.items().get(clause.from()).from());
    }

    int to(Clause clause, Sentence sentence) {
        return Composer.end(sentence, sentence.endWordOfItem(Math.max(clause.at(), clause.to() - 1)));
    }

    Draft draft(
            Voice voice,
            Clause clause,
            Sentence sentence,
            Stance stance,
            Frame frame,
            List<String> actors,
            Modality modality) {
        var polarity = frame.negated() ? Polarity.NEGATED : Polarity.AFFIRMED;
        var draft = new Draft(
                from(clause, sentence),
                to(clause, sentence),
                voice.teller(),
                List.of(),
                stance,
                frame.act(),
                frame.means(),
                polarity,
                modality,
                actors,
                names.targets(frame.targets(), voice.teller(), false),
                null,
                null,
                List.of(),
                "noun:" + clause.lemma());
        return facts.add(draft, frame, sentence);
    }

    /// The act that a noun names here, or the earlier incident that "the attack" or "it" means.
    Optional<Draft> matter(
            Voice voice,
            Clause clause,
            Sentence sentence,
            Optional<NounGroup> group,
            Stance stance,
            List<String> actors) {
        if (group.isEmpty() || isPointing(group.get())) {
            return memory.recent(d -> d.harmful() || d.act() == Act.END || d.act() == Act.VIOLATE)
                    .or(memory::lastAttack)
                    .map(d -> d.with(
                            voice.teller(),
                            stance,
                            actors,
                            from(clause, sentence),
                            to(clause, sentence),
                            "noun:" + clause.lemma()));
        }
        var frame = loss(group.get(), clause)
                .or(() -> events.of(group.get(), sentence, clause, ""))
                .map(harm::refine);
        var same = stance == Stance.COMMENTS && actors.isEmpty() && frame.isPresent()
                ? memory.lastOf(frame.get().act())
                : Optional.<Draft>empty();
        if (same.isPresent()
                && frame.isPresent()
                && frame.get().actors().isEmpty()
                && !same.get().harmful()) {
            return same.map(d -> d.with(
                    voice.teller(),
                    stance,
                    d.actors(),
                    from(clause, sentence),
                    to(clause, sentence),
                    "noun:" + clause.lemma()));
        }
        boolean definite = group.get().first().lower().equals("the")
                || group.get().first().lower().equals("this")
                || group.get().first().lower().equals("that");
        boolean bare = frame.isPresent()
                && frame.get().targets().isEmpty()
                && frame.get().actors().isEmpty();
        if (frame.isPresent() && definite && bare && Memory.isAttack(frame.get().act())) {
            var earlier = memory.lastAttack()
                    .map(d -> d.with(
                            voice.teller(),
                            stance,
                            actors,
                            from(clause, sentence),
                            to(clause, sentence),
                            "noun:" + clause.lemma()));
            if (earlier.isPresent()) {
                return earlier;
            }
        }
        return frame.map(f -> draft(
                voice,
                clause,
                sentence,
                stance,
                f,
                actors.isEmpty() ? names.actors(f.actors(), voice.teller(), false) : actors,
                Modality.ACTUAL));
    }

    /// "the collapse of the truce", "the failure of the talks", "the deaths of two men", "the escalation".
    Optional<Frame> loss(NounGroup group, Clause clause) {
        if (!lexicon.is("loss", group)) {
            return Optional.empty();
        }
        var of = group.ofGroup();
        boolean talks = of.filter(o -> lexicon.isAny(o, "truce", "talks")
                        || Set.of("commitment", "participation", "adherence", "part")
                                .contains(o.head().lower()))
                .isPresent();
        boolean death = lexicon.is("death", group);
        return talks || (death && of.isPresent())
                ? Optional.of(new Frame(
                        talks ? Act.END : Act.HARM,
                        null,
                        List.of(),
                        talks ? List.of() : of.stream().toList(),
                        List.of(),
                        false,
                        Modality.ACTUAL,
                        death ? Set.of("killed") : Set.of(),
                        group,
                        clause,
                        group.from(),
                        group.fullEnd(),
                        "noun:loss"))
                : Optional.empty();
    }

    static boolean isPersonal(NounGroup group) {
        return group.isPronoun() && !group.head().lower().equals("it");
    }

    static boolean isPointing(NounGroup group) {
        return group.isPronoun()
                || (group.words().size() == 1
                        && Set.of("this", "that", "these", "those", "all")
                                .contains(group.head().lower()));
    }

    static Voice stand(Teller teller, Optional<Voice> voice, Clause clause) {
        return voice.orElse(new Voice(
                teller, Kind.SAY, clause, clause.from(), clause.to(), List.of(), null, clause.from(), clause.to()));
    }

    /// Whether nobody is named for an act, or only "gunmen" and the like.
    boolean isNobodys(Draft charge) {
        return charge.actors().stream()
                .allMatch(a -> lexicon.is("unnamed", Morphology.singular(a.toLowerCase(java.util.Locale.ROOT))));
    }

    List<String> blamed(Draft charge, Voice voice) {
        return isNobodys(charge) ? own(voice) : charge.actors();
    }

    /// The armed body that speaks, or else its side.
    List<String> own(Voice voice) {
        var speaker = voice.teller().speaker();
        if (isArmy(voice) && speaker != null && speaker.org() != null) {
            return List.of(speaker.org());
        }
        return voice.teller().side().isEmpty()
                ? List.of()
                : List.of(voice.teller().side());
    }

    boolean isArmy(Voice voice) {
        var speaker = voice.teller().speaker();
        String org = speaker == null || speaker.org() == null ? "" : speaker.org();
        return !org.isEmpty()
                && !org.toLowerCase(java.util.Locale.ROOT).endsWith("government")
                && voice.teller().partisan()
                && lexicon.is(
                        "armedbody", org.substring(org.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT));
    }

    Draft simple(Voice voice, Clause clause, Sentence sentence, Stance stance, Act act, List<String> actors) {
        return new Draft(
                from(clause, sentence),
                to(clause, sentence),
                voice.teller(),
                List.of(),
                stance,
                act,
                null,
                Polarity.AFFIRMED,
                stance == Stance.COMMENTS ? Modality.ACTUAL : Modality.INTENDED,
                actors,
                List.of(),
                null,
                null,
                List.of(),
                "noun:" + clause.lemma());
    }
}
