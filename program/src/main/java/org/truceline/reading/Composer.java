// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;
import org.truceline.reading.Voice.Kind;

/// Puts a frame into the mouth of its speaker and gives it place, time and figures.
final class Composer {
    private final Lexicon lexicon;
    private final Names names;
    private final Cast cast;
    private final Memory memory;
    private final Facts facts;
    private final Recall recall;
    private final Disowned disowned;

    Composer(Lexicon lexicon, Names names, Cast cast, Memory memory, Facts facts) {
        this.lexicon = lexicon;
        this.names = names;
        this.cast = cast;
        this.memory = memory;
        this.facts = facts;
        this.recall = new Recall(lexicon, memory);
        this.disowned = new Disowned(names, cast, memory);
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

    boolean isMutual(Optional<Voice> voice, Frame frame) {
        boolean other = frame.actors().stream()
                        .anyMatch(a -> a.head().lower().equals("other")
                                || a.head().lower().equals("another"))
                && voice.flatMap(Voice::speech)
                        .map(s -> s.subjects().size() == 2)
                        .orElse(false);
        return other
                || voice.filter(v -> v.kind() == Kind.ACCUSE)
                        .flatMap(v -> v.accused().stream().findFirst())
                        .map(a -> a.head().lower().equals("other")
                                || a.head().lower().equals("another"))
                        .orElse(false);
    }

    /// "accused each other of breaking the truce": one statement for each side.
    List<Draft> mutual(Frame frame, Optional<Voice> spoken, Sentence sentence) {
        var voice = spoken.orElseThrow();
        var named = voice.speech().map(Clause::subjects).orElse(List.of());
        var sides = named.size() == 2 ? names.actors(named, voice.teller(), false) : pair();
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

    /// An act that a side calls untrue, if it is its own.
    Optional<Draft> denied(Frame frame, Optional<Voice> spoken, Sentence sentence, Teller around) {
        var voice = Matters.stand(spoken.map(Voice::teller).orElse(around), spoken, frame.clause())
                .as(Kind.DENY);
        return voice.teller().partisan() ? compose(frame, Optional.of(voice), sentence, around) : Optional.empty();
    }

    Optional<Draft> compose(Frame found, Optional<Voice> spoken, Sentence sentence, Teller around) {
        boolean quoted = sentence.tokens()
                .get(sentence.items().get(found.clause().at()).from())
                .quoted();
        var teller = spoken.map(Voice::teller).orElse(around);
        var kind = spoken.map(Voice::kind).orElse(Kind.SAY);
        if (found.clause().link() == Clause.Link.SUBJECT) {
            return judged(found, spoken, sentence, teller, quoted);
        }
        if (found.is("judged") && kind == Kind.SAY && teller.speaker() != null) {
            var actors = names.actors(found.actors(), teller, quoted);
            var stood = new Stances.Stood(Stance.COMMENTS, Polarity.AFFIRMED, found.modality());
            return Optional.of(
                    facts.add(draft(found, spoken, sentence, teller, stood, actors, quoted), found, sentence));
        }
        boolean aside = found.clause().link() == Clause.Link.RELATIVE
                && (kind == Kind.THREATEN || kind == Kind.DEMAND)
                && found.clause().verb().modal() == null;
        if (aside) {
            return compose(found, Optional.empty(), sentence, around);
        }
        if (found.is("wish")) {
            return wished(found, spoken, sentence, teller, quoted);
        }
        var frame = recall.complete(found);
        if (kind == Kind.SAY && isUnsaid(found, spoken)) {
            return Optional.empty();
        }
        boolean ownText = spoken.isEmpty()
                && teller.speaker() == null
                && teller.partisan()
                && found.clause().link() == Clause.Link.MAIN
                && isPresent(found.clause());
        if (ownText) {
            kind = Kind.ANNOUNCE;
        } else if (kind == Kind.ANNOUNCE && spoken.isEmpty()) {
            kind = Kind.SAY;
        }
        if (frame.act() == Act.EXTEND && frame.negated() && kind == Kind.SAY && frame.modality() == Modality.INTENDED) {
            return composed(refused(frame), spoken, sentence, teller, kind, quoted, whole(frame, teller, quoted));
        }
        var people = doers(frame, spoken, kind);
        if (frame.act().harmful() && !people.isEmpty() && people.stream().allMatch(cast.parties()::isPerson)) {
            return Optional.empty();
        }
        var actors = new ArrayList<String>();
        for (var doer : people) {
            String side = cast.sideOfPerson(doer, sentence);
            side = side.isEmpty() && kind == Kind.DEMAND ? names.asked(doer, teller) : side;
            if (side.isEmpty()
                    && frame.act().group() == org.truceline.model.ActGroup.TALKS
                    && lexicon.is("role", doer)) {
                side = cast.sideOfRole(doer, sentence);
            }
            if (side.isEmpty()
                    && kind == Kind.DEMAND
                    && Antecedents.isThird(doer.head().lower())
                    && doer.isPronoun()) {
                var before = memory.lastActor(a -> !names.own(a, teller));
                if (before.isPresent()) {
                    side = before.get();
                } else if (names.actors(List.of(doer), teller, quoted).stream().anyMatch(a -> names.own(a, teller))) {
                    continue;
                }
            }
            var named = isBoth(doer) && pair().size() == 2
                    ? pair()
                    : side.isEmpty() ? names.actors(List.of(doer), teller, quoted) : List.of(side);
            boolean envoys = named.isEmpty()
                    && frame.act().group() == org.truceline.model.ActGroup.TALKS
                    && doer.first().lower().equals("their")
                    && lexicon.isAny(doer, "role", "delegation")
                    && pair().size() == 2;
            if (envoys) {
                named = pair();
            }
            boolean theirs = named.isEmpty()
                    && teller.partisan()
                    && !quoted
                    && frame.act().group() == org.truceline.model.ActGroup.TALKS
                    && Set.of("its", "their").contains(doer.first().lower());
            if (theirs) {
                named = List.of(names.pronoun("it", teller, false));
            }
            var told = named.isEmpty() && mayBeBare(frame, kind, doer)
                    ? List.of(cast.parties().core(doer))
                    : named;
            told.stream().filter(n -> !n.isEmpty() && !actors.contains(n)).forEach(actors::add);
        }
        return composed(frame, spoken, sentence, teller, kind, quoted, actors);
    }

    /// "said that leaving the pact was for both to decide": an act that is only judged, by nobody named.
    private Optional<Draft> judged(
            Frame frame, Optional<Voice> spoken, Sentence sentence, Teller teller, boolean quoted) {
        if (spoken.isEmpty()) {
            return Optional.empty();
        }
        var stood = new Stances.Stood(Stance.COMMENTS, Polarity.AFFIRMED, Modality.ACTUAL);
        int end = sentence.endWordOfItem(sentence.items().size() - 1);
        return Optional.of(facts.add(
                draft(frame.withSpan(frame.from(), end), spoken, sentence, teller, stood, List.of(), quoted),
                frame,
                sentence));
    }

    /// "We want them back": asked of those who hold them.
    private Optional<Draft> wished(
            Frame frame, Optional<Voice> spoken, Sentence sentence, Teller teller, boolean quoted) {
        var wisher = frame.clause()
                .subject()
                .filter(s -> !s.isPronoun())
                .flatMap(s -> cast.teller(s, sentence, teller))
                .orElse(teller);
        var holder = memory.lastOf(Act.DETAIN).map(Draft::actors).orElse(List.of()).stream()
                .filter(a -> !names.own(a, wisher))
                .toList();
        var stood = new Stances.Stood(Stance.DEMANDS, Polarity.AFFIRMED, Modality.INTENDED);
        return wisher.partisan() || wisher.speaker() != null
                ? Optional.of(facts.add(draft(frame, spoken, sentence, wisher, stood, holder, quoted), frame, sentence))
                : Optional.empty();
    }

    /// "The Army ends its ceasefire", "We suspend the talks", in a side's own text.
    private static boolean isPresent(Clause clause) {
        var verb = clause.verb();
        return verb.finite()
                && !verb.passive()
                && !verb.perfect()
                && verb.modal() == null
                && (verb.verb().is(VerbForm.THIRD) || verb.verb().is(VerbForm.BASE))
                && !verb.verb().is(VerbForm.PAST);
    }

    /// "would not extend the truce" refuses it.
    private static Frame refused(Frame frame) {
        return frame.withAct(Act.REFUSE_EXTENSION, null).withNegated(false).withModality(Modality.ACTUAL);
    }

    private List<String> whole(Frame frame, Teller teller, boolean quoted) {
        return names.actors(frame.actors(), teller, quoted);
    }

    /// "urged the delegates", "both parties": whom nobody names more closely, where no harm is laid at their door.
    private boolean mayBeBare(Frame frame, Kind kind, NounGroup doer) {
        boolean harmless = kind == Kind.DEMAND || !frame.act().harmful();
        return harmless
                && !doer.isPronoun()
                && !doer.first().is(Tag.POSSESSIVE_PRONOUN)
                && !doer.isName()
                && !lexicon.is("person", doer)
                && lexicon.isAny(doer, "role", "force", "org", "delegation");
    }

    /// The two sides named together, or the only two of whom the report has spoken so far.
    private List<String> pair() {
        return memory.pair().size() == 2 ? memory.pair() : cast.onlyTwo();
    }

    /// "both sides", "the two armies", "envoys of the two sides": the two named before.
    private boolean isBoth(NounGroup group) {
        var whose = group.of() != null && lexicon.is("role", group) ? group.innermost() : group;
        boolean two = whose.first().lower().equals("both")
                || whose.lowers().contains("two")
                || whose.first().lower().equals("either");
        boolean the = whose.first().lower().equals("the")
                && whose.words().size() == 2
                && !Morphology.singular(whose.head().lower())
                        .equals(whose.head().lower())
                && Set.of("delegation", "side", "party", "negotiator", "camp", "envoy")
                        .contains(Morphology.singular(whose.head().lower()));
        return the
                || (two
                        && Set.of(
                                        "minister",
                                        "foreign minister",
                                        "president",
                                        "leader",
                                        "envoy",
                                        "commander",
                                        "general",
                                        "negotiator",
                                        "officer",
                                        "capital",
                                        "side",
                                        "party",
                                        "army",
                                        "force",
                                        "government",
                                        "country",
                                        "camp",
                                        "neighbour",
                                        "delegation",
                                        "command")
                                .contains(Morphology.singular(whose.head().lower())));
    }

    private Optional<Draft> composed(
            Frame frame,
            Optional<Voice> spoken,
            Sentence sentence,
            Teller teller,
            Kind spokenKind,
            boolean quoted,
            List<String> named) {
        var kind = spokenKind;
        var actors = named;
        if (actors.isEmpty()
                && frame.act().group() == org.truceline.model.ActGroup.TALKS
                && (frame.is("mention") || isBetweenTheTwo(frame, sentence))) {
            actors = pair();
        }
        boolean bandOfOwn = kind == Kind.ADMIT
                && teller.partisan()
                && !actors.isEmpty()
                && frame.act().harmful()
                && !frame.clause().verb().passive()
                && actors.stream()
                        .allMatch(a -> a.equals(a.toLowerCase(Locale.ROOT))
                                && !names.own(a, teller)
                                && lexicon.is("bands", Morphology.singular(a.substring(a.lastIndexOf(' ') + 1))));
        if (bandOfOwn) {
            actors = List.of(names.itself(teller));
        }
        boolean third = frame.is("declare")
                && actors.size() == 1
                && spoken.isEmpty()
                && frame.clause().after("with").isEmpty()
                && pair().size() == 2
                && pair().stream().noneMatch(p -> cast.parties().same(p, named.getFirst()));
        if (third) {
            return proclaimed(frame, sentence, teller, quoted);
        }
        if (actors.isEmpty()
                && kind == Kind.ADMIT
                && teller.partisan()
                && !frame.clause().verb().passive()) {
            actors = List.of(names.itself(teller));
        }
        if (actors.isEmpty()
                && kind == Kind.DEMAND
                && frame.act() == Act.WITHDRAW
                && !cast.accused().isEmpty()) {
            actors = List.of(cast.accused());
        }
        if (isOwnWeapon(frame, kind, actors, teller)) {
            actors = List.of(names.pronoun("it", teller, false));
        }
        if (frame.is("ceasing") && kind == Kind.DEMAND && actors.stream().noneMatch(a -> names.own(a, teller))) {
            return composed(ceased(frame), spoken, sentence, teller, kind, quoted, actors);
        }
        if (frame.is("ordered") && kind != Kind.DEMAND) {
            return Optional.empty();
        }
        boolean menaced = actors.isEmpty()
                && teller.partisan()
                && frame.modality() == Modality.INTENDED
                && !frame.negated()
                && (frame.act() == Act.THREATEN_FORCE
                        || ((kind == Kind.THREATEN || isAnyone(frame))
                                && frame.clause().verb().passive()
                                && Stances.isForce(frame.act())));
        if (menaced) {
            kind = Kind.THREATEN;
            actors = List.of(names.itself(teller));
        }
        if (kind == Kind.DEMAND && teller.partisan() && isFaced(frame)) {
            kind = Kind.THREATEN;
            actors = List.of(names.itself(teller));
        }
        if (needsDoer(frame) && actors.isEmpty()) {
            return Optional.empty();
        }
        boolean declared = actors.isEmpty()
                && (kind == Kind.ANNOUNCE
                        || (kind == Kind.SAY
                                && teller.speaker() != null
                                && frame.act() == Act.END
                                && frame.clause().lemma().equals("be")
                                && !frame.negated()))
                && teller.partisan()
                && frame.clause().link() != Clause.Link.RELATIVE
                && List.of(Act.END, Act.SUSPEND, Act.EXTEND, Act.TAKE_EFFECT).contains(frame.act());
        if (declared) {
            actors = List.of(names.pronoun("it", teller, false));
        }
        boolean ordering = kind == Kind.DEMAND
                && actors.isEmpty()
                && teller.partisan()
                && frame.act().harmful()
                && !frame.negated()
                && frame.event() != null
                && spoken.flatMap(Voice::speech)
                        .map(s -> Set.of("order", "instruct", "command").contains(s.lemma()))
                        .orElse(false);
        if (ordering) {
            actors = List.of(names.itself(teller));
        }
        if (frame.act() == Act.ACCEPT
                && actors.size() > 1
                && Set.of("agree", "consent").contains(frame.clause().lemma())) {
            return composed(frame.withAct(Act.AGREE, null), spoken, sentence, teller, kind, quoted, actors);
        }
        boolean ranks = teller.partisan()
                && !frame.actors().isEmpty()
                && frame.actors().stream()
                        .allMatch(a -> a.first().lower().equals("the")
                                && a.words().size() == 2
                                && a.of() == null
                                && lexicon.is("ranks", a))
                && memory.lastCharge(cast.parties(), teller.side())
                        .filter(d -> d.actors().stream().anyMatch(a -> names.own(a, teller)))
                        .isPresent();
        if (ranks) {
            actors = List.of(teller.side());
        }
        var doers = actors;
        boolean own = doers.stream().anyMatch(a -> names.own(a, teller)) || isJoint(teller, doers);
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
        boolean command = kind == Kind.DEMAND
                && own
                && spoken.flatMap(Voice::speech)
                        .map(s -> Set.of("order", "instruct", "command").contains(s.lemma()))
                        .orElse(false);
        if (command) {
            stood = new Stances.Stood(Stance.ANNOUNCES, stood.polarity(), Modality.INTENDED);
        }
        boolean threatens = kind == Kind.THREATEN
                && spoken.flatMap(Voice::speech)
                        .map(s -> s.lemma().equals("threaten"))
                        .orElse(false);
        if ((isUnderCondition(frame, sentence)
                        || threatens
                        || sentence.tokens().stream().anyMatch(t -> t.is("otherwise")))
                && own
                && stood.stance() == Stance.ANNOUNCES
                && isLoss(frame.act())) {
            stood = new Stances.Stood(Stance.THREATENS, stood.polarity(), Modality.INTENDED);
        }
        if (actors.isEmpty() && disowned.covers(frame, teller, stood)) {
            stood = new Stances.Stood(Stance.DENIES, Polarity.AFFIRMED, Modality.ACTUAL);
            actors = List.of(teller.side());
        }
        if (stood.stance() == Stance.DENIES && actors.isEmpty() && teller.partisan()) {
            actors = memory.lastCharge(cast.parties(), teller.side())
                    .map(Draft::actors)
                    .filter(a -> a.stream().anyMatch(n -> names.own(n, teller)))
                    .orElse(List.of(names.itself(teller)));
        }
        if (stood.stance() == Stance.ADMITS && isOnlyPointedAt(frame)) {
            actors = List.of();
            stood = Stances.of(Kind.SAY, frame, teller, false, false);
        }
        return Optional.of(facts.add(draft(frame, spoken, sentence, teller, stood, actors, quoted), frame, sentence));
    }

    /// "whoever comes near", "any boat": said of nobody in particular, so that it warns all.
    private static boolean isAnyone(Frame frame) {
        return frame.clause().subjects().stream()
                .anyMatch(s -> s.first().lower().startsWith("any")
                        || s.first().lower().equals("whoever")
                        || s.first().lower().equals("every"));
    }

    /// "called on both to stop their fire": to stop is asked of the act that is to stop.
    private Frame ceased(Frame frame) {
        var word =
                frame.targets().stream().findFirst().flatMap(lexicon::actNoun).filter(w -> Memory.isAttack(w.act()));
        return new Frame(
                word.map(Lexicon.ActWord::act).orElse(Act.ARMED_ATTACK),
                word.map(Lexicon.ActWord::means).orElse(null),
                frame.actors(),
                List.of(),
                frame.places(),
                !frame.negated(),
                frame.modality(),
                Set.of(),
                frame.event(),
                frame.clause(),
                frame.from(),
                frame.to(),
                frame.rule());
    }

    /// "The mediator announced the ceasefire": told by him, agreed by the two.
    private Optional<Draft> proclaimed(Frame frame, Sentence sentence, Teller around, boolean quoted) {
        var teller = frame.clause()
                .subject()
                .flatMap(s -> cast.teller(s, sentence, around))
                .orElse(around);
        var stood = new Stances.Stood(Stance.ANNOUNCES, Polarity.AFFIRMED, Modality.ACTUAL);
        return Optional.of(
                facts.add(draft(frame, Optional.empty(), sentence, teller, stood, pair(), quoted), frame, sentence));
    }

    /// "the two armies announced": for both of those whose step it is.
    private static boolean isJoint(Teller teller, List<String> doers) {
        var speaker = teller.speaker();
        String org = speaker == null || speaker.org() == null ? "" : speaker.org();
        return doers.size() == 2
                && Set.of(
                                "armies",
                                "sides",
                                "governments",
                                "parties",
                                "delegations",
                                "ministers",
                                "ministries",
                                "countries")
                        .contains(org.substring(org.lastIndexOf(' ') + 1));
    }

    /// "... or face an offensive".
    private static boolean isFaced(Frame frame) {
        return frame.act().harmful()
                && !frame.negated()
                && Set.of("face", "suffer", "risk", "expect", "feel", "meet")
                        .contains(frame.clause().lemma());
    }

    private static boolean isUnderCondition(Frame frame, Sentence sentence) {
        return sentence.clauses().stream()
                .anyMatch(c -> c.link() == Clause.Link.CONDITION
                        && c.at() != frame.clause().at());
    }

    private static boolean isLoss(Act act) {
        return switch (act) {
            case SUSPEND, END, REJECT, REFUSE_EXTENSION, SANCTION, MOBILISE -> true;
            default -> false;
        };
    }

    /// "an aircraft had hit a rocket store of the Front", as an army tells it: its own aircraft.
    private boolean isOwnWeapon(Frame frame, Kind kind, List<String> actors, Teller teller) {
        var speaker = teller.speaker();
        boolean army = speaker != null
                && speaker.name() == null
                && speaker.org() != null
                && teller.partisan()
                && Set.of("army", "military", "force", "navy", "ministry")
                        .contains(Morphology.singular(speaker.org()
                                .substring(speaker.org().lastIndexOf(' ') + 1)
                                .toLowerCase(java.util.Locale.ROOT)));
        boolean active = frame.is("weapon")
                && !frame.clause().verb().passive()
                && frame.clause().verb().finite()
                && frame.clause()
                        .subject()
                        .map(s -> !s.first().lower().equals("the"))
                        .orElse(false);
        return army
                && kind == Kind.SAY
                && actors.isEmpty()
                && active
                && !frame.negated()
                && frame.targets().stream()
                        .map(cast.parties()::sideOf)
                        .anyMatch(s -> !s.isEmpty() && !names.own(s, teller));
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
            case MEET ->
                !frame.clause().verb().passive()
                        || !Set.of("hold", "host", "convene", "schedule", "plan")
                                .contains(frame.clause().lemma());
            case THREATEN_FORCE, SUPPORT, MOBILISE, PROPOSE, INVESTIGATE -> true;
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

    /// "talks between the two".
    private static boolean isBetweenTheTwo(Frame frame, Sentence sentence) {
        return frame.clause().subjects().stream()
                .flatMap(s -> sentence.behind(s).stream())
                .anyMatch(p -> p.preposition().equals("between")
                        && List.of("two", "sides", "them", "parties", "both")
                                .contains(p.group().head().lower()));
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
                                || (stood.stance() == Stance.STATES
                                        && stood.modality() != Modality.HYPOTHETICAL
                                        && !frame.actors().isEmpty())
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
