// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.Optional;
import java.util.Set;

/// Which words of a sentence are the place: the most specific that name it, with what says on which side of it or
/// between which two, and without the article, the "in", and "the village of".
final class PlaceWords {
    /// Prepositions that say more than "there": they are part of the place.
    private static final Set<String> KEPT =
            Set.of("near", "between", "outside", "around", "above", "beside", "beyond", "behind", "opposite");

    /// What may tie a kind of place to the named one by which it is known: "the hills above X".
    private static final Set<String> TIES = Set.of(
            "of",
            "above",
            "around",
            "near",
            "between",
            "along",
            "beside",
            "behind",
            "beyond",
            "outside",
            "within",
            "under",
            "overlooking",
            "opposite");

    private static final Set<String> SETTLEMENTS = Set.of(
            "village",
            "town",
            "city",
            "hamlet",
            "settlement",
            "suburb",
            "district",
            "province",
            "governorate",
            "region",
            "port",
            "capital",
            "island",
            "quarter",
            "neighbourhood",
            "state",
            "area");

    private static final Set<String> SIDES = Set.of(
            "north",
            "south",
            "east",
            "west",
            "north-east",
            "north-west",
            "south-east",
            "south-west",
            "northeast",
            "northwest",
            "southeast",
            "southwest");

    private static final Set<String> UNITS =
            Set.of("km", "kilometres", "kilometers", "kilometre", "miles", "mile", "metres", "meters", "m");

    private final Lexicon lexicon;
    private final String text;

    PlaceWords(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    /// @param preposition before the group; empty for none
    /// @param chosen the group itself, or one that hangs behind it by "of"
    String of(Sentence sentence, String preposition, NounGroup group, NounGroup chosen) {
        boolean whole = chosen.equals(group);
        int at = sentence.itemOf(group.from());
        int from = whole ? start(sentence, preposition, group, at) : firstWord(chosen);
        int to = end(sentence, preposition, group, chosen, at);
        return flat(sentence, from, to);
    }

    String flat(Sentence sentence, int from, int to) {
        return text.substring(
                        sentence.tokens().get(from).start(),
                        sentence.tokens().get(to - 1).end())
                .replaceAll("\\s+", " ");
    }

    /// Words of a group alone, where its sentence does not matter.
    String of(NounGroup group) {
        int first = firstWord(group) - group.from();
        return text.substring(
                        group.words().get(first).token().start(),
                        group.head().token().end())
                .replaceAll("\\s+", " ");
    }

    private static int firstWord(NounGroup group) {
        int i = group.from();
        while (i < group.to() - 1 && group.words().get(i - group.from()).is(Tag.DETERMINER)) {
            i++;
        }
        return i;
    }

    private int start(Sentence sentence, String preposition, NounGroup group, int at) {
        var side = side(sentence, at);
        if (side.isPresent()) {
            return side.get();
        }
        boolean kept = KEPT.contains(preposition)
                && at > 0
                && sentence.items().get(at - 1) instanceof Mark mark
                && mark.lower().equals(preposition);
        return kept ? sentence.firstWordOfItem(at - 1) : firstWord(group);
    }

    /// "east of X", "10 km north of X", "15 miles to the south of X": where these words begin.
    private static Optional<Integer> side(Sentence sentence, int at) {
        var items = sentence.items();
        boolean grown =
                items.get(at) instanceof NounGroup group && isSide(group.head().lower()) && group.of() != null;
        boolean loose = at > 1
                && items.get(at - 1) instanceof Mark of
                && of.lower().equals("of")
                && isSide(sentence.words().get(items.get(at - 2).to() - 1).lower());
        if (!grown && !loose) {
            return Optional.empty();
        }
        int side = grown ? at : at - 2;
        int i = side - 1;
        while (i >= 0
                && side - i < 4
                && !(items.get(i) instanceof NounGroup g && !g.head().is(Tag.DETERMINER))) {
            i--;
        }
        boolean measured = i >= 0
                && items.get(i) instanceof NounGroup g
                && UNITS.contains(g.head().lower())
                && g.words().stream().anyMatch(w -> w.is(Tag.NUMBER));
        int first = items.get(side) instanceof NounGroup g
                ? firstWord(g)
                : items.get(side).from();
        if (!measured) {
            return Optional.of(first);
        }
        var distance = (NounGroup) items.get(i);
        int number = distance.from();
        while (!distance.words().get(number - distance.from()).is(Tag.NUMBER)) {
            number++;
        }
        return Optional.of(number);
    }

    static boolean isSide(String word) {
        return SIDES.contains(word);
    }

    private int end(Sentence sentence, String preposition, NounGroup group, NounGroup chosen, int at) {
        if (isTitle(chosen)) {
            return chosen.fullEnd();
        }
        if (!chosen.equals(group) || isNamed(chosen)) {
            return preposition.equals("between") ? second(sentence, at).orElse(chosen.to()) : chosen.to();
        }
        int end = group.fullEnd();
        return tied(sentence, at).orElse(end);
    }

    /// "Line of Control", "Gulf of Aden": one name.
    private static boolean isTitle(NounGroup group) {
        return group.isName() && group.ofGroup().map(NounGroup::isName).orElse(false);
    }

    /// The end of the second of two places that something is between.
    private static Optional<Integer> second(Sentence sentence, int at) {
        return sentence.joined(at).map(NounGroup::fullEnd);
    }

    /// The end of "hills above X", "road between X and Y".
    private Optional<Integer> tied(Sentence sentence, int at) {
        var items = sentence.items();
        boolean tied = at >= 0
                && at + 2 < items.size()
                && items.get(at + 1) instanceof Mark mark
                && mark.is(Tag.PREPOSITION)
                && TIES.contains(mark.lower())
                && items.get(at + 2) instanceof NounGroup next
                && !next.isPronoun()
                && (isNamed(next.innermost()) || lexicon.is("place", next));
        if (!tied) {
            return Optional.empty();
        }
        boolean between = items.get(at + 1) instanceof Mark mark && mark.lower().equals("between");
        int end = items.get(at + 2) instanceof NounGroup next
                ? next.fullEnd()
                : items.get(at + 2).to();
        return Optional.of(between ? second(sentence, at + 2).orElse(end) : end);
    }

    /// Whether a kind of place is known by a named one beside it: "hills above X".
    boolean isTied(Sentence sentence, NounGroup group) {
        // A village, a base or a mill is what was hit; where it was is told by the words behind it.
        return !lexicon.isAny(group, "military", "medical", "civilian_object")
                && !SETTLEMENTS.contains(group.head().lower())
                && tied(sentence, sentence.itemOf(group.from())).isPresent();
    }

    private static boolean isNamed(NounGroup group) {
        return group.words().stream().anyMatch(w -> w.is(Tag.NAME));
    }

    /// "the village of X", "the Israeli town of X": X alone is the place.
    static boolean isKindOf(NounGroup group) {
        String head = group.head().lower();
        return SETTLEMENTS.contains(head)
                && group.ofGroup().map(PlaceWords::isNamed).orElse(false)
                && group.words().stream().noneMatch(w -> w.is(Tag.NUMBER));
    }
}
