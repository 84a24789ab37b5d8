// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.Modality;
import org.truceline.model.Stance;

/// Reads demands, threats and announcements by their nouns: "demanded a withdrawal", "promised a response", "announced
/// the end of the truce".
final class Calls {
    private final Matters matters;
    private final Lexicon lexicon;
    private final Events events;
    private final Names names;
    private final Memory memory;
    private final Harm harm;

    Calls(Matters matters, Lexicon lexicon, Events events, Names names, Memory memory) {
        this.matters = matters;
        this.lexicon = lexicon;
        this.events = events;
        this.names = names;
        this.memory = memory;
        this.harm = new Harm(lexicon);
    }

    /// "demanded a withdrawal", "called for an inquiry", "called for the release of all and an end to the strikes".
    List<Draft> demand(Voice voice, Clause clause, Sentence sentence) {
        var matters = clause.after("for")
                .or(() -> clause.after("on").filter(o -> clause.lemma().equals("insist")))
                .map(List::of)
                .orElseGet(() -> conjoined(clause, sentence));
        return matters.stream()
                .flatMap(m -> demanded(voice, clause, sentence, m).stream())
                .toList();
    }

    /// "the release of all and an end to the siege": what "and" joins, not a second object of the verb.
    private static List<NounGroup> conjoined(Clause clause, Sentence sentence) {
        return clause.objects().stream()
                .filter(o -> o.equals(clause.objects().getFirst())
                        || (sentence.itemOf(o.from()) > 0
                                && sentence.items().get(sentence.itemOf(o.from()) - 1) instanceof Mark mark
                                && (mark.is(Tag.CONJUNCTION) || mark.is(Tag.COMMA))))
                .toList();
    }

    private List<Draft> demanded(Voice voice, Clause clause, Sentence sentence, NounGroup group) {
        if (lexicon.is("investigation", group)) {
            var asked = clause.after("for").isPresent() ? clause.object() : Optional.<NounGroup>empty();
            var by = sentence.behind(group).stream()
                    .filter(p -> p.preposition().equals("by"))
                    .map(Clause.Prepositional::group)
                    .findFirst();
            var actors = asked.or(() -> by)
                    .map(a -> names.actors(List.of(a), voice.teller(), false))
                    .orElse(List.of());
            return List.of(matters.simple(voice, clause, sentence, Stance.DEMANDS, Act.INVESTIGATE, actors));
        }
        boolean end =
                Set.of("end", "halt", "stop", "cessation").contains(group.head().lower());
        var ended = end
                ? sentence.behind(group).stream()
                        .filter(p ->
                                p.preposition().equals("to") || p.preposition().equals("in"))
                        .map(Clause.Prepositional::group)
                        .findFirst()
                        .or(group::ofGroup)
                : Optional.<NounGroup>empty();
        if (lexicon.is("calming", group)) {
            return List.of(matters.simple(voice, clause, sentence, Stance.DEMANDS, Act.COMPLY, List.of()));
        }
        var frame = events.of(ended.orElse(group), sentence, clause, "").map(harm::refine);
        if (frame.isEmpty()) {
            boolean truce = lexicon.is("truce", group) && !clause.lemma().equals("ask");
            return truce
                    ? List.of(matters.simple(voice, clause, sentence, Stance.DEMANDS, Act.TAKE_EFFECT, List.of()))
                    : List.of();
        }
        var asked = names.actors(frame.get().actors(), voice.teller(), false);
        var known = asked.isEmpty() && frame.get().act() == Act.WITHDRAW
                ? memory.lastOf(Act.WITHDRAW)
                        .map(Draft::actors)
                        .filter(a -> a.stream().noneMatch(n -> names.own(n, voice.teller())))
                        .orElse(List.of())
                : asked;
        return List.of(matters.draft(
                voice,
                clause,
                sentence,
                Stance.DEMANDS,
                frame.get().withNegated(ended.isPresent()),
                known,
                Modality.INTENDED));
    }

    /// "announced the end of the truce", "declared the suspension of the talks".
    List<Draft> announce(Voice voice, Clause clause, Sentence sentence) {
        var end = clause.object().flatMap(o -> matters.loss(o, clause));
        return end
                .filter(f -> f.act() == Act.END)
                .map(f -> matters.draft(
                        voice, clause, sentence, Stance.ANNOUNCES, f, matters.own(voice), Modality.ACTUAL))
                .stream()
                .toList();
    }

    /// "promised a strong response", "reserved the right to answer in kind".
    List<Draft> threat(Voice voice, Clause clause, Sentence sentence) {
        var speaker = voice.teller().speaker();
        String body = speaker == null || speaker.org() == null ? voice.teller().side() : speaker.org();
        if (body.isEmpty()) {
            return List.of();
        }
        var menaced = clause.after("with").isPresent() ? clause.objects() : List.<NounGroup>of();
        boolean sanctions = clause.after("with")
                .map(g -> Set.of("sanction", "embargo", "tariff", "blockade")
                        .contains(Morphology.singular(g.head().lower())))
                .orElse(false);
        if (!sanctions && !voice.teller().partisan()) {
            return List.of();
        }
        return List.of(matters.simple(
                        voice,
                        clause,
                        sentence,
                        Stance.THREATENS,
                        sanctions ? Act.SANCTION : Act.THREATEN_FORCE,
                        voice.teller().partisan() ? matters.own(voice) : List.of(body))
                .withFacts(null, null, names.targets(menaced, voice.teller(), false), List.of()));
    }

    /// "... our men will take the tower", as an answer to a wrong.
    List<Draft> menace(Teller teller, Optional<Voice> voice, Clause clause, Sentence sentence) {
        var stand = Matters.stand(teller, voice, clause);
        var threat = matters.simple(stand, clause, sentence, Stance.THREATENS, Act.THREATEN_FORCE, matters.own(stand));
        return List.of(threat.withSpan(sentence.tokens().getFirst().start(), threat.to()));
    }

    /// "threatened to close the ferry".
    List<Draft> threatTo(Voice voice, Clause clause, Sentence sentence) {
        var threat = matters.simple(voice, clause, sentence, Stance.THREATENS, Act.THREATEN_FORCE, matters.own(voice));
        int from = voice.speech().map(s -> matters.from(s, sentence)).orElse(threat.from());
        return List.of(threat.withSpan(Math.min(from, threat.from()), threat.to()));
    }
}
