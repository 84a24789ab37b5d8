// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.CountOf;
import org.truceline.model.Stance;

/// Shares of a sum: by place ("four in Aleppo"), by act ("nine of them attacks", "38 were bursts of rifle fire"), by
/// doer ("the army was behind four", "and the Council 351 times"), and the sum of another time ("against 19 in May").
final class Shares {
    private static final Set<String> WHERE = Set.of("in", "at", "near", "around", "on", "along");
    private static final Set<String> BEING = Set.of("be", "concern", "involve", "comprise", "constitute");
    private static final Set<String> COMPARED = Set.of("against", "after", "from", "than", "to");

    private final Lexicon lexicon;
    private final Figures figures;
    private final Listing listing;
    private final Names names;

    Shares(Lexicon lexicon, Figures figures, Listing listing, Names names) {
        this.lexicon = lexicon;
        this.figures = figures;
        this.listing = listing;
        this.names = names;
    }

    /// @param sum the sum told in this sentence; empty where only an earlier sentence told one
    List<Draft> read(Sentence sentence, Topic topic, Optional<Draft> sum) {
        var out = new ArrayList<Draft>();
        for (int i = 0; i < sentence.items().size(); i++) {
            if (sentence.items().get(i) instanceof NounGroup figure && Figures.hasNumber(figure)) {
                share(sentence, topic, sum, i, figure).ifPresent(out::add);
            }
        }
        return out;
    }

    private Optional<Draft> share(Sentence sentence, Topic topic, Optional<Draft> sum, int i, NounGroup figure) {
        return byPlace(sentence, sum, i, figure)
                .or(() -> ofDoer(sentence, topic, sum, i, figure))
                .or(() -> byAct(sentence, topic, sum, i, figure))
                .or(() -> byDoer(sentence, topic, i, figure))
                .or(() -> byTimes(sentence, sum, i, figure))
                .or(() -> compared(sentence, topic, sum, i, figure));
    }

    private static Optional<Mark> mark(Sentence sentence, int i) {
        return i >= 0 && i < sentence.items().size() && sentence.items().get(i) instanceof Mark mark
                ? Optional.of(mark)
                : Optional.empty();
    }

    private static Optional<NounGroup> group(Sentence sentence, int i) {
        return i >= 0 && i < sentence.items().size() && sentence.items().get(i) instanceof NounGroup group
                ? Optional.of(group)
                : Optional.empty();
    }

    /// "four in Aleppo" behind a sum: the same act, speaker and kind of figure.
    private Optional<Draft> byPlace(Sentence sentence, Optional<Draft> sum, int i, NounGroup figure) {
        var preposition = mark(sentence, i + 1).filter(m -> m.is(Tag.PREPOSITION) && WHERE.contains(m.lower()));
        var place = group(sentence, i + 2).filter(figures.places()::isNamedPlace);
        boolean whole = (Figures.bare(figure) && (figure.of() == null || isThem(figure)))
                || (figure.of() == null && figure.head().lower().equals("times"));
        if (sum.isEmpty() || !whole || preposition.isEmpty() || place.isEmpty() || isIt(sum.get(), sentence, figure)) {
            return Optional.empty();
        }
        var of = sum.get().counts().getFirst().of();
        return Optional.of(Topic.of(sum.get())
                .draft(
                        Composer.start(sentence, figure.from()),
                        Composer.end(sentence, place.get().fullEnd()),
                        sum.get().means(),
                        figures.places().place(preposition.get().lower(), place.get()),
                        figures.counted(figure, of, sentence),
                        "list:part"));
    }

    /// "nine by the army" behind a sum.
    private Optional<Draft> ofDoer(Sentence sentence, Topic topic, Optional<Draft> sum, int i, NounGroup figure) {
        var doer = mark(sentence, i + 1)
                .filter(m -> m.lower().equals("by"))
                .flatMap(m -> group(sentence, i + 2))
                .filter(names.agents()::isAgent);
        if (doer.isEmpty()
                || sum.isEmpty()
                || !Figures.bare(figure)
                || (figure.of() != null && !isThem(figure))
                || isIt(sum.get(), sentence, figure)) {
            return Optional.empty();
        }
        var actors = names.actors(List.of(doer.get()), topic.teller(), false);
        return Optional.of(
                new Topic(topic.teller(), stance(topic, actors), sum.get().act(), actors, topic.when())
                        .draft(
                                Composer.start(sentence, figure.from()),
                                Composer.end(sentence, doer.get().fullEnd()),
                                null,
                                null,
                                figures.counted(figure, CountOf.VIOLATIONS, sentence),
                                "list:doer"));
    }

    private static boolean isThem(NounGroup figure) {
        var of = figure.of();
        return of != null
                && (of.isPronoun() || Figures.hasNumber(of) || of.head().is(Tag.DETERMINER));
    }

    /// Whether the figure is the sum itself.
    private boolean isIt(Draft sum, Sentence sentence, NounGroup figure) {
        var first = sum.counts().getFirst();
        var same = figures.counted(figure, first.of(), sentence).stream()
                .anyMatch(c -> java.util.Objects.equals(c.min(), first.min())
                        && java.util.Objects.equals(c.max(), first.max()));
        return same
                && sum.from() <= Composer.start(sentence, figure.from())
                && sum.act().group() != ActGroup.DUTY;
    }

    /// "nine of them attacks", "14 were rifle shots", "including 18 flights by drones".
    private Optional<Draft> byAct(Sentence sentence, Topic topic, Optional<Draft> sum, int i, NounGroup figure) {
        var act = concerned(figure).isPresent()
                ? concerned(figure)
                : Figures.bare(figure)
                                && (figure.of() == null
                                        || isThem(figure)
                                        || lexicon.weapon(figure.of()).isPresent())
                        ? named(sentence, i, sum.isPresent())
                        : sum.isPresent() && isListed(sentence, i)
                                ? Optional.of(figure)
                                        .filter(f -> figures.act(f, sentence).isPresent() && !Bulletins.isBang(f))
                                : Optional.<NounGroup>empty();
        var word = act.flatMap(a -> figures.act(a, sentence)).filter(w -> w.act() != Act.VIOLATE);
        if (word.isEmpty() || act.isEmpty() || topic.act() != Act.VIOLATE) {
            return Optional.empty();
        }
        var doers = listing.doers(sentence, act.get(), topic);
        var behind = sentence.behind(act.get());
        int to = behind.isEmpty()
                ? act.get().fullEnd()
                : behind.getLast().group().fullEnd();
        var own = topic.with(word.get().act(), doers);
        return Optional.of((doers.equals(topic.actors())
                        ? own
                        : new Topic(
                                topic.teller(), stance(topic, doers), word.get().act(), doers, topic.when()))
                .draft(
                        Composer.start(sentence, figure.from()),
                        Composer.end(sentence, to),
                        word.get().means(),
                        null,
                        figures.counted(figure, CountOf.VIOLATIONS, sentence),
                        "list:kind"));
    }

    /// "579 concern abductions" where the verb looks like a noun.
    private Optional<NounGroup> concerned(NounGroup figure) {
        var words = figure.words();
        boolean concerns = words.size() > 2
                && words.getFirst().is(Tag.NUMBER)
                && Set.of("concern", "concerned", "involve", "involved")
                        .contains(words.get(1).lower());
        return concerns
                ? Optional.of(new NounGroup(
                                figure.from() + 2, figure.to(), words.subList(2, words.size()), figure.of()))
                        .filter(g -> lexicon.actNoun(g).isPresent())
                : Optional.empty();
    }

    private Stance stance(Topic topic, List<String> doers) {
        boolean accuses = topic.teller().partisan()
                && !doers.isEmpty()
                && doers.stream().noneMatch(a -> names.own(a, topic.teller()));
        return accuses ? Stance.ACCUSES : Stance.STATES;
    }

    /// The noun of the act right behind the figure, behind "were", or behind "concern".
    private Optional<NounGroup> named(Sentence sentence, int i, boolean summed) {
        var arms = group(sentence, i)
                .flatMap(NounGroup::ofGroup)
                .filter(of -> lexicon.weapon(of).isPresent());
        if (summed && arms.isPresent()) {
            return arms;
        }
        var next = sentence.items().get(Math.min(i + 1, sentence.items().size() - 1));
        if (summed
                && next instanceof NounGroup group
                && figures.act(group, sentence).isPresent()) {
            return Optional.of(group);
        }
        boolean being = next instanceof VerbGroup verb && BEING.contains(verb.lemma()) && !verb.negated();
        return being
                ? group(sentence, i + 2).filter(g -> figures.act(g, sentence).isPresent())
                : Optional.empty();
    }

    /// Behind "including", or behind another figure and "and".
    private static boolean isListed(Sentence sentence, int i) {
        boolean including =
                mark(sentence, i - 1).filter(m -> m.lower().equals("including")).isPresent();
        boolean and = mark(sentence, i - 1)
                .filter(m -> m.lower().equals("and") || m.is(Tag.COMMA))
                .isPresent();
        return including
                || (and
                        && sentence.items().subList(0, i).stream()
                                .anyMatch(x -> x instanceof Mark m && m.lower().equals("including")));
    }

    /// "the army was behind four of the 12", "bands behind six", "The Council was responsible for nine".
    private Optional<Draft> byDoer(Sentence sentence, Topic topic, int i, NounGroup figure) {
        if (!Figures.bare(figure) || topic.act() != Act.VIOLATE) {
            return Optional.empty();
        }
        var preposition = mark(sentence, i - 1).map(Mark::lower).orElse("");
        int at = i - 2;
        boolean responsible = preposition.equals("for")
                && mark(sentence, i - 2)
                        .filter(m -> m.lower().equals("responsible"))
                        .isPresent();
        if (!preposition.equals("behind") && !responsible) {
            return Optional.empty();
        }
        at = responsible ? at - 1 : at;
        if (at >= 0 && sentence.items().get(at) instanceof VerbGroup verb) {
            if (verb.negated()) {
                return Optional.empty();
            }
            at--;
        }
        return group(sentence, at).filter(names.agents()::isFighter).flatMap(g -> doing(sentence, topic, g, figure));
    }

    private Optional<Draft> doing(Sentence sentence, Topic topic, NounGroup doer, NounGroup figure) {
        var actors = names.actors(List.of(doer), topic.teller(), false);
        return actors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Topic(topic.teller(), stance(topic, actors), topic.act(), actors, topic.when())
                        .draft(
                                Composer.start(sentence, doer.from()),
                                Composer.end(sentence, figure.fullEnd()),
                                null,
                                null,
                                figures.counted(figure, CountOf.VIOLATIONS, sentence),
                                "list:doer"));
    }

    /// "X violated the truce 3,830 times and Y 351 times".
    private Optional<Draft> byTimes(Sentence sentence, Optional<Draft> sum, int i, NounGroup figure) {
        boolean times = figure.head().lower().equals("times") && sum.isPresent();
        if (!times || sum.get().actors().isEmpty() || sum.get().act() != Act.VIOLATE) {
            return Optional.empty();
        }
        boolean whole = !figure.first().is(Tag.NUMBER);
        var doer = whole ? before(figure) : group(sentence, i - 1);
        return doer.filter(g -> !Figures.hasNumber(g) && names.agents().isFighter(g))
                .filter(g -> Composer.start(sentence, g.from()) >= sum.get().from())
                .flatMap(g -> {
                    boolean and = mark(sentence, sentence.itemOf(g.from()) - 1)
                            .filter(m -> m.is(Tag.CONJUNCTION) || m.is(Tag.COMMA) || m.is(Tag.SEMICOLON))
                            .isPresent();
                    return and ? doing(sentence, Topic.of(sum.get()), g, figure) : Optional.empty();
                });
    }

    /// "the Government 351 times" as one group: the words before the number.
    private static Optional<NounGroup> before(NounGroup group) {
        for (int k = 1; k < group.words().size(); k++) {
            if (group.words().get(k).is(Tag.NUMBER)) {
                return Optional.of(new NounGroup(
                        group.from(), group.from() + k, group.words().subList(0, k), null));
            }
        }
        return Optional.empty();
    }

    /// ", against 19 in August", "down from 31 the week before": the same sum at another time.
    private Optional<Draft> compared(Sentence sentence, Topic topic, Optional<Draft> sum, int i, NounGroup figure) {
        boolean against =
                mark(sentence, i - 1).filter(m -> COMPARED.contains(m.lower())).isPresent();
        var time = sentence.times().stream()
                .filter(t -> t.from() >= figure.to() && t.from() <= figure.to() + 1)
                .filter(t -> t.kind() != TimeExpression.Kind.VAGUE)
                .findFirst();
        if (!against || sum.isEmpty() || time.isEmpty() || !Figures.bare(figure) || topic.act() != Act.VIOLATE) {
            return Optional.empty();
        }
        return Optional.of(topic.at(time.get().when())
                .draft(
                        Composer.start(sentence, figure.from()),
                        Composer.end(sentence, time.get().to()),
                        null,
                        null,
                        figures.counted(figure, CountOf.VIOLATIONS, sentence),
                        "list:before"));
    }
}
