// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;
import org.truceline.model.When;

/// Reads what bulletins and tables say: a sum, its items place by place, its shares, its total, and the answers to it.
final class Bulletins {
    private final Lexicon lexicon;
    private final Memory memory;
    private final Figures figures;
    private final Events events;
    private final Names names;
    private final Listing listing;
    private final Shares shares;
    private final Totals totals;
    private final Disputes disputes;
    private @Nullable Topic topic;

    Bulletins(Lexicon lexicon, Memory memory, Figures figures, Events events, Names names, Cast cast) {
        this.lexicon = lexicon;
        this.memory = memory;
        this.figures = figures;
        this.events = events;
        this.names = names;
        this.listing = new Listing(lexicon, figures, events, names);
        this.shares = new Shares(lexicon, figures, listing, names);
        this.totals = new Totals(figures, memory);
        this.disputes = new Disputes(lexicon, figures, events, names, cast);
    }

    /// The drafts of the figures in this sentence.
    List<Draft> read(Sentence sentence, Teller teller) {
        var out = new ArrayList<Draft>();
        headed(sentence, teller).ifPresent(out::add);
        var sum = sum(sentence, out);
        noteTopic(sentence, teller);
        sum.filter(s -> s.act() == Act.VIOLATE || s.act().group() == ActGroup.FIRE)
                .ifPresent(s -> topic = Topic.of(s).at(s.when() == null ? period() : s.when()));
        var known = topic == null
                ? new Topic(teller, Stance.STATES, Act.VIOLATE, List.of(), memory.period())
                : topic;
        shares.read(sentence, known, sum).forEach(d -> add(out, d));
        if (topic != null) {
            bare(sentence, known).ifPresent(d -> add(out, d));
            listing.read(sentence, known).forEach(d -> add(out, d));
        }
        totals.read(sentence, known, out).forEach(d -> add(out, d));
        disputes.read(sentence, known, teller).forEach(d -> add(out, d));
        return out;
    }

    private @Nullable When period() {
        return topic == null || topic.when() == null ? memory.period() : topic.when();
    }

    private static void add(List<Draft> out, Draft draft) {
        boolean again = out.stream()
                .anyMatch(d -> d.from() < draft.to() && draft.from() < d.to() && d.counts().equals(draft.counts()));
        if (!again) {
            out.add(draft);
        }
    }

    /// The sum that this sentence tells: a draft of it with a figure.
    private Optional<Draft> sum(Sentence sentence, List<Draft> own) {
        int first = sentence.tokens().getFirst().start();
        var told = new ArrayList<>(memory.drafts());
        told.addAll(own);
        return told.reversed().stream()
                .filter(d -> d.from() >= first && !d.counts().isEmpty() && d.polarity() == Polarity.AFFIRMED)
                .filter(d -> d.act().group() != ActGroup.TALKS && d.stance() != Stance.COMMENTS)
                .findFirst();
    }

    /// "Violations: 12", "Violations by X: 12": a heading with its sum.
    private Optional<Draft> headed(Sentence sentence, Teller teller) {
        var items = sentence.items();
        for (int i = 0; i + 2 < items.size(); i++) {
            boolean heading = items.get(i) instanceof NounGroup group
                    && lexicon.actNoun(group).filter(w -> w.act() == Act.VIOLATE).isPresent()
                    && !Figures.hasNumber(group);
            int colon = heading ? colon(items, i) : -1;
            if (colon > 0
                    && items.get(colon + 1) instanceof NounGroup figure
                    && Figures.bare(figure)
                    && items.get(i) instanceof NounGroup group) {
                var head = topic(sentence, group, teller);
                return Optional.of(head.draft(
                        Composer.start(sentence, group.from()),
                        Composer.end(sentence, figure.fullEnd()),
                        null,
                        null,
                        figures.counted(figure, CountOf.VIOLATIONS, sentence),
                        "list:sum"));
            }
        }
        return Optional.empty();
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

    private Topic topic(Sentence sentence, NounGroup event, Teller teller) {
        var act = lexicon.actNoun(event).map(Lexicon.ActWord::act).orElse(Act.VIOLATE);
        var by = sentence.behind(event).stream()
                .filter(p -> p.preposition().equals("by"))
                .map(Clause.Prepositional::group)
                .toList();
        var actors = names.actors(by.isEmpty() ? events.doers(event) : by, teller, false);
        boolean accuses =
                teller.partisan() && !actors.isEmpty() && actors.stream().noneMatch(a -> names.own(a, teller));
        var when = Topic.within(sentence, 0, sentence.tokens().size()).orElse(memory.period());
        return new Topic(teller, accuses ? Stance.ACCUSES : Stance.STATES, act, actors, when);
    }

    /// What the figures of the list count, and whose doing it is said to be: "Violations by X's forces", "12 breaches".
    private void noteTopic(Sentence sentence, Teller teller) {
        for (var item : sentence.items()) {
            var act = item instanceof NounGroup group ? lexicon.actNoun(group) : Optional.<Lexicon.ActWord>empty();
            boolean violation = act.filter(a -> a.act() == Act.VIOLATE || a.act().group() == ActGroup.FIRE)
                    .isPresent();
            boolean share = topic != null
                    && topic.act() == Act.VIOLATE
                    && act.filter(a -> a.act() == Act.VIOLATE).isEmpty();
            if (violation && !share && item instanceof NounGroup group) {
                topic = topic(sentence, group, teller);
            }
        }
    }

    /// "In Arn region it recorded 44, including 23 explosions": a figure alone counts what the sum before counted.
    private Optional<Draft> bare(Sentence sentence, Topic known) {
        for (var clause : sentence.clauses()) {
            var figure = clause.object().filter(o -> Figures.bare(o) && o.of() == null);
            boolean records = lexicon.is("recording", clause.lemma())
                    && clause.verb().finite()
                    && !clause.verb().negated()
                    && figure.isPresent();
            if (records && figure.isPresent()) {
                var place = sentence.items().stream()
                        .filter(NounGroup.class::isInstance)
                        .map(NounGroup.class::cast)
                        .filter(g -> figures.places().isNamedPlace(g) && !clause.subjects().contains(g))
                        .findFirst();
                var counted = new ArrayList<Count>(figures.counted(figure.get(), CountOf.VIOLATIONS, sentence));
                int last = clause.to() > clause.at() ? clause.to() - 1 : clause.at();
                return Optional.of(known.at(Topic.within(sentence, 0, sentence.tokens().size())
                                .orElse(known.when()))
                        .draft(
                                Composer.start(sentence, sentence.items().getFirst().from()),
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
