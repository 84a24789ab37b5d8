// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;
import org.truceline.model.When;

/// Reads what bulletins and tables say: a sum, its items place by place, its shares, its total, and the answers to it.
/// Knows the sum that later figures are shares of, and tidies what the reading of verbs has taken from the same words.
final class Bulletins {
    private static final Set<String> TRAILING = Set.of("(", ",", ":", ";", "-", "\u2013", "\u2014", "and");

    private final Lexicon lexicon;
    private final Memory memory;
    private final Figures figures;
    private final Sums sums;
    private final Listing listing;
    private final Shares shares;
    private final Totals totals;
    private final Disputes disputes;
    private @Nullable Topic topic;

    Bulletins(Lexicon lexicon, Memory memory, Figures figures, Events events, Names names, Cast cast) {
        this.lexicon = lexicon;
        this.memory = memory;
        this.figures = figures;
        this.sums = new Sums(lexicon, memory, figures, events, names, cast);
        this.listing = new Listing(figures, events, names);
        this.shares = new Shares(lexicon, figures, listing, names);
        this.totals = new Totals(figures, memory);
        this.disputes = new Disputes(lexicon, figures, events, names, cast);
    }

    /// Adds the drafts of the figures in this sentence to memory.
    void read(Sentence sentence, Teller teller) {
        var out = new ArrayList<Draft>();
        sums.of(sentence, teller).ifPresent(out::add);
        var sum = sum(sentence, out);
        noteTopic(sentence, teller);
        sum.filter(s -> s.act() == Act.VIOLATE || s.act().group() == ActGroup.FIRE)
                .ifPresent(s -> topic = Topic.of(s).at(s.when() == null ? period() : s.when()));
        var counted = topic == null ? Optional.<Draft>empty() : sums.bare(sentence, topic);
        if (counted.isPresent()) {
            out.add(counted.get());
            topic = Topic.of(counted.get());
            sum = counted;
        }
        var known = topic == null ? new Topic(teller, Stance.STATES, Act.VIOLATE, List.of(), memory.period()) : topic;
        var whole = sum;
        shares.read(sentence, known, whole).forEach(d -> add(out, d));
        var plain = topic == null && memory.heading().isPresent() ? listing.read(sentence, known) : List.<Draft>of();
        if (plain.size() > 1) {
            topic = known;
        }
        if (topic != null) {
            listing.read(sentence, known).forEach(d -> add(out, d));
        }
        totals.read(sentence, known, out).forEach(d -> add(out, d));
        disputes.read(sentence, known, teller).forEach(d -> add(out, d));
        tidy(sentence, out);
        out.forEach(memory::add);
        explosions(sentence);
    }

    private @Nullable When period() {
        return topic == null || topic.when() == null ? memory.period() : topic.when();
    }

    private static void add(List<Draft> out, Draft draft) {
        boolean again = out.stream()
                .anyMatch(d -> d.from() < draft.to()
                        && draft.from() < d.to()
                        && d.counts().equals(draft.counts()));
        if (!again) {
            out.add(draft);
        }
    }

    /// The sum that this sentence tells: a draft of it with a figure.
    private Optional<Draft> sum(Sentence sentence, List<Draft> own) {
        int first = sentence.tokens().getFirst().start();
        var told = new ArrayList<>(memory.recent());
        told.addAll(own);
        return told.reversed().stream()
                .filter(d -> d.from() >= first && !d.counts().isEmpty() && d.polarity() == Polarity.AFFIRMED)
                .filter(d -> d.act().group() != ActGroup.TALKS && d.stance() != Stance.COMMENTS)
                .findFirst();
    }

    /// What the figures of the list count, and whose doing it is said to be: "Violations by X's forces", "12 breaches".
    private void noteTopic(Sentence sentence, Teller teller) {
        for (var item : sentence.items()) {
            var act = item instanceof NounGroup group ? lexicon.actNoun(group) : Optional.<Lexicon.ActWord>empty();
            boolean violation = act.filter(
                            a -> a.act() == Act.VIOLATE || a.act().group() == ActGroup.FIRE)
                    .isPresent();
            boolean share = topic != null
                    && topic.act() == Act.VIOLATE
                    && act.filter(a -> a.act() == Act.VIOLATE).isEmpty();
            if (violation && !share && item instanceof NounGroup group) {
                topic = sums.topic(sentence, group, teller);
            }
        }
    }

    /// What the reading of verbs took from the words of a figure gives way to it; a sum ends where its items begin; and
    /// an item that a clause explains ("one, a jet that crossed the line") is told by that clause.
    private void tidy(Sentence sentence, List<Draft> own) {
        int first = sentence.tokens().getFirst().start();
        var told = memory.drafts();
        told.removeIf(d -> d.from() >= first
                && d.rule().startsWith("noun:")
                && own.stream().anyMatch(o -> o.from() == d.from() && o.act() == d.act()));
        for (int i = 0; i < told.size(); i++) {
            var draft = told.get(i);
            if (draft.from() < first) {
                continue;
            }
            told.set(i, timed(ended(sentence, draft, own)));
            var item = own.stream()
                    .filter(o -> o.rule().equals("list:place") && explains(sentence, draft, o))
                    .findFirst();
            if (item.isPresent()) {
                var o = item.get();
                own.remove(o);
                told.set(
                        i,
                        draft.withFacts(o.place(), draft.when(), draft.targets(), o.counts())
                                .withSpan(o.from(), draft.to()));
            }
        }
    }

    /// A figure that gives no time of its own has that of the list.
    private Draft timed(Draft draft) {
        boolean open = draft.act() == Act.VIOLATE
                && draft.when() == null
                && draft.rule().startsWith("noun:");
        return open && topic != null && topic.when() != null
                ? draft.withFacts(draft.place(), topic.when(), draft.targets(), draft.counts())
                : draft;
    }

    private static boolean explains(Sentence sentence, Draft draft, Draft item) {
        long between = sentence.tokens().stream()
                .filter(t -> t.start() >= item.to() && t.start() < draft.from())
                .count();
        boolean comma = sentence.tokens().stream()
                .anyMatch(t -> t.start() >= item.to()
                        && t.start() < draft.from()
                        && t.text().equals(","));
        return draft.rule().startsWith("verb:") && draft.from() >= item.to() && between < 3 && comma;
    }

    private static Draft ended(Sentence sentence, Draft draft, List<Draft> items) {
        int cut = items.stream()
                .filter(o -> o.from() > draft.from()
                        && o.from() < draft.to()
                        && !o.rule().equals("list:answer"))
                .mapToInt(Draft::from)
                .min()
                .orElse(-1);
        if (cut < 0 || draft.counts().isEmpty()) {
            return draft;
        }
        var kept = sentence.tokens().stream()
                .filter(t -> t.end() <= cut && t.start() >= draft.from())
                .toList();
        int n = kept.size();
        while (n > 1 && TRAILING.contains(kept.get(n - 1).lower())) {
            n--;
        }
        return n < 2 ? draft : draft.withSpan(draft.from(), kept.get(n - 1).end());
    }

    /// "including 23 explosions" belongs to the sum before it.
    private void explosions(Sentence sentence) {
        var items = sentence.items();
        for (int i = 1; i < items.size(); i++) {
            boolean including =
                    items.get(i - 1) instanceof Mark mark && mark.lower().equals("including");
            if (!including
                    || !(items.get(i) instanceof NounGroup group)
                    || !Figures.hasNumber(group)
                    || !isBang(group)) {
                continue;
            }
            int at = Composer.start(sentence, group.from());
            int first = sentence.tokens().getFirst().start();
            for (int d = memory.drafts().size() - 1; d >= 0; d--) {
                var draft = memory.drafts().get(d);
                if (draft.from() >= first && draft.from() < at && draft.act() == Act.VIOLATE) {
                    var counts = new ArrayList<Count>(draft.counts());
                    figures.named(group, CountOf.OTHER, sentence).ifPresent(counts::add);
                    memory.drafts().set(d, draft.withFacts(draft.place(), draft.when(), draft.targets(), counts));
                    break;
                }
            }
        }
    }

    static boolean isBang(NounGroup group) {
        String head = Morphology.singular(group.head().lower());
        return head.equals("explosion") || head.equals("blast") || head.equals("burst") || head.equals("shot");
    }
}
