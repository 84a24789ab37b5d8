// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import org.truceline.model.Stance;

/// Who made the charge that somebody else denies: "the Front denied an army claim that its fighters had shelled the
/// town" is also a charge of the army's.
final class Claimants {
    private final Lexicon lexicon;
    private final Cast cast;
    private final Names names;

    Claimants(Lexicon lexicon, Cast cast, Names names) {
        this.lexicon = lexicon;
        this.cast = cast;
        this.names = names;
    }

    /// The charge behind a denial, in the mouth of whoever the words name for it.
    ///
    /// @param denial what was read of the denied clause
    Optional<Draft> of(Draft denial, Optional<Voice> voice, Sentence sentence) {
        var speech = voice.flatMap(Voice::speech);
        var claim = speech.flatMap(Clause::object)
                .filter(o -> lexicon.is("allegation", o))
                .filter(o -> o.from() >= speech.get().verb().to());
        boolean charge = denial.stance() == Stance.DENIES
                && denial.act().harmful()
                && !denial.actors().isEmpty()
                && claim.isPresent();
        if (!charge) {
            return Optional.empty();
        }
        return owner(claim.get(), sentence)
                .flatMap(o -> cast.teller(o, sentence, denial.teller()))
                .filter(Teller::partisan)
                .filter(t -> denial.actors().stream().noneMatch(a -> names.own(a, t)))
                .map(t -> denial.with(
                        t,
                        Stance.ACCUSES,
                        denial.actors(),
                        Composer.start(sentence, claim.get().from()),
                        denial.to(),
                        "claim:" + speech.get().lemma()));
    }

    /// "the army's claim", "an army claim", "Israeli claims", "claims by the army".
    private Optional<NounGroup> owner(NounGroup claim, Sentence sentence) {
        return claim.possessor()
                .filter(p -> !p.isPronoun() && !p.first().is(Tag.POSSESSIVE_PRONOUN))
                .or(() -> sentence.behind(claim).stream()
                        .filter(p ->
                                p.preposition().equals("by") || p.preposition().equals("from"))
                        .map(Clause.Prepositional::group)
                        .findFirst())
                .or(() -> modifier(claim));
    }

    private Optional<NounGroup> modifier(NounGroup claim) {
        for (int i = 0; i + 1 < claim.words().size(); i++) {
            var word = claim.words().get(i);
            boolean side = lexicon.is("armedbody", word.lower())
                    || lexicon.is("combatant", word.lower())
                    || (word.token().capitalised() && cast.gazetteer().isAdjective(word.lower()));
            if (side) {
                return Optional.of(new NounGroup(claim.from() + i, claim.from() + i + 1, List.of(word), null));
            }
        }
        return Optional.empty();
    }
}
