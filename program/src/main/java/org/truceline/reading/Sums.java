// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Stance;

/// Sums that no verb tells: "Violations by X: 12", "In Arn region it recorded 44", "The army of X lists 70 breaches"
/// where
/// the verb looks like a noun.
final class Sums {
    private static final Set<String> LISTS = Set.of(
            "lists", "counts", "records", "reports", "claims", "logs", "notes", "registers", "cites", "documents");

    private final Lexicon lexicon;
    private final Memory memory;
    private final Figures figures;
    private final Events events;
    private final Names names;
    private final Cast cast;

    Sums(Lexicon lexicon, Memory memory, Figures figures, Events events, Names names, Cast cast) {
        this.lexicon = lexicon;
        this.memory = memory;
        this.figures = figures;
        this.events = events;
        this.names = names;
        this.cast = cast;
    }

    Optional<Draft> of(Sentence sentence, Teller teller) {
        return headed(sentence, teller).or(() -> listed(sentence, teller));
    }

    /// What a noun of an act gives to the figures beside it: the act, who is said to have done it, and when.
    Topic topic(Sentence sentence, NounGroup event, Teller teller) {
        var act = lexicon.actNoun(event).map(Lexicon.ActWord::act).orElse(Act.VIOLATE);
        var by = sentence.behind(event).stream()
                .filter(p -> p.preposition().equals("by"))
                .map(Clause.Prepositional::group)
                .filter(g -> names.agents().isAgent(g) && !lexicon.is("place", g))
                .toList();
        var actors = names.actors(by.isEmpty() ? events.doers(event) : by, teller, false);
        boolean accuses =
                teller.partisan() && !actors.isEmpty() && actors.stream().noneMatch(a -> names.own(a, teller));
        var when = Topic.within(sentence, 0, sentence.tokens().size()).orElse(memory.period());
        return new Topic(teller, accuses ? Stance.ACCUSES : Stance.STATES, act, actors, when);
    }

    private boolean isViolation(NounGroup group) {
        return lexicon.actNoun(group).filter(w -> w.act() == Act.VIOLATE).isPresent();
    }

    /// "Violations: 12", "Violations by X: 12": a heading with its sum.
    private Optional<Draft> headed(Sentence sentence, Teller teller) {
        var items = sentence.items();
        for (int i = 0; i + 2 < items.size(); i++) {
            if (!(items.get(i) instanceof NounGroup group) || !isViolation(group) || Figures.hasNumber(group)) {
                continue;
            }
            int colon = colon(items, i);
            if (colon > 0 && items.get(colon + 1) instanceof NounGroup figure && Figures.bare(figure)) {
                return Optional.of(sum(sentence, topic(sentence, group, teller), group, figure));
            }
        }
        return Optional.empty();
    }

    private Draft sum(Sentence sentence, Topic topic, NounGroup first, NounGroup figure) {
        int to = Math.max(first.fullEnd(), figure.fullEnd());
        var behind = sentence.behind(figure);
        int end = behind.isEmpty() ? to : Math.max(to, behind.getLast().group().fullEnd());
        return topic.draft(
                Composer.start(sentence, first.from()),
                Composer.end(sentence, end),
                null,
                null,
                figures.counted(figure, CountOf.VIOLATIONS, sentence),
                "list:sum");
    }

    private static int colon(List<Item> items, int from) {
        for (int i = from + 1; i + 1 < items.size() && i < from + 7; i++) {
            if (items.get(i) instanceof Mark mark && mark.is(Tag.COLON)) {
                return i;
            }
            if (items.get(i) instanceof VerbGroup verb && verb.finite()) {
                return -1;
            }
        }
        return -1;
    }

    /// "The army of the north lists" and "70 breaches", side by side.
    private Optional<Draft> listed(Sentence sentence, Teller around) {
        var items = sentence.items();
        for (int i = 0; i + 1 < items.size(); i++) {
            boolean lists = items.get(i) instanceof NounGroup group
                    && LISTS.contains(group.innermost().head().lower())
                    && group.innermost().words().size() > 1;
            if (!lists
                    || !(items.get(i) instanceof NounGroup who)
                    || !(items.get(i + 1) instanceof NounGroup figure)
                    || !isViolation(figure)
                    || !Figures.hasNumber(figure)) {
                continue;
            }
            var teller = cast.teller(shortened(who), sentence, around);
            if (teller.isPresent()) {
                return Optional.of(sum(sentence, topic(sentence, figure, teller.get()), who, figure));
            }
        }
        return Optional.empty();
    }

    /// The group without its last word.
    private static NounGroup shortened(NounGroup group) {
        var of = group.of();
        int n = group.words().size() - 1;
        return of == null
                ? new NounGroup(group.from(), group.to() - 1, group.words().subList(0, n), null)
                : new NounGroup(group.from(), group.to(), group.words(), shortened(of));
    }

    /// "The command listed three by the rebels": who counts, and whose doing it is.
    private Topic counting(Clause clause, Sentence sentence, NounGroup figure, Topic known) {
        var teller = clause.subject()
                .filter(s -> !s.isPronoun())
                .flatMap(s -> cast.teller(s, sentence, known.teller()))
                .orElse(known.teller());
        var by = sentence.behind(figure).stream()
                .filter(p -> p.preposition().equals("by"))
                .map(Clause.Prepositional::group)
                .filter(g -> names.agents().isAgent(g) && !lexicon.is("place", g))
                .toList();
        if (by.isEmpty() && teller.equals(known.teller())) {
            return known;
        }
        var actors = names.actors(by, teller, false);
        boolean accuses =
                teller.partisan() && !actors.isEmpty() && actors.stream().noneMatch(a -> names.own(a, teller));
        return new Topic(teller, accuses ? Stance.ACCUSES : Stance.STATES, known.act(), actors, known.when());
    }

    /// "In Arn region it logged 17, among them nine blasts": a figure alone counts what the sum before counted.
    Optional<Draft> bare(Sentence sentence, Topic known) {
        for (var clause : sentence.clauses()) {
            var figure = clause.object().filter(o -> Figures.bare(o) && o.of() == null);
            boolean records = lexicon.is("recording", clause.lemma())
                    && clause.verb().finite()
                    && !clause.verb().negated()
                    && known.act() == Act.VIOLATE;
            if (records && figure.isPresent()) {
                var place = sentence.items().stream()
                        .filter(NounGroup.class::isInstance)
                        .map(NounGroup.class::cast)
                        .filter(g -> figures.places().isNamedPlace(g)
                                && !clause.subjects().contains(g))
                        .findFirst();
                var counted = new ArrayList<Count>(figures.counted(figure.get(), CountOf.VIOLATIONS, sentence));
                int last = clause.to() > clause.at() ? clause.to() - 1 : clause.at();
                return Optional.of(counting(clause, sentence, figure.get(), known)
                        .at(Topic.within(sentence, 0, sentence.tokens().size()).orElse(known.when()))
                        .draft(
                                Composer.start(
                                        sentence, sentence.items().getFirst().from()),
                                Composer.end(sentence, sentence.endWordOfItem(last)),
                                null,
                                place.map(g -> figures.places().place("", g)).orElse(null),
                                counted,
                                "list:sum"));
            }
        }
        return Optional.empty();
    }
}
