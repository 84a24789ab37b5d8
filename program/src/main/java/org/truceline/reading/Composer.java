// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Modality;
import org.truceline.model.Stance;
import org.truceline.reading.Voice.Kind;

/// Puts a frame into the mouth of its speaker and gives it place, time and figures.
final class Composer {
    private final Lexicon lexicon;
    private final Names names;
    private final Cast cast;
    private final Memory memory;
    private final Facts facts;

    Composer(Lexicon lexicon, Names names, Cast cast, Memory memory, Facts facts) {
        this.lexicon = lexicon;
        this.names = names;
        this.cast = cast;
        this.memory = memory;
        this.facts = facts;
    }

    boolean isParty(NounGroup group) {
        return names.agents().isAgent(group)
                && !group.isPronoun()
                && (group.isName() || lexicon.isAny(group, "force", "org"));
    }

    /// The name of a party that can do harm, empty for persons and all that is no party.
    String name(NounGroup group) {
        var known = names.agents().isFighter(group) && !group.isPronoun() && !lexicon.is("role", group)
                ? names.actors(List.of(group), cast.publication(), false)
                : List.<String>of();
        return known.isEmpty() ? "" : known.getFirst();
    }

    void keep(Draft draft) {
        boolean repeated = memory.recent().stream()
                .anyMatch(d -> d.from() == draft.from()
                        && d.to() == draft.to()
                        && d.act() == draft.act()
                        && d.stance() == draft.stance()
                        && d.teller().equals(draft.teller())
                        && d.actors().equals(draft.actors()));
        if (!repeated) {
            memory.add(draft);
            if (draft.stance() == Stance.ACCUSES && !draft.actors().isEmpty()) {
                cast.accuse(draft.actors().getFirst());
            }
        }
    }

    boolean isMutual(Optional<Voice> voice) {
        return voice.filter(v -> v.kind() == Kind.ACCUSE)
                .flatMap(v -> v.accused().stream().findFirst())
                .map(a -> a.head().lower().equals("other") || a.head().lower().equals("another"))
                .orElse(false);
    }

    /// "accused each other of breaking the truce": one statement for each side.
    List<Draft> mutual(Frame frame, Optional<Voice> spoken, Sentence sentence) {
        var voice = spoken.orElseThrow();
        var named = voice.speech().map(Clause::subjects).orElse(List.of());
        var sides = named.size() == 2 ? names.actors(named, voice.teller(), false) : memory.pair();
        var out = new ArrayList<Draft>();
        for (int i = 0; i < 2 && sides.size() == 2; i++) {
            var teller =
                    new Teller(new org.truceline.model.Speaker(null, null, sides.get(i), sides.get(i)), sides.get(i));
            var polarity =
                    frame.negated() ? org.truceline.model.Polarity.NEGATED : org.truceline.model.Polarity.AFFIRMED;
            var stood = new Stances.Stood(Stance.ACCUSES, polarity, Modality.ACTUAL);
            out.add(facts.add(
                    draft(frame, spoken, sentence, teller, stood, List.of(sides.get(1 - i)), false), frame, sentence));
        }
        return out;
    }

    /// "this was a lie", "X was behind it", "it was the work of X": verdicts on what was told before.
    List<Draft> verdicts(Clause clause, Optional<Voice> voice, Sentence sentence, Teller around, Nominals nominals) {
        if (clause.lemma().equals("have") && !clause.verb().negated()) {
            return nominals.disown(voice.map(Voice::teller).orElse(around), voice, clause, sentence);
        }
        if (!clause.lemma().equals("be")
                || clause.verb().negated()
                || clause.subject().isEmpty()
                || clause.link() == Clause.Link.CONDITION) {
            return List.of();
        }
        var teller = voice.map(Voice::teller).orElse(around);
        boolean lie = clause.object().map(o -> lexicon.is("lie", o)).orElse(false)
                || sentence.items().subList(clause.at(), clause.to()).stream()
                        .anyMatch(i -> i instanceof NounGroup g && lexicon.is("lie", g));
        boolean charge = lexicon.is("allegation", clause.subject().get())
                || clause.subject().get().isPronoun()
                || clause.subject().get().head().lower().equals("that");
        if (lie && charge && teller.partisan()) {
            return nominals.denial(teller, voice, clause, sentence);
        }
        var culprit = culprit(clause, sentence);
        if (culprit.isEmpty()) {
            return List.of();
        }
        var actors = names.actors(List.of(culprit.get()), teller, false);
        boolean accuses = teller.partisan() && actors.stream().noneMatch(a -> names.own(a, teller));
        return actors.isEmpty()
                ? List.of()
                : nominals.verdict(teller, voice, clause, sentence, accuses ? Stance.ACCUSES : Stance.STATES, actors);
    }

    private Optional<NounGroup> culprit(Clause clause, Sentence sentence) {
        var behind = clause.after("behind")
                .or(() -> sentence.items().subList(clause.at(), clause.to()).stream()
                                .anyMatch(i -> i instanceof Mark m && m.lower().equals("responsible"))
                        ? clause.after("for")
                        : Optional.empty());
        boolean attack = behind.map(
                        b -> b.head().lower().equals("it") || lexicon.actNoun(b).isPresent())
                .orElse(false);
        if (attack) {
            return clause.subject().filter(names.agents()::isFighter);
        }
        return clause.object()
                .filter(o -> o.head().lower().equals("work") || o.head().lower().equals("handiwork"))
                .flatMap(NounGroup::ofGroup)
                .filter(names.agents()::isFighter);
    }

    Optional<Draft> compose(Frame found, Optional<Voice> spoken, Sentence sentence, Teller around) {
        boolean quoted = sentence.tokens()
                .get(sentence.items().get(found.clause().at()).from())
                .quoted();
        var teller = spoken.map(Voice::teller).orElse(around);
        var kind = spoken.map(Voice::kind).orElse(Kind.SAY);
        var frame = sameTarget(known(found));
        if (kind == Kind.SAY && isUnsaid(found, spoken)) {
            return Optional.empty();
        }
        if (kind == Kind.ANNOUNCE && spoken.isEmpty()) {
            kind = Kind.SAY;
        }
        var people = doers(frame, spoken, kind);
        if (frame.act().harmful() && !people.isEmpty() && people.stream().allMatch(cast.parties()::isPerson)) {
            return Optional.empty();
        }
        var actors = names.actors(people, teller, quoted);
        if (actors.isEmpty()
                && frame.act().group() == org.truceline.model.ActGroup.TALKS
                && isBetweenTheTwo(frame, sentence)) {
            actors = memory.pair();
        }
        if (actors.isEmpty()
                && kind == Kind.ADMIT
                && teller.partisan()
                && !frame.clause().verb().passive()) {
            actors = List.of(teller.side());
        }
        if (actors.isEmpty()
                && kind == Kind.DEMAND
                && frame.act() == Act.WITHDRAW
                && !cast.accused().isEmpty()) {
            actors = List.of(cast.accused());
        }
        if (needsDoer(frame) && actors.isEmpty()) {
            return Optional.empty();
        }
        boolean declared = actors.isEmpty()
                && kind == Kind.ANNOUNCE
                && teller.partisan()
                && frame.clause().link() != Clause.Link.RELATIVE
                && List.of(Act.END, Act.SUSPEND, Act.EXTEND, Act.TAKE_EFFECT).contains(frame.act());
        if (declared) {
            actors = List.of(names.pronoun("it", teller, false));
        }
        var doers = actors;
        boolean own = doers.stream().anyMatch(a -> names.own(a, teller));
        boolean ordered = kind == Kind.DEMAND
                && frame.act() == Act.DISPLACE
                && spoken.flatMap(Voice::speech)
                        .map(s -> s.lemma().equals("order"))
                        .orElse(false);
        if (ordered) {
            var body = teller.speaker() == null || teller.speaker().org() == null
                    ? teller.side()
                    : teller.speaker().org();
            var told = new Stances.Stood(Stance.ANNOUNCES, org.truceline.model.Polarity.AFFIRMED, Modality.INTENDED);
            return Optional.of(facts.add(
                    draft(frame, spoken, sentence, teller, told, body.isEmpty() ? List.of() : List.of(body), quoted),
                    frame,
                    sentence));
        }
        var stood = Stances.of(demanded(kind, frame), frame, teller, own, !actors.isEmpty());
        if (stood.stance() == Stance.ADMITS && isOnlyPointedAt(frame)) {
            actors = List.of();
            stood = Stances.of(Kind.SAY, frame, teller, false, false);
        }
        return Optional.of(facts.add(draft(frame, spoken, sentence, teller, stood, actors, quoted), frame, sentence));
    }

    /// "He did not say that it had fired."
    private static boolean isUnsaid(Frame frame, Optional<Voice> spoken) {
        return spoken.flatMap(Voice::speech)
                .filter(s -> s.verb().negated())
                .map(s -> frame.clause().hangsOn(s))
                .orElse(false);
    }

    /// In a side's own voice nothing is admitted by "it" or "they": the side must be named, or be "we".
    private boolean isOnlyPointedAt(Frame frame) {
        return cast.isOwnVoice()
                && frame.act().harmful()
                && !frame.actors().isEmpty()
                && frame.actors().stream()
                        .allMatch(a -> Antecedents.isThird(a.first().lower()));
    }

    /// "must", "should" in somebody's words demand.
    private static Kind demanded(Kind kind, Frame frame) {
        boolean must = frame.clause()
                .verb()
                .modalWord()
                .map(m -> m.equals("must") || m.equals("should") || m.equals("ought"))
                .orElse(false);
        return must && kind == Kind.SAY ? Kind.DEMAND : kind;
    }

    /// Talks and force threatened by nobody are scenery.
    private static boolean needsDoer(Frame frame) {
        return switch (frame.act()) {
            case THREATEN_FORCE, SUPPORT, MOBILISE, PROPOSE, INVESTIGATE, MEET -> true;
            default -> false;
        };
    }

    private static List<NounGroup> doers(Frame frame, Optional<Voice> spoken, Kind kind) {
        boolean accusedDoes = (kind == Kind.ACCUSE || kind == Kind.BLAME)
                && frame.clause().governor() != null
                && spoken.flatMap(Voice::speech)
                        .map(s -> frame.clause().hangsOn(s))
                        .orElse(false);
        return accusedDoes && spoken.isPresent() && frame.actors().isEmpty() && !frame.is("noagent")
                ? spoken.get().accused()
                : frame.actors();
    }

    /// "the attack", "the strike" without more: the one spoken of before.
    private Frame known(Frame frame) {
        var event = frame.event();
        boolean definite = event != null
                && event.first().lower().equals("the")
                && event.of() == null
                && frame.targets().stream()
                        .noneMatch(t -> lexicon.isAny(t, "civilian_object", "medical", "aid", "monitor", "military"));
        if (!definite || frame.act().group() != org.truceline.model.ActGroup.FIRE) {
            return frame;
        }
        return memory.lastAttack().map(d -> frame.withAct(d.act(), d.means())).orElse(frame);
    }

    /// "the vehicles were hit", "denied hitting the column": what is hit was told before, with the act it makes.
    private Frame sameTarget(Frame frame) {
        boolean open = frame.act() == Act.EXPLOSIVE_DEVICE
                || frame.act() == Act.ARMED_ATTACK
                || frame.act() == Act.AIR_STRIKE
                || frame.act() == Act.SHELLING;
        boolean theBombs = frame.is("weapon")
                && frame.targets().isEmpty()
                && frame.clause().object().map(Composer::isThe).orElse(false);
        if (theBombs) {
            return memory.lastAttack()
                    .map(d -> frame.withAct(d.act(), d.means()))
                    .orElse(frame);
        }
        if (!open || frame.targets().stream().noneMatch(this::isKnownTarget)) {
            return frame;
        }
        return memory.lastAttack()
                .filter(d -> d.act() == Act.ATTACK_ON_AID
                        || d.act() == Act.ATTACK_ON_MONITOR
                        || d.act() == Act.ATTACK_ON_MEDICAL)
                .map(d -> frame.withAct(d.act(), frame.means()))
                .orElse(frame);
    }

    private boolean isKnownTarget(NounGroup target) {
        boolean itself = isThe(target) && lexicon.isAny(target, "vehicle", "quantity");
        return itself
                || target.ofGroup()
                        .map(of -> isThe(of) && lexicon.is("vehicle", of))
                        .orElse(false);
    }

    /// "talks between the two".
    private static boolean isBetweenTheTwo(Frame frame, Sentence sentence) {
        return frame.clause().subjects().stream()
                .flatMap(s -> sentence.behind(s).stream())
                .anyMatch(p -> p.preposition().equals("between")
                        && List.of("two", "sides", "them", "parties", "both")
                                .contains(p.group().head().lower()));
    }

    private static boolean isThe(NounGroup group) {
        return switch (group.first().lower()) {
            case "the", "these", "those" -> true;
            default -> false;
        };
    }

    private Draft draft(
            Frame frame,
            Optional<Voice> spoken,
            Sentence sentence,
            Teller teller,
            Stances.Stood stood,
            List<String> actors,
            boolean quoted) {
        int from = frame.from();
        int to = frame.to();
        @Nullable Voice voice = spoken.orElse(null);
        if (voice != null && near(voice, sentence, from, to)) {
            from = Math.min(from, sentence.items().get(voice.spokenFrom()).from());
            to = Math.max(to, sentence.endWordOfItem(Math.max(voice.spokenFrom(), voice.spokenTo() - 1)));
        }
        return new Draft(
                start(sentence, from),
                end(sentence, to),
                teller,
                via(voice),
                stood.stance(),
                act(frame),
                frame.means(),
                stood.polarity(),
                modality(frame, stood),
                actors,
                names.targets(frame.targets(), teller, quoted),
                null,
                null,
                List.of(),
                frame.rule());
    }

    private static Act act(Frame frame) {
        return frame.act();
    }

    /// Acts done by the saying are actual even when they bite later.
    private static Modality modality(Frame frame, Stances.Stood stood) {
        return switch (frame.act()) {
            case AGREE, ACCEPT, REJECT, EXTEND, REFUSE_EXTENSION, SUSPEND, END, PROPOSE ->
                stood.stance() == Stance.ANNOUNCES
                                || (stood.stance() == Stance.STATES && stood.modality() != Modality.HYPOTHETICAL)
                        ? Modality.ACTUAL
                        : stood.modality();
            case THREATEN_FORCE -> stood.stance() == Stance.THREATENS ? Modality.INTENDED : stood.modality();
            default -> stood.modality();
        };
    }

    /// The speech verb belongs to the quote only where nothing else lies between.
    private static boolean near(Voice voice, Sentence sentence, int from, int to) {
        int begin = sentence.items().get(voice.spokenFrom()).from();
        int end = sentence.endWordOfItem(Math.max(voice.spokenFrom(), voice.spokenTo() - 1));
        return Math.abs(from - end) <= 4 || Math.abs(begin - to) <= 4 || (end > from && begin < to);
    }

    private static List<String> via(@Nullable Voice voice) {
        var out = new ArrayList<String>();
        for (var outer = voice == null ? null : voice.outer(); outer != null; outer = outer.outer()) {
            var speaker = outer.teller().speaker();
            if (speaker != null) {
                out.add(
                        speaker.name() != null
                                ? speaker.name()
                                : speaker.names().getFirst());
            }
        }
        return out;
    }

    static int start(Sentence sentence, int word) {
        return sentence.tokens()
                .get(Math.min(word, sentence.tokens().size() - 1))
                .start();
    }

    static int end(Sentence sentence, int word) {
        return sentence.tokens()
                .get(Math.max(0, Math.min(word, sentence.tokens().size()) - 1))
                .end();
    }
}
