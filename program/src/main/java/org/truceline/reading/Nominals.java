// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;
import org.truceline.reading.Voice.Kind;

/// Reads verbs of speaking whose matter is a noun: "blamed X for the attack", "denied any role", "condemned the raid",
/// "demanded an inquiry", "promised a response", "called it a mistake".
final class Nominals {
    private static final Set<String> MISTAKE =
            Set.of("mistake", "error", "accident", "blunder", "misunderstanding", "mishap");

    private final Lexicon lexicon;
    private final Events events;
    private final Names names;
    private final Cast cast;
    private final Memory memory;
    private final Facts facts;
    private final Harm harm;

    Nominals(Lexicon lexicon, Events events, Names names, Cast cast, Memory memory, Facts facts) {
        this.lexicon = lexicon;
        this.events = events;
        this.names = names;
        this.cast = cast;
        this.memory = memory;
        this.facts = facts;
        this.harm = new Harm(lexicon);
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
            case ACCUSE -> covered ? List.of() : charge(voice, clause, sentence, voice.accused(), clause.after("of"));
            case BLAME -> blame(voice, clause, sentence);
            case DENY -> covered ? List.of() : deny(voice, clause, sentence);
            case ADMIT -> covered ? List.of() : admit(voice, clause, sentence);
            case DEMAND -> covered ? List.of() : demand(voice, clause, sentence);
            case THREATEN -> covered && !clause.lemma().equals("reserve") ? List.of() : threat(voice, clause, sentence);
            case COMMENT -> comment(voice, clause, sentence);
            case SAY -> covered ? List.of() : record(voice, clause, sentence);
            case ANNOUNCE -> covered ? List.of() : announce(voice, clause, sentence);
        };
    }

    private int from(Clause clause, Sentence sentence) {
        return Composer.start(sentence, sentence.items().get(clause.from()).from());
    }

    private int to(Clause clause, Sentence sentence) {
        return Composer.end(sentence, sentence.endWordOfItem(Math.max(clause.at(), clause.to() - 1)));
    }

    private Draft draft(
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
    private Optional<Draft> matter(
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
    private Optional<Frame> loss(NounGroup group, Clause clause) {
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

    private static boolean isPersonal(NounGroup group) {
        return group.isPronoun() && !group.head().lower().equals("it");
    }

    static boolean isPointing(NounGroup group) {
        return group.isPronoun()
                || (group.words().size() == 1
                        && Set.of("this", "that", "these", "those", "all")
                                .contains(group.head().lower()));
    }

    private List<Draft> charge(
            Voice voice, Clause clause, Sentence sentence, List<NounGroup> accused, Optional<NounGroup> of) {
        var actors = names.actors(accused, voice.teller(), false);
        if (actors.isEmpty() || of.isEmpty()) {
            return List.of();
        }
        return matter(voice, clause, sentence, of, Stance.ACCUSES, actors).stream()
                .toList();
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
        return List.of(draft(voice, clause, sentence, stood.stance(), frame, actors, Modality.ACTUAL));
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
                                isArmy(voice) ? own(voice) : d.actors(),
                                from(clause, sentence),
                                to(clause, sentence),
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
            return mutual(voice, clause, sentence);
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
        return matter(voice, clause, sentence, matter, Stance.ACCUSES, actors).stream()
                .toList();
    }

    /// "blamed X for wrecking the truce": the verb behind "for" tells what X is blamed for.
    private static boolean isForDoing(Clause clause, Sentence sentence) {
        return sentence.items().stream()
                .skip(clause.at())
                .anyMatch(i -> i instanceof Mark mark && mark.lower().equals("for"));
    }

    private List<Draft> mutual(Voice voice, Clause clause, Sentence sentence) {
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
            matter(one, clause, sentence, clause.after("for"), Stance.ACCUSES, List.of(pair.get(1 - i)))
                    .ifPresent(out::add);
        }
        return out;
    }

    /// "denied it", "denied any role in the attack", "rejected the charge", "denied the shelling".
    private List<Draft> deny(Voice voice, Clause clause, Sentence sentence) {
        var object = clause.object().map(o -> roleIn(o, clause).orElse(o));
        var named = object.flatMap(o -> events.of(o, sentence, clause, "")).map(harm::refine);
        boolean told = named.isPresent()
                && memory.lastCharge(cast.parties(), voice.teller().side()).isEmpty();
        if (named.isPresent() && (told || !named.get().targets().isEmpty())) {
            var actors = names.actors(named.get().actors(), voice.teller(), false);
            return List.of(draft(
                    voice,
                    clause,
                    sentence,
                    Stance.DENIES,
                    named.get(),
                    actors.isEmpty() ? own(voice) : actors,
                    Modality.ACTUAL));
        }
        boolean pronoun = object.map(Nominals::isPointing).orElse(false);
        var spoken = pronoun
                ? memory.recent(d -> !d.teller().equals(voice.teller())
                        && d.stance() != Stance.COMMENTS
                        && d.stance() != Stance.DEMANDS)
                : Optional.<Draft>empty();
        if (spoken.isPresent()) {
            return spoken
                    .map(d -> d.with(
                            voice.teller(),
                            Stance.DENIES,
                            blamed(d, voice),
                            from(clause, sentence),
                            to(clause, sentence),
                            "noun:" + clause.lemma()))
                    .stream()
                    .toList();
        }
        boolean weak = object.map(o -> o.head().lemma().equals("report")).orElse(false);
        var charge = memory.lastCharge(cast.parties(), voice.teller().side())
                .filter(d -> !weak || d.actors().stream().anyMatch(a -> names.own(a, voice.teller())));
        return charge
                .map(d -> d.with(
                        voice.teller(),
                        Stance.DENIES,
                        blamed(d, voice),
                        from(clause, sentence),
                        to(clause, sentence),
                        "noun:" + clause.lemma()))
                .stream()
                .toList();
    }

    /// "a role in the bombing", "responsibility for the raid": the act that is meant.
    private static Optional<NounGroup> roleIn(NounGroup object, Clause clause) {
        return SpeechKinds.isRoleInAct(object)
                ? clause.after("in").or(() -> clause.after("for")).or(object::ofGroup)
                : Optional.empty();
    }

    /// "... that this was a lie".
    List<Draft> denial(Teller teller, Optional<Voice> voice, Clause clause, Sentence sentence) {
        return deny(stand(teller, voice, clause), clause, sentence);
    }

    /// "no boat of ours had been near the place": told by the side that was charged just before.
    List<Draft> alibi(Teller teller, Optional<Voice> voice, Clause clause, Sentence sentence) {
        var stand = stand(teller, voice, clause);
        var charge = memory.recent(d -> d.harmful()
                        && d.stance() != Stance.DENIES
                        && d.stance() != Stance.COMMENTS
                        && !d.teller().equals(teller)
                        && (isNobodys(d) || d.actors().stream().anyMatch(a -> names.own(a, teller))))
                .or(() -> stand.kind() == Kind.DENY
                        ? memory.lastCharge(cast.parties(), teller.side())
                        : Optional.<Draft>empty());
        int from = voice.flatMap(Voice::speech)
                .map(s -> Math.min(from(s, sentence), from(clause, sentence)))
                .orElse(from(clause, sentence));
        return charge
                .map(d -> d.with(teller, Stance.DENIES, blamed(d, stand), from, to(clause, sentence), "alibi"))
                .stream()
                .toList();
    }

    /// "X had nothing to do with the strike", of the speaker's own side.
    List<Draft> disown(Teller teller, Optional<Voice> voice, Clause clause, Sentence sentence) {
        boolean own = names.actors(clause.subjects(), teller, false).stream().anyMatch(a -> names.own(a, teller));
        var act = actBehindWith(clause, sentence).or(() -> noPart(clause)).or(() -> unknown(clause));
        if (!own || !teller.partisan() || act.isEmpty()) {
            return List.of();
        }
        var stand = stand(teller, voice, clause);
        return matter(stand, clause, sentence, act, Stance.DENIES, own(stand))
                .or(() -> act.filter(a -> a.first().lower().equals("the"))
                        .flatMap(a -> matter(stand, clause, sentence, Optional.empty(), Stance.DENIES, own(stand))))
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

    private static Optional<NounGroup> actBehindWith(Clause clause, Sentence sentence) {
        var items = sentence.items();
        boolean nothing = false;
        for (int i = clause.at(); i + 1 < items.size() && i < clause.at() + 6; i++) {
            nothing |= items.get(i) instanceof NounGroup g && g.head().lower().equals("nothing");
            boolean with = items.get(i) instanceof Mark mark && mark.lower().equals("with");
            if (nothing && with && items.get(i + 1) instanceof NounGroup act) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
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
        var stand = stand(teller, voice, clause);
        int from = voice.flatMap(Voice::speech)
                .map(s -> Math.min(from(s, sentence), from(clause, sentence)))
                .orElse(from(clause, sentence));
        var thing = clause.subject().filter(s -> lexicon.is("civilian_object", s));
        boolean named = act.filter(a -> !isPointing(a) && lexicon.actNoun(a).isPresent())
                        .isPresent()
                || act.filter(a -> loss(a, clause).isPresent()).isPresent();
        if (named) {
            return matter(stand, clause, sentence, act, stance, actors).stream()
                    .map(d -> d.with(teller, stance, d.actors(), from, d.to(), "verdict"))
                    .toList();
        }
        return memory
                .lastAttack()
                .map(d -> d.with(teller, stance, actors, from, to(clause, sentence), "verdict"))
                .map(d -> thing.map(t -> d.withAct(Act.ATTACK_ON_CIVILIAN_OBJECT, null)
                                .withFacts(d.place(), null, names.targets(List.of(t), teller, false), List.of()))
                        .orElse(d))
                .stream()
                .toList();
    }

    static Voice stand(Teller teller, Optional<Voice> voice, Clause clause) {
        return voice.orElse(new Voice(
                teller, Kind.SAY, clause, clause.from(), clause.to(), List.of(), null, clause.from(), clause.to()));
    }

    /// Whether nobody is named for an act, or only "gunmen" and the like.
    private boolean isNobodys(Draft charge) {
        return charge.actors().stream()
                .allMatch(a -> lexicon.is("unnamed", Morphology.singular(a.toLowerCase(java.util.Locale.ROOT))));
    }

    private List<String> blamed(Draft charge, Voice voice) {
        return isNobodys(charge) ? own(voice) : charge.actors();
    }

    /// The armed body that speaks, or else its side.
    private List<String> own(Voice voice) {
        var speaker = voice.teller().speaker();
        if (isArmy(voice) && speaker != null && speaker.org() != null) {
            return List.of(speaker.org());
        }
        return voice.teller().side().isEmpty()
                ? List.of()
                : List.of(voice.teller().side());
    }

    private boolean isArmy(Voice voice) {
        var speaker = voice.teller().speaker();
        String org = speaker == null || speaker.org() == null ? "" : speaker.org();
        return !org.isEmpty()
                && !org.toLowerCase(java.util.Locale.ROOT).endsWith("government")
                && voice.teller().partisan()
                && lexicon.is(
                        "armedbody", org.substring(org.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT));
    }

    /// "claimed responsibility for the bombing", "apologised for the raid", "admitted a breach".
    private List<Draft> admit(Voice voice, Clause clause, Sentence sentence) {
        if (!voice.teller().partisan()) {
            return List.of();
        }
        var matter = clause.after("for").or(clause::object);
        boolean vague = matter.isPresent() && lexicon.actNoun(matter.get()).isEmpty();
        return matter(
                        voice,
                        clause,
                        sentence,
                        vague && clause.after("for").isEmpty() ? Optional.empty() : matter,
                        Stance.ADMITS,
                        own(voice))
                .stream()
                .toList();
    }

    /// "announced the end of the truce", "declared the suspension of the talks".
    private List<Draft> announce(Voice voice, Clause clause, Sentence sentence) {
        var end = clause.object().flatMap(o -> loss(o, clause));
        return end
                .filter(f -> f.act() == Act.END)
                .map(f -> draft(voice, clause, sentence, Stance.ANNOUNCES, f, own(voice), Modality.ACTUAL))
                .stream()
                .toList();
    }

    /// "demanded a withdrawal", "called for an inquiry", "called for the release of all and an end to the strikes".
    private List<Draft> demand(Voice voice, Clause clause, Sentence sentence) {
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
            return List.of(simple(voice, clause, sentence, Stance.DEMANDS, Act.INVESTIGATE, actors));
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
            return List.of(simple(voice, clause, sentence, Stance.DEMANDS, Act.COMPLY, List.of()));
        }
        var frame = events.of(ended.orElse(group), sentence, clause, "").map(harm::refine);
        if (frame.isEmpty()) {
            boolean truce = lexicon.is("truce", group) && !clause.lemma().equals("ask");
            return truce
                    ? List.of(simple(voice, clause, sentence, Stance.DEMANDS, Act.TAKE_EFFECT, List.of()))
                    : List.of();
        }
        var asked = names.actors(frame.get().actors(), voice.teller(), false);
        var known = asked.isEmpty() && frame.get().act() == Act.WITHDRAW
                ? memory.lastOf(Act.WITHDRAW)
                        .map(Draft::actors)
                        .filter(a -> a.stream().noneMatch(n -> names.own(n, voice.teller())))
                        .orElse(List.of())
                : asked;
        return List.of(draft(
                voice,
                clause,
                sentence,
                Stance.DEMANDS,
                frame.get().withNegated(ended.isPresent()),
                known,
                Modality.INTENDED));
    }

    /// "welcomed the step", "called the terms harsh", "called the apology late", "called him a criminal".
    private List<Draft> judge(Voice voice, Clause clause, Sentence sentence, NounGroup object) {
        boolean offer = Set.of("offer", "proposal", "initiative", "overture", "call", "appeal", "invitation")
                .contains(object.head().lower());
        var offering = object.possessor().filter(names.agents()::isAgent);
        if (offer && offering.isPresent()) {
            return List.of(simple(
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
                            from(clause, sentence),
                            to(clause, sentence),
                            "noun:" + clause.lemma()))
                    .orElseGet(() -> simple(voice, clause, sentence, Stance.COMMENTS, Act.PROPOSE, List.of())));
        }
        boolean truce = lexicon.isAny(object, "truce", "talks", "truceterm");
        boolean step = lexicon.is("stepword", object) || (isPointing(object) && !isPersonal(object));
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
                            from(clause, sentence),
                            to(clause, sentence),
                            "noun:" + clause.lemma()))
                    .or(() -> truce
                            ? Optional.of(simple(voice, clause, sentence, Stance.COMMENTS, Act.AGREE, List.of()))
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
        return List.of(simple(voice, clause, sentence, Stance.COMMENTS, Act.CRITICISE, own(voice))
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
        return matter(voice, clause, sentence, subject, Stance.COMMENTS, List.of()).stream()
                .toList();
    }

    /// "called the report a lie", "called the claim false", "described it as untrue".
    private boolean isCalledUntrue(NounGroup object, Clause clause) {
        boolean charge = object.lowers().stream().anyMatch(w -> lexicon.is("allegation", w)) || isPointing(object);
        boolean word = object.words().size() > 1 && lexicon.is("lie", object);
        return charge
                && (word
                        || clause.objects().stream().skip(1).anyMatch(o -> lexicon.is("lie", o))
                        || clause.after("as").filter(o -> lexicon.is("lie", o)).isPresent());
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
                .filter(s -> s.isPronoun() || names.own(parties().core(s), voice.teller()))
                .isPresent();
        var at = clause.after("by")
                .or(() -> clause.after("at"))
                .or(() -> clause.after("about"))
                .or(() -> clause.after("over"));
        return feels
                        && himself
                        && at.filter(g -> lexicon.actNoun(g).isPresent()).isPresent()
                ? matter(voice, clause, sentence, at, Stance.COMMENTS, List.of()).stream()
                        .map(d -> d.with(
                                d.teller(),
                                d.stance(),
                                List.of(),
                                voice.speech().map(s -> from(s, sentence)).orElse(d.from()),
                                d.to(),
                                "noun:feel"))
                        .toList()
                : List.of();
    }

    private Parties parties() {
        return cast.parties();
    }

    private Draft simple(Voice voice, Clause clause, Sentence sentence, Stance stance, Act act, List<String> actors) {
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

    /// "promised a strong response", "reserved the right to answer in kind".
    private List<Draft> threat(Voice voice, Clause clause, Sentence sentence) {
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
        return List.of(simple(
                        voice,
                        clause,
                        sentence,
                        Stance.THREATENS,
                        sanctions ? Act.SANCTION : Act.THREATEN_FORCE,
                        voice.teller().partisan() ? own(voice) : List.of(body))
                .withFacts(null, null, names.targets(menaced, voice.teller(), false), List.of()));
    }

    /// "... our men will take the tower", as an answer to a wrong.
    List<Draft> menace(Teller teller, Optional<Voice> voice, Clause clause, Sentence sentence) {
        var stand = stand(teller, voice, clause);
        var threat = simple(stand, clause, sentence, Stance.THREATENS, Act.THREATEN_FORCE, own(stand));
        return List.of(threat.withSpan(sentence.tokens().getFirst().start(), threat.to()));
    }

    /// "threatened to close the ferry".
    List<Draft> threatTo(Voice voice, Clause clause, Sentence sentence) {
        var threat = simple(voice, clause, sentence, Stance.THREATENS, Act.THREATEN_FORCE, own(voice));
        int from = voice.speech().map(s -> from(s, sentence)).orElse(threat.from());
        return List.of(threat.withSpan(Math.min(from, threat.from()), threat.to()));
    }

    /// "condemned the strike", "called it a mistake": own side's mistake is admitted.
    private List<Draft> comment(Voice voice, Clause clause, Sentence sentence) {
        var object = clause.object();
        if (object.isEmpty()) {
            return List.of();
        }
        if (voice.teller().partisan() && isCalledUntrue(object.get(), clause)) {
            return deny(voice, clause, sentence);
        }
        boolean breach = clause.objects().stream()
                        .anyMatch(o -> lexicon.actNoun(o)
                                .filter(w -> w.act() == Act.VIOLATE)
                                .isPresent())
                && lexicon.is("judgingverb", clause.lemma());
        var doers = memory.recent(d -> !d.actors().isEmpty()).map(Draft::actors).orElse(List.of());
        if (breach && voice.teller().partisan() && lexicon.actNoun(object.get()).isPresent()) {
            var charge = matter(voice, clause, sentence, object, Stance.ACCUSES, List.of());
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
            return List.of(simple(voice, clause, sentence, Stance.ACCUSES, Act.VIOLATE, doers)
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
            return matter(voice, clause, sentence, object, Stance.ADMITS, own(voice)).stream()
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
                || loss(object.get(), clause).filter(f -> f.act() == Act.END).isPresent();
        if (!judges) {
            return judge(voice, clause, sentence, object.get());
        }
        var matter = matter(voice, clause, sentence, object, Stance.COMMENTS, List.of());
        boolean opponent = matter.isPresent()
                && voice.teller().partisan()
                && matter.get().harmful()
                && !matter.get().actors().isEmpty()
                && matter.get().actors().stream().noneMatch(a -> names.own(a, voice.teller()));
        boolean condemns =
                Set.of("condemn", "denounce", "deplore", "decry", "slam").contains(clause.lemma());
        if (opponent && (condemns || clause.link() == Clause.Link.RELATIVE)) {
            return matter(voice, clause, sentence, object, Stance.ACCUSES, List.of()).stream()
                    .toList();
        }
        return matter.stream().toList();
    }
}
