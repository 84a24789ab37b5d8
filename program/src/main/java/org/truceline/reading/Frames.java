// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.reading.Clause.Link;
import org.truceline.reading.Clause.Prepositional;
import org.truceline.reading.Pattern.Slot;
import org.truceline.reading.VerbGroup.Shape;

/// The pass that reads the act of a clause by the argument patterns of its verb.
final class Frames {
    private static final Set<String> POINTING = Set.of("it", "them", "any", "one", "none", "some");

    private static final Set<String> CRAFT =
            Set.of("fire", "open", "shoot", "shell", "bombard", "attack", "ram", "strafe", "sink");

    private final Lexicon lexicon;
    private final Slots slots;
    private final Agents agents;
    private final Events events;
    private final Harm harm;
    private List<NounGroup> named = List.of();

    Frames(Lexicon lexicon, Slots slots, Agents agents, Events events) {
        this.lexicon = lexicon;
        this.slots = slots;
        this.agents = agents;
        this.events = events;
        this.harm = new Harm(lexicon);
    }

    /// The arguments of a clause, put in the order of the active voice.
    private record Arguments(
            List<NounGroup> subjects, List<NounGroup> objects, List<Prepositional> preps, boolean passive) {
        Optional<NounGroup> object() {
            return objects.stream().findFirst();
        }
    }

    /// @param named what was named before the clause, in this sentence and the one before it, latest last
    Optional<Frame> of(Clause clause, Sentence sentence, boolean truceInMind, List<NounGroup> named) {
        this.named = named;
        var arguments = arguments(clause);
        for (String verb : verbs(clause)) {
            var told = verb.equals(clause.lemma()) ? opened(clause, arguments) : arguments;
            for (var pattern : lexicon.patterns().of(verb)) {
                boolean asks = pattern.prepositions().contains(clause.verb().particle());
                var frame = match(pattern, clause, asks ? told : arguments, sentence, truceInMind);
                if (frame.isPresent()) {
                    return frame.map(harm::refine);
                }
            }
        }
        var breach = inBreach(clause, sentence);
        if (breach.isPresent()) {
            return breach;
        }
        return shared(clause, sentence).flatMap(c -> of(c, sentence, truceInMind, named));
    }

    /// "was collecting taxes in breach of the truce": whatever is done, it breaks the truce.
    private Optional<Frame> inBreach(Clause clause, Sentence sentence) {
        var breach = clause.preps().stream()
                .filter(p -> p.preposition().equals("in"))
                .map(Prepositional::group)
                .filter(g -> Set.of("breach", "violation", "defiance", "contravention", "disregard")
                                .contains(g.head().lower())
                        && g.ofGroup().filter(of -> lexicon.is("truce", of)).isPresent())
                .findFirst();
        return breach.filter(b -> clause.verb().finite() && !clause.verb().negated())
                .map(b -> new Frame(
                        org.truceline.model.Act.VIOLATE,
                        null,
                        clause.verb().passive() ? List.of() : clause.subjects(),
                        List.of(),
                        List.of(),
                        false,
                        FrameBuilder.modality(clause),
                        Set.of(),
                        null,
                        clause,
                        sentence.items().get(clause.from()).from(),
                        b.fullEnd(),
                        "noun:breach"));
    }

    /// "bombing and shelling the town", "stopped and looted the convoy": the second verb's object is the first's too.
    private static Optional<Clause> shared(Clause clause, Sentence sentence) {
        int next = clause.at() + 2;
        boolean joined = clause.objects().isEmpty()
                && clause.preps().isEmpty()
                && next < sentence.items().size()
                && sentence.items().get(next - 1) instanceof Mark and
                && and.is(Tag.CONJUNCTION)
                && sentence.items().get(next) instanceof VerbGroup;
        return !joined
                ? Optional.empty()
                : sentence.clauses().stream()
                        .filter(c -> c.at() == next
                                && !c.objects().isEmpty()
                                && c.verb().shape() == clause.verb().shape()
                                && c.verb().passive() == clause.verb().passive())
                        .findFirst()
                        .map(c -> new Clause(
                                clause.at(),
                                clause.verb(),
                                clause.subjects(),
                                c.objects(),
                                c.preps(),
                                clause.link(),
                                clause.governor(),
                                clause.from(),
                                clause.to()));
    }

    /// "fired on the post" without the phrase "fire on": the particle is a preposition again.
    private Arguments opened(Clause clause, Arguments arguments) {
        String particle = clause.verb().particle();
        boolean before = !particle.isEmpty()
                && lexicon.is("preposition", particle)
                && !clause.objects().isEmpty()
                && !arguments.passive();
        if (!before) {
            return arguments;
        }
        var preps = new ArrayList<Prepositional>();
        preps.add(new Prepositional(particle, clause.objects().getFirst(), clause.at() + 1));
        preps.addAll(arguments.preps());
        var rest = clause.objects().subList(1, clause.objects().size());
        return new Arguments(arguments.subjects(), rest, preps, false);
    }

    private static List<String> verbs(Clause clause) {
        String particle = clause.verb().particle();
        return particle.isEmpty() ? List.of(clause.lemma()) : List.of(clause.lemma() + " " + particle, clause.lemma());
    }

    private Arguments arguments(Clause clause) {
        boolean participle = clause.link() == Link.MODIFIER && clause.verb().shape() != Shape.GERUND;
        if (!clause.verb().passive() && !participle) {
            return new Arguments(clause.subjects(), clause.objects(), clause.preps(), false);
        }
        var by = clause.preps().stream()
                .filter(p -> p.preposition().equals("by"))
                .map(Prepositional::group)
                .flatMap(g -> agents.isAgent(g) ? java.util.stream.Stream.of(g) : events.owners(g).stream())
                .toList();
        var objects = new ArrayList<>(clause.subjects());
        if (!participle) {
            objects.addAll(clause.objects());
        }
        return new Arguments(by, objects, clause.preps(), true);
    }

    private Optional<Frame> match(
            Pattern pattern, Clause clause, Arguments arguments, Sentence sentence, boolean truceInMind) {
        boolean passiveOnly = pattern.is("passive");
        if (passiveOnly != arguments.passive() && passiveOnly) {
            return Optional.empty();
        }
        if (passiveOnly) {
            return matchArguments(
                    pattern,
                    clause,
                    new Arguments(arguments.objects(), List.of(), arguments.preps(), false),
                    sentence,
                    truceInMind);
        }
        if (arguments.passive() && pattern.object() == null) {
            return Optional.empty();
        }
        return matchArguments(pattern, clause, arguments, sentence, truceInMind);
    }

    private Optional<Frame> matchArguments(
            Pattern pattern, Clause clause, Arguments arguments, Sentence sentence, boolean truceInMind) {
        if (!subjectFits(pattern.subject(), arguments, truceInMind) && !isCraft(pattern, clause, arguments)) {
            return Optional.empty();
        }
        var object = pattern.object();
        if (object != null && !objectFits(object, arguments, truceInMind)) {
            var meant = meant(object, arguments, truceInMind);
            return meant.isEmpty()
                    ? Optional.empty()
                    : matchArguments(pattern, clause, meant.get(), sentence, truceInMind);
        }
        boolean bare = object == null
                && !pattern.is("away")
                && arguments.object().isPresent()
                && !isAdverbial(arguments.object().get());
        if (bare) {
            return Optional.empty();
        }
        var complement = complement(pattern, arguments, truceInMind);
        var wanted = pattern.complement();
        if (wanted != null && !wanted.optional() && complement.isEmpty()) {
            return Optional.empty();
        }
        var match = new Match(
                pattern, clause, arguments.subjects(), arguments.object(), arguments.objects(), complement, sentence);
        return new FrameBuilder(lexicon, agents, events).build(match);
    }

    /// "sent them", "refused it": the arguments with what the pronoun most likely stands for, if that fits.
    private Optional<Arguments> meant(Slot slot, Arguments arguments, boolean truceInMind) {
        if (arguments.object().isEmpty()
                || slot.role() == 'N'
                || (arguments.object().get().words().size() > 1
                        && !arguments.object().get().lowers().contains("single"))
                || !POINTING.contains(arguments.object().get().head().lower())) {
            return Optional.empty();
        }
        var pronoun = arguments.object().get();
        boolean many = !pronoun.head().lower().equals("it");
        for (var group : named.reversed()) {
            boolean agrees = many == isPlural(group) || pronoun.head().lower().equals("one");
            var standing = new NounGroup(pronoun.from(), pronoun.to(), group.words(), null);
            if (agrees && !group.isPronoun() && slots.fits(slot, standing, truceInMind)) {
                var objects = new ArrayList<>(arguments.objects());
                objects.set(0, standing);
                return Optional.of(
                        new Arguments(arguments.subjects(), objects, arguments.preps(), arguments.passive()));
            }
        }
        return Optional.empty();
    }

    private static boolean isPlural(NounGroup group) {
        String head = group.head().lower();
        return !Morphology.singular(head).equals(head)
                || head.equals("people")
                || head.equals("men")
                || head.equals("women")
                || head.equals("children");
    }

    /// A pattern whose arguments were found.
    ///
    /// @param complement the group behind the preposition; absent when the pattern has none or it was not said
    record Match(
            Pattern pattern,
            Clause clause,
            List<NounGroup> subjects,
            Optional<NounGroup> object,
            List<NounGroup> objects,
            Optional<NounGroup> complement,
            Sentence sentence) {}

    private static boolean isAdverbial(NounGroup group) {
        return switch (group.head().lower()) {
            case "time",
                    "times",
                    "day",
                    "days",
                    "week",
                    "hours",
                    "hour",
                    "minutes",
                    "home",
                    "kilometres",
                    "km",
                    "miles",
                    "metres" -> true;
            default -> group.head().is(Tag.NUMBER);
        };
    }

    private boolean subjectFits(Slot slot, Arguments arguments, boolean truceInMind) {
        if (arguments.subjects().isEmpty()) {
            return (slot.role() == 'A' || slot.role() == '*') && slot.kind() == null;
        }
        return slot.role() == '*' || slots.fits(slot, arguments.subjects().getFirst(), truceInMind);
    }

    /// "two speedboats fired at the launch", "Russian tanks had not left the town": a craft does what its crew does.
    private boolean isCraft(Pattern pattern, Clause clause, Arguments arguments) {
        boolean moves = pattern.act() == org.truceline.model.Act.WITHDRAW
                || pattern.act() == org.truceline.model.Act.GROUND_ASSAULT
                || pattern.act() == org.truceline.model.Act.DETAIN
                || pattern.act() == org.truceline.model.Act.RELEASE;
        boolean fires = CRAFT.contains(clause.lemma());
        return pattern.subject().role() == 'A'
                && pattern.subject().kind() == null
                && (moves || fires)
                && arguments.subjects().stream().limit(1).anyMatch(s -> lexicon.is("warcraft", s));
    }

    private boolean objectFits(Slot slot, Arguments arguments, boolean truceInMind) {
        if (arguments.object().isEmpty()) {
            return slot.optional();
        }
        return arguments.objects().stream().limit(1).anyMatch(g -> slots.fits(slot, g, truceInMind));
    }

    private Optional<NounGroup> complement(Pattern pattern, Arguments arguments, boolean truceInMind) {
        var slot = pattern.complement();
        if (slot == null) {
            return Optional.empty();
        }
        if (pattern.prepositions().isEmpty()) {
            return arguments.objects().stream()
                    .skip(1)
                    .filter(g -> slots.fits(slot, g, truceInMind))
                    .findFirst();
        }
        return arguments.preps().stream()
                .filter(p -> pattern.prepositions().contains(p.preposition()))
                .map(Prepositional::group)
                .filter(g -> slots.fits(slot, g, truceInMind))
                .findFirst();
    }
}
