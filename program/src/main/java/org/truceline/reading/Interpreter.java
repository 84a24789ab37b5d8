// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Modality;
import org.truceline.reading.Clause.Link;
import org.truceline.reading.VerbGroup.Shape;
import org.truceline.reading.Voice.Kind;

/// The pass that joins voices and frames of a sentence into drafts of statements.
final class Interpreter {
    private final Lexicon lexicon;
    private final Frames frames;
    private final Cast cast;
    private final Memory memory;
    private final Composer composer;
    private final Nominals nominals;
    private final Denials denials;
    private final Verdicts verdicts;
    private final Doubt doubt;
    private final Claimants claimants;
    private final Events events;
    private List<NounGroup> before = List.of();
    private final Warlike warlike;
    private final Echoes echoes;
    private final Copulas copulas;
    private final Mentions mentions;
    private final Tolls tolls;
    private Sentence current = new Sentence(0, List.of(), List.of(), List.of(), List.of(), List.of());

    Interpreter(
            Lexicon lexicon,
            Frames frames,
            Cast cast,
            Memory memory,
            Composer composer,
            Nominals nominals,
            Denials denials,
            Verdicts verdicts,
            Events events,
            Counts counts,
            Warlike warlike,
            Claimants claimants) {
        this.warlike = warlike;
        this.events = events;
        this.echoes = new Echoes(lexicon, memory, events);
        this.copulas = new Copulas(lexicon, events);
        this.mentions = new Mentions(lexicon, events, memory);
        this.tolls = new Tolls(lexicon, counts, memory);
        this.lexicon = lexicon;
        this.frames = frames;
        this.cast = cast;
        this.memory = memory;
        this.composer = composer;
        this.nominals = nominals;
        this.denials = denials;
        this.verdicts = verdicts;
        this.doubt = new Doubt(lexicon);
        this.claimants = claimants;
    }

    /// @param frame who speaks where the sentence names nobody
    void read(Sentence sentence, List<Voice> voices, Teller frame) {
        if (sentence.isQuestion()) {
            return;
        }
        current = sentence;
        memory.enter(sentence.tokens().getFirst().start());
        notePairs(sentence, true);
        enter(sentence);
        cast.antecedents().enter(subjects(sentence));
        var found = new ArrayList<Found>();
        for (var clause : sentence.clauses()) {
            boolean truce = memory.truceInMind() || truceBefore(sentence, clause);
            var voice = voiceOf(voices, clause);
            if (voice.isPresent() && !Afterthoughts.is(voice.get(), clause, sentence, lexicon)) {
                nominals.read(voice.get(), sentence).forEach(this::keep);
            }
            verdicts.verdicts(clause, Voices.at(voices, clause.at()), sentence, frame)
                    .forEach(this::keep);
            if (!takesFrame(clause, voice)) {
                continue;
            }
            var told = Voices.at(voices, clause.at());
            var disowned = verdicts.disowned(clause, told, sentence, frame);
            if (!disowned.isEmpty()) {
                disowned.forEach(this::keep);
                continue;
            }
            var toll = tolls.of(clause, told, sentence, frame, cast);
            if (toll.isPresent()) {
                keep(toll.get());
                continue;
            }
            echoes.staying(clause, sentence)
                    .or(() -> frames.of(clause, sentence, truce, named(sentence, clause)))
                    .or(() -> copulas.of(clause, sentence))
                    .or(() -> echoes.of(clause, sentence, latest(found)))
                    .flatMap(f -> governed(f, clause, voices))
                    .ifPresentOrElse(
                            f -> found.add(new Found(f, told)),
                            () -> verdicts.other(clause, told, sentence, frame, isMatter(told, clause))
                                    .forEach(this::keep));
        }
        for (var mention : mentions.of(sentence)) {
            boolean within = found.stream()
                    .map(Found::frame)
                    .anyMatch(f -> f.from() <= mention.from()
                            && mention.from() < f.to()
                            && (f.act() == mention.act()
                                    || (Memory.isAttack(f.act()) && Memory.isAttack(mention.act()))));
            if (!within) {
                found.add(new Found(mention, Voices.at(voices, mention.clause().at())));
            }
        }
        found.removeIf(f -> f.frame().clause().link() == Link.MODIFIER
                && f.frame().act().group() == org.truceline.model.ActGroup.TALKS);
        for (var one : merged(found)) {
            if (!warlike.isMeant(one.frame(), sentence)) {
                continue;
            }
            if (doubt.covers(one.frame(), one.voice(), sentence)) {
                if (doubt.denies(one.frame(), one.voice(), sentence)) {
                    composer.denied(one.frame(), one.voice(), sentence, frame).ifPresent(this::keep);
                }
                continue;
            }
            if (composer.isMutual(one.voice(), one.frame())) {
                composer.mutual(one.frame(), one.voice(), sentence).forEach(this::keep);
                continue;
            }
            composer.compose(one.frame(), one.voice(), sentence, frame).ifPresent(d -> {
                keep(d);
                claimants.of(d, one.voice(), sentence).ifPresent(this::keep);
            });
        }
        voices.stream()
                .filter(v -> v.kind() == Kind.SAY && isOnlyLie(v, sentence))
                .forEach(v -> v.speech()
                        .ifPresent(s -> denials.denial(v.teller(), Optional.of(v), s, sentence)
                                .forEach(this::keep)));
        voices.stream()
                .filter(v -> v.speech()
                        .filter(s -> Afterthoughts.is(v, s, sentence, lexicon))
                        .isPresent())
                .forEach(v -> nominals.read(v, sentence).forEach(this::keep));
        notePairs(sentence, false);
        before = sentence.items().stream()
                .filter(NounGroup.class::isInstance)
                .map(NounGroup.class::cast)
                .toList();
        memory.truce(sentence.items().stream()
                .anyMatch(i ->
                        i instanceof NounGroup g && (lexicon.is("truce", g) || lexicon.is("truce", g.innermost()))));
        noteSubject(sentence, voices);
    }

    /// In a report that is about something else, nobody has attacked, and nobody denies it.
    private void keep(Draft draft) {
        if (warlike.isText() || !draft.harmful()) {
            composer.keep(draft);
        }
    }

    /// "A lie, the ministry said": nothing but that.
    private boolean isOnlyLie(Voice voice, Sentence sentence) {
        boolean verb = sentence.clauses().stream().anyMatch(c -> voice.covers(c.at()));
        return !verb
                && voice.teller().partisan()
                && IntStream.range(0, sentence.items().size())
                        .filter(voice::covers)
                        .mapToObj(sentence.items()::get)
                        .anyMatch(i -> i instanceof NounGroup g && lexicon.is("lie", g));
    }

    private record Found(Frame frame, Optional<Voice> voice) {}

    /// The noun groups before a clause, with those of the sentence before.
    private List<NounGroup> named(Sentence sentence, Clause clause) {
        var out = new ArrayList<>(before);
        sentence.items().subList(0, clause.at()).forEach(i -> {
            if (i instanceof NounGroup group) {
                out.add(group);
            }
        });
        return out;
    }

    /// The clause that is what somebody says, not one inside it.
    private static boolean isMatter(Optional<Voice> voice, Clause clause) {
        return clause.verb().finite()
                && (clause.link() == Link.COMPLEMENT || clause.link() == Link.MAIN)
                && voice.flatMap(Voice::speech)
                        .map(s -> clause.hangsOn(s) || clause.link() == Link.MAIN)
                        .orElse(true);
    }

    private static Optional<Frame> latest(List<Found> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast().frame());
    }

    private static Optional<Voice> voiceOf(List<Voice> voices, Clause clause) {
        return voices.stream()
                .filter(v -> v.speech().map(s -> s.at() == clause.at()).orElse(false))
                .findFirst();
    }

    /// A verb of speaking is an act of its own only where it announces, accepts, rejects and the like.
    private boolean takesFrame(Clause clause, Optional<Voice> voice) {
        if (clause.link() == Link.CONDITION || conditional(clause)) {
            return false;
        }
        return voice.isEmpty()
                || (voice.get().kind() == Kind.ANNOUNCE && clause.object().isPresent());
    }

    private static boolean conditional(Clause clause) {
        return clause.governing()
                .map(g -> g.link() == Link.CONDITION && clause.link() != Link.COMPLEMENT)
                .orElse(false);
    }

    private boolean truceBefore(Sentence sentence, Clause clause) {
        return sentence.items().stream()
                .limit(clause.at())
                .anyMatch(i -> i instanceof NounGroup g && lexicon.is("truce", g));
    }

    /// What the verb above makes of it: "tried to", "refused to", "plans to"; a mere purpose is no act.
    private Optional<Frame> governed(Frame frame, Clause clause, List<Voice> voices) {
        if ((clause.link() != Link.INFINITIVE && clause.link() != Link.GERUND) || clause.governor() == null) {
            return Optional.of(frame);
        }
        var governor = clause.governor();
        if (clause.at() > 0
                && current.items().get(clause.at() - 1) instanceof NounGroup owned
                && rulesVerb(owned, clause)
                && isSubject(owned)) {
            return Optional.of(byNoun(frame, owned).with("judged"));
        }
        if (voiceOf(voices, governor).isPresent()) {
            boolean lies = clause.verb().shape() == Shape.INFINITIVE;
            return Optional.of(lies ? frame.withModality(Modality.INTENDED) : frame);
        }
        return clause.at() > 0
                        && current.items().get(clause.at() - 1) instanceof NounGroup noun
                        && rulesVerb(noun, clause)
                ? Optional.of(byNoun(frame, noun))
                : controlled(frame, governor, clause);
    }

    /// "the threat to suspend talks was a mistake": the noun has a verb of its own behind.
    private boolean isSubject(NounGroup noun) {
        return current.clauses().stream()
                .anyMatch(c ->
                        c.verb().finite() && c.subject().filter(noun::equals).isPresent());
    }

    private boolean rulesVerb(NounGroup noun, Clause clause) {
        return clause.link() == Link.INFINITIVE && lexicon.isAny(noun, "nounactual", "nounintended", "nounnegated");
    }

    /// "its push to take back the town", "the threat to suspend talks": the noun before decides, and owns the act.
    private Frame byNoun(Frame frame, NounGroup noun) {
        var told = frame.withActors(events.doers(noun)).withSpan(noun.from(), frame.to());
        if (lexicon.is("nounactual", noun)) {
            return told;
        }
        return lexicon.is("nounintended", noun) ? told.withModality(Modality.INTENDED) : refused(told);
    }

    private Optional<Frame> controlled(Frame frame, Clause governor, Clause clause) {
        String verb = governor.lemma();
        boolean verge = verb.equals("be")
                && governor.preps().stream()
                        .anyMatch(p -> List.of("verge", "brink", "point")
                                .contains(p.group().head().lower()));
        if (verge) {
            return Optional.of(frame.withModality(Modality.INTENDED));
        }
        if (verb.equals("offer")
                && clause.link() == Link.INFINITIVE
                && !governor.verb().negated()) {
            return Optional.of(frame.withAct(Act.PROPOSE, null)
                    .withModality(Modality.ACTUAL)
                    .withTargets(List.of()));
        }
        if (verb.equals("agree") && clause.link() == Link.INFINITIVE && frame.act() == Act.COMPLY) {
            return Optional.of(frame.withAct(Act.AGREE, null).withModality(Modality.ACTUAL));
        }
        if (lexicon.is("negated", verb) && !governor.verb().negated()) {
            return Optional.of(refused(frame));
        }
        if (lexicon.is("negated", verb)) {
            return Optional.of(frame.withModality(inherited(governor, frame)));
        }
        if (lexicon.is("actual", verb)) {
            return Optional.of(
                    governor.verb().negated()
                            ? frame.withNegated(true).withModality(inherited(governor, frame))
                            : frame.withModality(inherited(governor, frame)));
        }
        if (lexicon.is("intended", verb) && clause.link() == Link.INFINITIVE) {
            boolean not = governor.verb().negated();
            return Optional.of(frame.withModality(Modality.INTENDED).withNegated(frame.negated() ^ not));
        }
        var before = clause.at() > 0 && current.items().get(clause.at() - 1) instanceof Mark mark ? mark.lower() : "";
        if (before.equals("without")) {
            return Optional.of(frame.withNegated(!frame.negated()));
        }
        boolean gerund = clause.link() == Link.GERUND && clause.verb().shape() == Shape.GERUND;
        return gerund && !lexicon.is("prevented", verb)
                ? Optional.of(frame.withModality(inherited(governor, frame)))
                : Optional.empty();
    }

    private static Modality inherited(Clause governor, Frame frame) {
        return governor.verb().modal() == null ? frame.modality() : Modality.INTENDED;
    }

    private static Frame refused(Frame frame) {
        return switch (frame.act()) {
            case EXTEND -> frame.withAct(Act.REFUSE_EXTENSION, frame.means());
            case ACCEPT, AGREE -> frame.withAct(Act.REJECT, frame.means());
            default -> frame.withNegated(!frame.negated());
        };
    }

    /// People killed by the act just told belong to that act.
    private static List<Found> merged(List<Found> found) {
        var out = new ArrayList<Found>();
        for (var next : found) {
            @Nullable Found last = out.isEmpty() ? null : out.getLast();
            boolean same = last != null
                    && next.frame().negated() == last.frame().negated()
                    && follows(next.frame(), last.frame())
                    && (next.frame().act() == last.frame().act() || isCrossing(last.frame(), next.frame()));
            if (same && last != null) {
                out.removeLast();
                var kept = last.frame().act() == Act.OVERFLIGHT ? next : last;
                out.add(new Found(
                        kept.frame()
                                .withSpan(
                                        Math.min(
                                                last.frame().from(),
                                                next.frame().from()),
                                        next.frame().to()),
                        kept.voice().or(last::voice)));
                continue;
            }
            boolean sameDoing = last != null
                    && last.frame().clause().link() == Link.MODIFIER
                    && !last.frame().clause().subjects().isEmpty()
                    && last.frame()
                            .clause()
                            .subjects()
                            .equals(next.frame().clause().subjects())
                    && Memory.isAttack(last.frame().act())
                    && Memory.isAttack(next.frame().act());
            if (sameDoing) {
                out.removeLast();
                last = out.isEmpty() ? null : out.getLast();
            }
            boolean cause = last != null
                    && last.frame().act() == Act.HARM
                    && Memory.isAttack(next.frame().act())
                    && next.frame().clause().link() == Link.SUBORDINATE;
            if (cause && last != null) {
                var whole = next.frame();
                Optional<Voice> voice = last.voice();
                while (!out.isEmpty() && out.getLast().frame().act() == Act.HARM) {
                    var harm = out.removeLast().frame();
                    whole = whole.withSpan(harm.from(), harm.to());
                }
                out.add(new Found(whole, voice));
                continue;
            }
            boolean counted = last != null
                    && next.frame().act() == Act.HARM
                    && next.frame().actors().isEmpty()
                    && !next.frame().negated()
                    && next.frame().clause().link() == Link.MAIN
                    && (Memory.isAttack(last.frame().act()) || last.frame().act() == Act.VIOLATE)
                    && last.frame().clause().at() < next.frame().clause().at()
                    && last.frame().modality() == next.frame().modality()
                    && !last.frame().negated()
                    && last.voice().equals(next.voice());
            if (counted && last != null) {
                out.removeLast();
                out.add(new Found(
                        last.frame().withSpan(next.frame().from(), next.frame().to()), last.voice()));
                continue;
            }
            boolean described = last != null
                    && next.frame().act() == Act.HARM
                    && last.frame().clause().link() == Link.RELATIVE
                    && Memory.isAttack(last.frame().act())
                    && last.frame()
                            .clause()
                            .subjects()
                            .equals(next.frame().clause().subjects());
            if (described && last != null) {
                out.removeLast();
                out.add(new Found(
                        last.frame().withSpan(next.frame().from(), next.frame().to()),
                        next.voice().or(last::voice)));
                continue;
            }
            boolean victims = last != null
                    && (next.frame().act() == Act.HARM
                            || next.frame().is("killed")
                            || next.frame().is("wounded"))
                    && Memory.isAttack(last.frame().act())
                    && follows(next.frame(), last.frame());
            boolean repeated = last != null
                    && next.frame().clause().at() == last.frame().clause().at();
            if (victims && last != null) {
                out.removeLast();
                out.add(new Found(
                        last.frame().withSpan(next.frame().from(), next.frame().to()), last.voice()));
            } else if (!repeated) {
                out.add(next);
            }
        }
        return out;
    }

    /// "crossed the line and hit several camps": one raid.
    private static boolean isCrossing(Frame first, Frame second) {
        return (first.act() == Act.OVERFLIGHT
                        || (first.act() == Act.GROUND_ASSAULT
                                && first.clause().lemma().equals("cross")))
                && Memory.isAttack(second.act());
    }

    private static boolean follows(Frame harm, Frame attack) {
        var link = harm.clause().link();
        return (link == Link.COORDINATED || link == Link.ADJUNCT)
                && harm.clause().hangsOn(attack.clause());
    }

    private void enter(Sentence sentence) {
        var named = new HashMap<Integer, String>();
        for (var item : sentence.items()) {
            if (item instanceof NounGroup group
                    && composer.isParty(group)
                    && !cast.parties().isPerson(group)
                    && !group.first().is(Tag.POSSESSIVE_PRONOUN)) {
                var of = group.of();
                boolean whole = of != null
                        && lexicon.is("force", group)
                        && lexicon.actNoun(of).isEmpty();
                named.put(
                        group.from(),
                        whole && of != null
                                ? cast.parties().core(of)
                                : cast.parties().core(group));
            }
        }
        cast.enter(named);
    }

    /// The subjects of a sentence that a later "it" or "they" may go back to.
    private List<Antecedents.Subject> subjects(Sentence sentence) {
        var out = new ArrayList<Antecedents.Subject>();
        for (var clause : sentence.clauses()) {
            boolean told =
                    clause.verb().finite() && clause.link() != Link.RELATIVE && clause.link() != Link.COORDINATED;
            var groups = clause.subjects().stream().filter(g -> !g.isPronoun()).toList();
            if (told && groups.size() == 1) {
                var group = groups.getFirst();
                out.add(new Antecedents.Subject(group.from(), composer.name(group), isPlural(group)));
            } else if (told && groups.size() > 1) {
                out.add(new Antecedents.Subject(groups.getFirst().from(), "", true));
            }
        }
        if (out.stream().allMatch(s -> s.name().isEmpty() || !s.plural())) {
            sentence.items().forEach(i -> ours(i).ifPresent(s -> out.add(0, s)));
        }
        return out;
    }

    /// "our guns", wherever they stand: "they" of the next sentence, when nothing else is its subject.
    private Optional<Antecedents.Subject> ours(Item item) {
        boolean our = item instanceof NounGroup group && group.first().lower().equals("our") && isPlural(group);
        return our && item instanceof NounGroup group
                ? Optional.of(
                        new Antecedents.Subject(group.from(), cast.publication().side(), true))
                : Optional.empty();
    }

    private boolean isPlural(NounGroup group) {
        String head = group.head().lower();
        boolean many = !Morphology.singular(head).equals(head) || head.equals("people") || head.equals("men");
        return many
                && cast.parties()
                        .state(group.words())
                        .filter(s -> group.isName())
                        .isEmpty();
    }

    /// @param between only those named "between A and B", who are the two sides of what the sentence itself tells
    private void notePairs(Sentence sentence, boolean between) {
        var items = sentence.items();
        for (int i = 0; i + 2 < items.size(); i++) {
            if (items.get(i) instanceof NounGroup a
                    && items.get(i + 1) instanceof Mark and
                    && and.is(Tag.CONJUNCTION)
                    && items.get(i + 2) instanceof NounGroup b) {
                String x = cast.parties().sideOf(a);
                String y = cast.parties().sideOf(b);
                boolean sides = !x.isEmpty()
                        && !y.isEmpty()
                        && !cast.parties().same(x, y)
                        && composer.isParty(a)
                        && composer.isParty(b);
                boolean named = i > 0
                        && items.get(i - 1) instanceof Mark mark
                        && mark.lower().equals("between");
                if (sides && (named || !between)) {
                    memory.pair(cast.parties().core(a), cast.parties().core(b));
                }
            }
        }
    }

    private static boolean isAcronym(NounGroup group) {
        String head = group.head().token().text();
        return head.length() > 2 && head.chars().allMatch(Character::isUpperCase);
    }

    /// The side that "it", "its" and "their" of the next sentence stand for.
    private void noteSubject(Sentence sentence, List<Voice> voices) {
        var owners = sentence.items().stream()
                .filter(NounGroup.class::isInstance)
                .map(NounGroup.class::cast)
                .map(g -> g.possessor().orElse(g))
                .toList();
        for (var g : owners) {
            boolean party = g.isName()
                    && composer.isParty(g)
                    && cast.parties().state(g.words()).isEmpty()
                    && (lexicon.isAny(g, "force", "org") || isAcronym(g));
            if (party) {
                cast.group(cast.parties().core(g));
            }
        }
        for (var clause : sentence.clauses()) {
            boolean main = clause.link() == Link.MAIN && clause.verb().finite();
            if (!main || clause.subject().isEmpty()) {
                continue;
            }
            cast.introduce(clause.subject().get(), sentence);
            if (cast.isNeutral(clause.subject().get())) {
                cast.subject("");
                return;
            }
            var voice = voiceOf(voices, clause);
            String side = voice.map(v -> v.teller().side())
                    .filter(s -> !s.isEmpty())
                    .orElseGet(() -> composer.isParty(clause.subject().get())
                            ? cast.parties().sideOf(clause.subject().get())
                            : "");
            if (!side.isEmpty()) {
                cast.subject(side);
                return;
            }
        }
    }
}
