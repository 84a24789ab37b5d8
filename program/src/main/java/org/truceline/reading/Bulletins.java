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
import org.truceline.model.Modality;
import org.truceline.model.Place;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;
import org.truceline.model.When;

/// Reads figures given place by place: "Kettle Bay: two", "four in Aleppo, two in Idlib", "Total, three".
final class Bulletins {
    private final Lexicon lexicon;
    private final Memory memory;
    private final Places places;
    private final Counts counts;
    private final Events events;
    private final Names names;
    private boolean listed;
    private Act topic = Act.VIOLATE;
    private List<String> topicActors = List.of();
    private @Nullable When topicWhen;

    Bulletins(Lexicon lexicon, Memory memory, Places places, Counts counts, Events events, Names names) {
        this.lexicon = lexicon;
        this.memory = memory;
        this.places = places;
        this.counts = counts;
        this.events = events;
        this.names = names;
    }

    /// The drafts of the items of a list in this sentence.
    List<Draft> read(Sentence sentence, Teller teller) {
        noteTopic(sentence, teller);
        noteTimes(sentence, teller);
        var out = new ArrayList<Draft>();
        var items = sentence.items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof NounGroup first) {
                one(sentence, teller, i, first).ifPresent(out::add);
            }
        }
        totals(sentence, teller, out);
        return out;
    }

    private Optional<Draft> one(Sentence sentence, Teller teller, int i, NounGroup first) {
        var items = sentence.items();
        if (!listed) {
            return i + 2 < items.size()
                            && items.get(i + 1) instanceof Mark mark
                            && items.get(i + 2) instanceof NounGroup second
                            && isPart(mark, first, second)
                    ? part(sentence, first, second, mark)
                    : Optional.empty();
        }
        if (endsInNumber(first) && isPlace(named(first))) {
            return Optional.of(item(sentence, teller, named(first), number(first)));
        }
        boolean beside = i + 1 < items.size()
                && items.get(i + 1) instanceof NounGroup next
                && bare(next)
                && next.of() == null
                && isPlace(first)
                && !bare(first);
        if (beside && items.get(i + 1) instanceof NounGroup next) {
            return Optional.of(item(sentence, teller, first, next));
        }
        if (i + 2 >= items.size()
                || !(items.get(i + 1) instanceof Mark mark)
                || !(items.get(i + 2) instanceof NounGroup second)) {
            return Optional.empty();
        }
        boolean joined = mark.is(Tag.COLON) || mark.is(Tag.COMMA);
        if (joined && isPlace(first) && isFigure(second) && !isTotal(first)) {
            boolean closed = mark.is(Tag.COLON) || bare(second);
            return closed ? Optional.of(item(sentence, teller, first, second)) : Optional.empty();
        }
        return isPart(mark, first, second)
                ? part(sentence, first, second, mark).or(() -> Optional.of(item(sentence, teller, second, first)))
                : Optional.empty();
    }

    private boolean isPart(Mark mark, NounGroup first, NounGroup second) {
        return mark.is(Tag.PREPOSITION)
                && where(mark)
                && bare(first)
                && first.of() == null
                && places.isNamedPlace(second);
    }

    private boolean isFigure(NounGroup group) {
        return bare(group)
                || group.negates()
                || (figure(group) && lexicon.actNoun(group).isPresent());
    }

    /// "Latakia 2"
    private static boolean endsInNumber(NounGroup group) {
        return group.words().size() > 1
                && group.head().is(Tag.NUMBER)
                && !isYear(group.head())
                && group.first().is(Tag.NAME);
    }

    private static NounGroup named(NounGroup group) {
        return new NounGroup(
                group.from(),
                group.to() - 1,
                group.words().subList(0, group.words().size() - 1),
                null);
    }

    private static NounGroup number(NounGroup group) {
        return new NounGroup(
                group.to() - 1,
                group.to(),
                group.words().subList(group.words().size() - 1, group.words().size()),
                null);
    }

    /// What the figures of the list count, and whose doing it is said to be: "Violations by X's forces", "12 breaches".
    private void noteTopic(Sentence sentence, Teller teller) {
        for (var item : sentence.items()) {
            boolean violation = item instanceof NounGroup group
                    && lexicon.actNoun(group)
                            .map(a -> a.act() == Act.VIOLATE || a.act().group() == ActGroup.FIRE)
                            .orElse(false);
            if (violation && item instanceof NounGroup group) {
                listed = true;
                topic = lexicon.actNoun(group).map(Lexicon.ActWord::act).orElse(Act.VIOLATE);
                topicActors = topic == Act.VIOLATE ? doers(sentence, group, teller) : topicActors;
            }
        }
    }

    /// "X violated the truce 55 times: Aleppo 27, Hama 7": the figures count what the verb tells.
    private void noteTimes(Sentence sentence, Teller teller) {
        int first = sentence.tokens().getFirst().start();
        memory.recent().stream()
                .filter(d ->
                        d.from() >= first && d.act() == Act.VIOLATE && d.rule().startsWith("verb:"))
                .filter(d -> !d.counts().isEmpty() && d.polarity() == Polarity.AFFIRMED)
                .findFirst()
                .ifPresent(d -> {
                    listed = true;
                    topic = Act.VIOLATE;
                    topicActors = d.teller().equals(teller) ? d.actors() : List.of();
                    topicWhen = d.when();
                });
    }

    /// "Total of the month, nine", "total since 3 May, 61", "The sum since 3 May is 61".
    private void totals(Sentence sentence, Teller teller, List<Draft> out) {
        var items = sentence.items();
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof NounGroup total)
                    || !isTotal(total)
                    || bare(total)
                    || total.words().stream().anyMatch(w -> w.is(Tag.NUMBER))) {
                continue;
            }
            for (int k = i + 1; k < items.size() && k < i + 8; k++) {
                if (items.get(k) instanceof NounGroup figure
                        && bare(figure)
                        && out.stream().noneMatch(d -> d.to() == end(sentence, figure))) {
                    out.add(total(sentence, teller, total, figure));
                    break;
                }
                if (items.get(k) instanceof Mark mark && mark.is(Tag.SEMICOLON)) {
                    break;
                }
            }
        }
    }

    private static int end(Sentence sentence, NounGroup group) {
        return Composer.end(sentence, group.to());
    }

    private boolean isTotal(NounGroup group) {
        return group.head().lower().equals("total") || group.head().lower().equals("tally");
    }

    private static boolean where(Mark mark) {
        return switch (mark.lower()) {
            case "in", "at", "near", "around", "on" -> true;
            default -> false;
        };
    }

    private boolean isPlace(NounGroup group) {
        return places.isNamedPlace(group) || (lexicon.is("place", group) && !group.isPronoun());
    }

    /// Whether a group is a number, perhaps "of them", and nothing else.
    private static boolean bare(NounGroup group) {
        return group.words().stream().anyMatch(w -> w.is(Tag.NUMBER))
                && group.words().stream().noneMatch(Bulletins::isYear)
                && group.words().stream()
                        .allMatch(w -> w.is(Tag.NUMBER)
                                || w.is(Tag.DETERMINER)
                                || w.lower().equals("more"));
    }

    /// "Summer 2013", "(2016": four digits without a comma are a year rather than a figure.
    private static boolean isYear(Word word) {
        return word.lower().length() == 4
                && (word.lower().startsWith("19") || word.lower().startsWith("20"))
                && word.lower().chars().allMatch(Character::isDigit);
    }

    private static boolean figure(NounGroup group) {
        return group.words().stream().anyMatch(w -> w.is(Tag.NUMBER)) || group.negates();
    }

    /// "North bank: two, tanks that stood inside the belt": the act is told behind the figure.
    private Draft item(Sentence sentence, Teller teller, NounGroup place, NounGroup figure) {
        var named = lexicon.actNoun(figure).isPresent() ? Optional.of(figure) : explained(sentence, figure);
        var act =
                named.flatMap(n -> lexicon.actNoun(n)).map(Lexicon.ActWord::act).orElse(topic);
        var actors = named.map(n -> doers(sentence, n, teller)).orElse(topicActors);
        int to = named.map(n -> tail(sentence, n)).orElse(figure.fullEnd());
        boolean none = figure.negates() || figure.head().lower().equals("zero");
        var counted = none
                ? List.<Count>of()
                : counts
                        .of(figure, CountOf.VIOLATIONS, sentence)
                        .map(c -> new Count(c.of(), null, c.min(), c.max()))
                        .stream()
                        .toList();
        var stance = !actors.isEmpty() && teller.partisan() && actors.stream().noneMatch(a -> names.own(a, teller))
                ? Stance.ACCUSES
                : Stance.STATES;
        return new Draft(
                Composer.start(sentence, Math.min(place.from(), figure.from())),
                Composer.end(sentence, Math.max(to, place.fullEnd())),
                teller,
                List.of(),
                stance,
                act,
                null,
                none ? Polarity.NEGATED : Polarity.AFFIRMED,
                Modality.ACTUAL,
                actors,
                List.of(),
                places.place("", place),
                when(sentence),
                counted,
                "list:place");
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
                        && lexicon.actNoun(group).isPresent()
                ? Optional.of(group)
                : Optional.empty();
    }

    private List<String> doers(Sentence sentence, NounGroup event, Teller teller) {
        var by = sentence.behind(event).stream()
                .filter(p -> p.preposition().equals("by"))
                .map(Clause.Prepositional::group)
                .toList();
        return names.actors(by.isEmpty() ? events.doers(event) : by, teller, false);
    }

    private @Nullable When when(Sentence sentence) {
        if (!sentence.times().isEmpty()) {
            return sentence.times().getFirst().when();
        }
        return topicWhen == null ? memory.period() : topicWhen;
    }

    /// "four in Aleppo" behind a sum: the same act, speaker and kind of figure.
    private Optional<Draft> part(Sentence sentence, NounGroup figure, NounGroup place, Mark preposition) {
        int from = Composer.start(sentence, figure.from());
        int first = sentence.tokens().getFirst().start();
        var drafts = memory.drafts();
        for (int i = drafts.size() - 1; i >= 0 && drafts.get(i).from() >= first; i--) {
            var sum = drafts.get(i);
            var counted = sum.counts().stream().findFirst();
            if (counted.isPresent()
                    && !sum.rule().startsWith("list:")
                    && sum.act().group() != ActGroup.TALKS) {
                var of = counted.get().of();
                var part = counts.of(figure, of, sentence).map(c -> new Count(of, null, c.min(), c.max())).stream()
                        .toList();
                Place where = places.place(preposition.lower(), place);
                return Optional.of(new Draft(
                        from,
                        Composer.end(sentence, place.fullEnd()),
                        sum.teller(),
                        sum.via(),
                        sum.stance(),
                        sum.act(),
                        sum.means(),
                        sum.polarity(),
                        sum.modality(),
                        sum.actors(),
                        sum.targets(),
                        where,
                        sum.when(),
                        part,
                        "list:part"));
            }
        }
        return Optional.empty();
    }

    private Draft total(Sentence sentence, Teller teller, NounGroup total, NounGroup figure) {
        var last = memory.drafts().isEmpty()
                ? Optional.<Draft>empty()
                : Optional.of(memory.drafts().getLast());
        boolean its = total.first().is(Tag.POSSESSIVE_PRONOUN);
        var counted =
                counts
                        .of(figure, CountOf.VIOLATIONS, sentence)
                        .map(c -> new Count(c.of(), null, c.min(), c.max()))
                        .stream()
                        .toList();
        var time = sentence.times().stream()
                .filter(t -> t.from() >= total.from() && t.to() <= figure.to())
                .map(TimeExpression::when)
                .findFirst()
                .orElse(memory.period());
        return new Draft(
                Composer.start(sentence, total.from()),
                Composer.end(sentence, figure.to()),
                its ? last.map(Draft::teller).orElse(teller) : teller,
                List.of(),
                Stance.STATES,
                Act.VIOLATE,
                null,
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                List.of(),
                List.of(),
                null,
                time,
                counted,
                "list:total");
    }
}
