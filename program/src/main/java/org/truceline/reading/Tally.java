// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.Count;
import org.truceline.model.CountOf;

/// How many an act concerned: victims of its verbs, what was fired, carried or freed, and parts of these ("two of them
/// children", "and 257 hurt").
final class Tally {
    private static final Set<String> STRIKES = Set.of("strike", "raid", "sortie", "bombing", "attack", "airstrike");
    private static final Set<String> ROUNDS = Set.of(
            "round", "shell", "rocket", "missile", "mortar", "grenade", "bomb", "shot", "burst", "impact", "explosion",
            "crater", "salvo", "torpedo", "drone", "mine", "volley", "projectile");

    private final Lexicon lexicon;
    private final Counts counts;

    Tally(Lexicon lexicon, Counts counts) {
        this.lexicon = lexicon;
        this.counts = counts;
    }

    List<Count> of(Frame frame, Sentence sentence) {
        var out = new ArrayList<Count>();
        if (frame.negated()) {
            return out;
        }
        for (var clause : sentence.clauses()) {
            boolean within = sentence.items().get(clause.at()).from() >= frame.from()
                    && sentence.items().get(clause.at()).from() < frame.to();
            if (within) {
                victims(clause).ifPresent(of -> add(clause, of, sentence, out));
            }
        }
        var event = frame.event();
        if (out.isEmpty() && event != null && frame.act().group() == ActGroup.DUTY) {
            counts.of(event, CountOf.VIOLATIONS, sentence).ifPresent(out::add);
        }
        if (out.isEmpty() && frame.act() == Act.VIOLATE) {
            times(frame.clause(), sentence).ifPresent(out::add);
        }
        if (out.isEmpty()) {
            frame.targets().forEach(t -> counts.of(t, kind(frame, t), sentence).ifPresent(out::add));
        }
        if (out.isEmpty()) {
            fired(frame, sentence).ifPresent(out::add);
        }
        if (Memory.isAttack(frame.act())) {
            left(frame, sentence, out);
        }
        return out;
    }

    /// "..., one dead and five wounded", "..., driver dead" behind an attack.
    private void left(Frame frame, Sentence sentence, List<Count> out) {
        int first = Math.max(sentence.itemOf(frame.from()), frame.clause().at());
        for (int i = first + 1; i < sentence.items().size(); i++) {
            if (sentence.items().get(i) instanceof VerbGroup) {
                return;
            }
            var of = sentence.items().get(i) instanceof NounGroup group
                    ? state(group.head().lower())
                    : Optional.<CountOf>empty();
            boolean known = of.isPresent() && out.stream().anyMatch(c -> c.of() == of.get());
            if (of.isEmpty() || known || !(sentence.items().get(i) instanceof NounGroup group)) {
                continue;
            }
            if (Figures.hasNumber(group)) {
                counts.of(group, of.get(), sentence)
                        .map(c -> new Count(c.of(), null, c.min(), c.max()))
                        .ifPresent(out::add);
            } else if (group.words().size() == 2
                    && group.first().is(Tag.NOUN)
                    && !group.first().lower().endsWith("s")) {
                out.add(Count.exactly(of.get(), group.first().lower(), 1));
            }
        }
    }

    private void add(Clause clause, CountOf of, Sentence sentence, List<Count> out) {
        var hurt = hurt(clause);
        for (int i = 0; i < hurt.size(); i++) {
            if (i == 0 || !Figures.bare(hurt.get(i))) {
                counts.of(hurt.get(i), of, sentence).ifPresent(out::add);
            }
        }
        int from = hurt.isEmpty() ? clause.at() : sentence.itemOf(hurt.getLast().from());
        boolean counted = !out.isEmpty();
        for (int i = Math.max(0, from) + 1; i < sentence.items().size() && counted; i++) {
            if (sentence.items().get(i) instanceof VerbGroup verb && i != clause.at() && verb.finite()) {
                return;
            }
            if (sentence.items().get(i) instanceof NounGroup group) {
                part(sentence, i, group, of).ifPresent(out::add);
            }
        }
    }

    /// "two of them children", "including a nurse", "and 257 hurt".
    private Optional<Count> part(Sentence sentence, int i, NounGroup group, CountOf of) {
        var next = i + 1 < sentence.items().size() ? sentence.items().get(i + 1) : group;
        var them = group.ofGroup().filter(NounGroup::isPronoun);
        if (them.isPresent() && next instanceof NounGroup who && !Figures.hasNumber(who)) {
            return counts.of(group, of, sentence).map(c -> new Count(of, counts.core(who), c.min(), c.max()));
        }
        boolean including = i > 0
                && sentence.items().get(i - 1) instanceof Mark mark
                && mark.lower().equals("including");
        if (including && Figures.hasNumber(group) && !Bulletins.isBang(group)) {
            return counts.of(group, of, sentence);
        }
        var other = state(group.head().lower());
        boolean bare = group.words().size() > 1
                && Figures.hasNumber(group)
                && group.words().stream()
                        .allMatch(w -> w.is(Tag.NUMBER)
                                || w.is(Tag.DETERMINER)
                                || w == group.head()
                                || w.lower().equals("more"));
        return bare && other.isPresent()
                ? counts.of(group, other.get(), sentence).map(c -> new Count(c.of(), null, c.min(), c.max()))
                : Optional.empty();
    }

    private static Optional<CountOf> state(String word) {
        return switch (word) {
            case "killed", "dead" -> Optional.of(CountOf.KILLED);
            case "wounded", "hurt", "injured" -> Optional.of(CountOf.WOUNDED);
            case "displaced" -> Optional.of(CountOf.DISPLACED);
            case "detained", "arrested" -> Optional.of(CountOf.DETAINED);
            default -> Optional.empty();
        };
    }

    /// What was fired or carried: "fired three rockets", "four strikes", "took 3 tonnes of vaccine".
    private Optional<Count> fired(Frame frame, Sentence sentence) {
        var groups = new ArrayList<NounGroup>();
        var event = frame.event();
        if (event != null) {
            groups.add(event);
        }
        groups.addAll(frame.clause().verb().passive() ? frame.clause().subjects() : frame.clause().objects());
        if (event != null) {
            sentence.items().stream()
                    .filter(NounGroup.class::isInstance)
                    .map(NounGroup.class::cast)
                    .filter(g -> g.from() > event.from())
                    .forEach(groups::add);
        }
        for (var group : groups) {
            var of = fired(frame, group);
            if (of.isPresent() && Figures.hasNumber(group)) {
                return counts.of(group, of.get(), sentence);
            }
        }
        return Optional.empty();
    }

    private Optional<CountOf> fired(Frame frame, NounGroup group) {
        String head = Morphology.singular(group.head().lower());
        if (frame.act().group() == ActGroup.FIRE || frame.act().group() == ActGroup.PROTECTED) {
            return STRIKES.contains(head)
                    ? Optional.of(CountOf.STRIKES)
                    : ROUNDS.contains(head) ? Optional.of(CountOf.OTHER) : Optional.empty();
        }
        if (frame.act() == Act.DELIVER_AID || frame.act() == Act.ATTACK_ON_AID || frame.act() == Act.OBSTRUCT_AID) {
            return lexicon.is("vehicle", group)
                    ? Optional.of(CountOf.VEHICLES)
                    : head.equals("tonne") || head.equals("ton") ? Optional.of(CountOf.OTHER) : Optional.empty();
        }
        return frame.act() == Act.RELEASE && lexicon.is("prisoner", group)
                ? Optional.of(CountOf.OTHER)
                : Optional.empty();
    }

    /// "violated the truce 55 times": as many violations.
    private Optional<Count> times(Clause clause, Sentence sentence) {
        return sentence.items().stream()
                .skip(clause.at())
                .limit(8)
                .filter(i -> i instanceof NounGroup g && g.head().lower().equals("times"))
                .findFirst()
                .flatMap(i -> counts.of((NounGroup) i, CountOf.VIOLATIONS, sentence))
                .map(c -> new Count(c.of(), null, c.min(), c.max()));
    }

    private CountOf kind(Frame frame, NounGroup group) {
        if (frame.is("detained")) {
            return CountOf.DETAINED;
        }
        if (frame.is("displaced")) {
            return CountOf.DISPLACED;
        }
        return lexicon.is("vehicle", group)
                        || group.ofGroup().map(of -> lexicon.is("vehicle", of)).orElse(false)
                ? CountOf.VEHICLES
                : CountOf.OTHER;
    }

    private static Optional<CountOf> victims(Clause clause) {
        return switch (clause.lemma()) {
            case "kill", "die", "perish", "murder", "slaughter" -> Optional.of(CountOf.KILLED);
            case "wound", "injure", "hurt", "maim" -> Optional.of(CountOf.WOUNDED);
            default -> Optional.empty();
        };
    }

    private static List<NounGroup> hurt(Clause clause) {
        boolean intransitive = clause.lemma().equals("die") || clause.lemma().equals("perish");
        return clause.verb().passive()
                        || intransitive
                        || (clause.link() == Clause.Link.MODIFIER
                                && clause.verb().shape() != VerbGroup.Shape.GERUND)
                ? clause.subjects()
                : clause.objects();
    }
}
