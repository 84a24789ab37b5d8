// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.CountOf;
import org.truceline.model.Stance;

/// Figures given place by place: "Kettle Bay: two", "Latakia 2", "none in Idlib", "The hills had five of them".
final class Listing {
    private static final Set<String> WHERE = Set.of("in", "at", "near", "around", "on");
    private static final Set<String> HOLDING = Set.of("have", "see", "count", "record", "report", "register", "suffer");

    private final Figures figures;
    private final Events events;
    private final Names names;

    Listing(Figures figures, Events events, Names names) {
        this.figures = figures;
        this.events = events;
        this.names = names;
    }

    List<Draft> read(Sentence sentence, Topic topic) {
        var out = new ArrayList<Draft>();
        for (int i = 0; i < sentence.items().size(); i++) {
            if (sentence.items().get(i) instanceof NounGroup first) {
                one(sentence, topic, i, first).ifPresent(out::add);
            }
        }
        return out;
    }

    private Optional<Draft> one(Sentence sentence, Topic topic, int i, NounGroup first) {
        var items = sentence.items();
        if (Figures.endsInNumber(first) && figures.isPlace(Figures.named(first)) && !figures.isTotal(first)) {
            return Optional.of(item(sentence, topic, Figures.named(first), Figures.number(first)));
        }
        boolean place = figures.isPlace(first) && !Figures.bare(first) && !figures.isTotal(first);
        if (place && i + 1 < items.size() && items.get(i + 1) instanceof NounGroup next && next.of() == null) {
            return Figures.bare(next) || isNone(next)
                    ? Optional.of(item(sentence, topic, first, next))
                    : Optional.empty();
        }
        if (i + 2 >= items.size() || !(items.get(i + 2) instanceof NounGroup second)) {
            return Optional.empty();
        }
        if (place && items.get(i + 1) instanceof VerbGroup verb) {
            boolean has = HOLDING.contains(verb.lemma()) && (Figures.bare(second) || isNone(second)) && !verb.passive();
            return has ? Optional.of(item(sentence, topic, first, second)) : Optional.empty();
        }
        if (!(items.get(i + 1) instanceof Mark mark)) {
            return Optional.empty();
        }
        boolean joined = mark.is(Tag.COLON) || mark.is(Tag.COMMA) || isDash(mark);
        if (joined && place && figures.isFigure(second)) {
            boolean closed = !mark.is(Tag.COMMA) || (Figures.bare(second) && second.of() == null);
            return closed ? Optional.of(item(sentence, topic, first, second)) : Optional.empty();
        }
        boolean behind = mark.is(Tag.PREPOSITION)
                && WHERE.contains(mark.lower())
                && (Figures.bare(first) || isNone(first))
                && topic.act() == Act.VIOLATE
                && first.words().size() < 3
                && figures.places().isNamedPlace(second);
        return behind ? Optional.of(item(sentence, topic, second, first)) : Optional.empty();
    }

    /// "none", "nil" or "no violations", not "no plans".
    private boolean isNone(NounGroup group) {
        return Figures.none(group)
                && (group.words().size() == 1 || figures.isFigure(group))
                && !group.head().lower().equals("neither");
    }

    private static boolean isDash(Mark mark) {
        return mark.lower().equals("-")
                || mark.lower().equals("\u2013")
                || mark.lower().equals("\u2014");
    }

    /// "North bank: two, tanks that stood inside the belt": the act is told behind the figure.
    private Draft item(Sentence sentence, Topic topic, NounGroup place, NounGroup figure) {
        var named = figures.act(figure, sentence).isPresent() ? Optional.of(figure) : explained(sentence, figure);
        var word = named.flatMap(n -> figures.act(n, sentence));
        Act act = word.map(Lexicon.ActWord::act).orElse(topic.act());
        var doers = named.map(n -> doers(sentence, n, topic)).orElse(topic.actors());
        int to = Math.max(named.map(n -> tail(sentence, n)).orElse(figure.fullEnd()), place.fullEnd());
        int from = Math.min(place.from(), figure.from());
        var own = topic(topic, act, doers)
                .at(Topic.within(sentence, from, sentence.tokens().size())
                        .or(() -> Topic.within(sentence, 0, sentence.tokens().size()))
                        .orElse(topic.when()));
        int begin = Composer.start(sentence, from);
        int end = Composer.end(sentence, to);
        var where = figures.places().place("", place);
        return Figures.none(figure)
                ? own.none(begin, end, where, "list:none")
                : own.draft(
                        begin,
                        end,
                        word.map(Lexicon.ActWord::means).orElse(null),
                        where,
                        figures.counted(figure, CountOf.VIOLATIONS, sentence),
                        "list:place");
    }

    private Topic topic(Topic topic, Act act, List<String> doers) {
        if (doers.equals(topic.actors())) {
            return topic.with(act, doers);
        }
        boolean accuses = topic.teller().partisan()
                && !doers.isEmpty()
                && doers.stream().noneMatch(a -> names.own(a, topic.teller()));
        return new Topic(topic.teller(), accuses ? Stance.ACCUSES : Stance.STATES, act, doers, topic.when());
    }

    private static int tail(Sentence sentence, NounGroup group) {
        var behind = sentence.behind(group);
        return behind.isEmpty() ? group.fullEnd() : behind.getLast().group().fullEnd();
    }

    private Optional<NounGroup> explained(Sentence sentence, NounGroup figure) {
        int i = sentence.itemOf(figure.from());
        boolean next =
                i >= 0 && i + 2 < sentence.items().size() && sentence.items().get(i + 2) instanceof NounGroup;
        return next
                        && sentence.items().get(i + 2) instanceof NounGroup group
                        && figures.act(group, sentence).isPresent()
                ? Optional.of(group)
                : Optional.empty();
    }

    List<String> doers(Sentence sentence, NounGroup event, Topic topic) {
        var by = java.util.stream.Stream.concat(
                        sentence.behind(event).stream()
                                .filter(p -> p.preposition().equals("by"))
                                .map(Clause.Prepositional::group),
                        event.ofGroup().stream().filter(of -> !names.agents().isAgent(of)))
                .flatMap(g -> names.agents().isAgent(g) ? java.util.stream.Stream.of(g) : events.owners(g).stream())
                .toList();
        var told = names.actors(by.isEmpty() ? events.doers(event) : by, topic.teller(), false);
        return told.isEmpty() ? topic.actors() : told;
    }
}
