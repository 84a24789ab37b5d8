// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Stance;
import org.truceline.reading.Voice.Kind;

/// Verdicts on what was told before, and what somebody says that tells no act of its own: "this was a lie", "X was
/// behind it", "had nothing to do with it", "our guns were silent", "otherwise our men will come".
final class Verdicts {
    private final Lexicon lexicon;
    private final Names names;
    private final Nominals nominals;
    private final Denials denials;
    private final Remarks remarks;
    private final Calls calls;

    Verdicts(Lexicon lexicon, Names names, Nominals nominals, Denials denials, Remarks remarks, Calls calls) {
        this.lexicon = lexicon;
        this.names = names;
        this.nominals = nominals;
        this.denials = denials;
        this.remarks = remarks;
        this.calls = calls;
    }

    /// "this was a lie", "X was behind it", "it was the work of X": verdicts on what was told before.
    List<Draft> verdicts(Clause clause, Optional<Voice> voice, Sentence sentence, Teller around) {
        if (clause.link() == Clause.Link.CONDITION) {
            return List.of();
        }
        var teller = voice.map(Voice::teller).orElse(around);
        boolean content = clause.subject()
                .map(s -> sentence.itemOf(s.from()) + 1)
                .filter(i -> i < clause.at()
                        && sentence.items().get(i) instanceof Mark that
                        && that.lower().equals("that"))
                .isPresent();
        if (!content && isLie(clause, sentence) && teller.partisan()) {
            return denials.denial(teller, voice, clause, sentence);
        }
        if (isOwnThing(clause) && teller.partisan()) {
            return nominals.verdict(
                    teller,
                    voice,
                    clause,
                    sentence,
                    clause.verb().negated() ? Stance.DENIES : Stance.ADMITS,
                    List.of(names.itself(teller)),
                    Optional.empty());
        }
        var blamed = Culprit.of(clause, sentence, lexicon);
        if (blamed.isEmpty()
                || !(names.agents().isFighter(blamed.get().who())
                        || lexicon.is("warcraft", blamed.get().who()))) {
            return List.of();
        }
        var actors = names.actors(List.of(blamed.get().who()), teller, false);
        boolean own = actors.stream().anyMatch(a -> names.own(a, teller));
        boolean denied = clause.verb().negated()
                || blamed.get().who().negates()
                || clause.object().filter(NounGroup::negates).isPresent()
                || voice.map(v -> v.kind() == Kind.DENY).orElse(false);
        if (actors.isEmpty() || (denied && !(own && teller.partisan()))) {
            return List.of();
        }
        var stance = denied ? Stance.DENIES : !teller.partisan() ? Stance.STATES : own ? Stance.ADMITS : Stance.ACCUSES;
        return nominals.verdict(
                teller, voice, clause, sentence, stance, actors, blamed.get().act());
    }

    /// "the mine was one of its own", "the planes were ours", "the shell was not ours".
    private boolean isOwnThing(Clause clause) {
        boolean thing = clause.subject()
                .filter(s -> lexicon.weapon(s).isPresent() || lexicon.isAny(s, "warcraft", "weapon_held"))
                .isPresent();
        return thing
                && clause.lemma().equals("be")
                && clause.object()
                        .map(o -> o.ofGroup().orElse(o))
                        .filter(o -> o.head().lower().equals("ours")
                                || (o.first().is(Tag.POSSESSIVE_PRONOUN)
                                        && o.lowers().contains("own")))
                        .isPresent();
    }

    private boolean isLie(Clause clause, Sentence sentence) {
        boolean madeUp = clause.verb().passive()
                && !clause.verb().negated()
                && Set.of("fabricate", "invent", "concoct", "make up").contains(clause.lemma());
        if (madeUp) {
            return clause.subject()
                    .filter(s -> lexicon.is("allegation", s) || Matters.isPointing(s))
                    .isPresent();
        }
        if (!clause.lemma().equals("be") || clause.subject().isEmpty()) {
            return false;
        }
        var subject = clause.subject().get();
        if (clause.verb().negated()) {
            return isNotTrue(clause, sentence) && (lexicon.is("allegation", subject) || Matters.isPointing(subject));
        }
        boolean lie = clause.object().map(o -> lexicon.is("lie", o)).orElse(false)
                || sentence.items().subList(clause.at(), clause.to()).stream()
                        .anyMatch(i -> i instanceof NounGroup g && lexicon.is("lie", g));
        boolean charge = lexicon.is("allegation", subject)
                || subject.isPronoun()
                || List.of("that", "this", "it").contains(subject.head().lower());
        return lie && charge;
    }

    /// "that is not true", "this was not the case".
    private boolean isNotTrue(Clause clause, Sentence sentence) {
        return sentence
                .items()
                .subList(clause.at() + 1, Math.min(sentence.items().size(), clause.to() + 1))
                .stream()
                .limit(2)
                .anyMatch(i -> (i instanceof Mark mark && lexicon.is("truth", mark.lower()))
                        || (i instanceof NounGroup group
                                && lexicon.is("truth", group.head().lower())));
    }

    /// "we had nothing to do with it", "they had no hand in it", "knew of no such raid".
    List<Draft> disowned(Clause clause, Optional<Voice> voice, Sentence sentence, Teller around) {
        boolean verb = Set.of("have", "play", "know", "take", "be").contains(clause.lemma());
        return verb && clause.link() != Clause.Link.CONDITION
                ? denials.disown(voice.map(Voice::teller).orElse(around), voice, clause, sentence)
                : List.of();
    }

    /// What somebody says that tells no act of its own: an alibi of the side charged before, or a judgement of an act.
    List<Draft> other(Clause clause, Optional<Voice> voice, Sentence sentence, Teller around, boolean matter) {
        var threat = threatened(clause, voice, sentence);
        if (!threat.isEmpty()) {
            return threat;
        }
        if (matter && isMenace(clause, voice, sentence, around)) {
            return calls.menace(voice.map(Voice::teller).orElse(around), voice, clause, sentence);
        }
        boolean says =
                voice.map(v -> v.kind() == Kind.SAY || v.kind() == Kind.DENY).orElse(true);
        if (!matter || !says) {
            return List.of();
        }
        var teller = voice.map(Voice::teller).orElse(around);
        boolean none = clause.verb().negated()
                || clause.subjects().stream().anyMatch(NounGroup::negates)
                || clause.objects().stream().limit(1).anyMatch(NounGroup::negates);
        boolean own = clause.subject()
                .map(s -> s.negates()
                        || names.actors(List.of(s), teller, false).stream().anyMatch(a -> names.own(a, teller)))
                .orElse(false);
        own |= clause.subject().isEmpty()
                && clause.lemma().equals("be")
                && names.actors(clause.objects().stream().limit(1).toList(), teller, false).stream()
                        .anyMatch(a -> names.own(a, teller));
        boolean nothing =
                clause.subject().map(s -> s.head().lower().equals("nothing")).orElse(false);
        boolean denied = voice.map(v -> v.kind() == Kind.DENY).orElse(false);
        boolean anything = denied
                && clause.subject()
                        .map(s -> s.first().lower().startsWith("any"))
                        .orElse(false);
        denied &= none || !Alibis.isAnotherMatter(clause);
        boolean idle = Alibis.isIdle(clause, lexicon);
        own |= idle && clause.subject().filter(s -> isNamedAfter(s, teller)).isPresent();
        if ((none || denied || idle)
                && (own || anything)
                && !nothing
                && teller.partisan()
                && clause.verb().modal() == null) {
            return denials.alibi(teller, voice, clause, sentence);
        }
        return voice.map(v -> remarks.moved(v, clause, sentence))
                .filter(d -> !d.isEmpty())
                .or(() -> voice.map(v -> remarks.remark(v, clause, sentence)))
                .orElse(List.of());
    }

    /// "Movement boats", where the Lagoon Movement speaks.
    private static boolean isNamedAfter(NounGroup group, Teller teller) {
        var side = List.of(teller.side().split(" ", -1));
        return group.words().stream()
                .limit(group.words().size() - 1L)
                .anyMatch(
                        w -> w.token().capitalised() && side.contains(w.token().text()));
    }

    /// "unless it stops, our men will take the tower", "otherwise the League would close the road": own harm announced
    /// for the case that a wrong goes on.
    private boolean isMenace(Clause clause, Optional<Voice> voice, Sentence sentence, Teller around) {
        var teller = voice.map(Voice::teller).orElse(around);
        boolean says = voice.map(v -> v.kind() == Kind.SAY || v.kind() == Kind.THREATEN || v.kind() == Kind.ANNOUNCE)
                .orElse(true);
        boolean will = clause.verb()
                .modalWord()
                .map(m -> Set.of("will", "would", "shall", "'ll").contains(m))
                .orElse(false);
        return says
                && will
                && teller.partisan()
                && !clause.verb().negated()
                && !clause.verb().passive()
                && clause.link() != Clause.Link.CONDITION
                && !lexicon.is("peaceful", clause.lemma())
                && names.actors(clause.subjects(), teller, false).stream().anyMatch(a -> names.own(a, teller))
                && Threats.isUnderWrong(clause, sentence, lexicon);
    }

    /// "threatened to close the ferry": whatever it is that somebody threatens to do.
    private List<Draft> threatened(Clause clause, Optional<Voice> voice, Sentence sentence) {
        return voice.filter(v -> v.kind() == Kind.THREATEN && v.teller().partisan())
                .filter(v -> v.speech()
                        .filter(s -> s.lemma().equals("threaten") && clause.hangsOn(s))
                        .isPresent())
                .map(v -> calls.threatTo(v, clause, sentence))
                .orElse(List.of());
    }
}
