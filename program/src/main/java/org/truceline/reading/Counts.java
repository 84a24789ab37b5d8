// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Count;
import org.truceline.model.CountOf;

/// Reads figures: words and digits, bounds and ranges, and what is counted.
final class Counts {
    private final Parties parties;

    Counts(Parties parties) {
        this.parties = parties;
    }

    /// The figure of a noun group as a count of something.
    Optional<Count> of(NounGroup group, CountOf of, Sentence sentence) {
        int first = firstNumber(group);
        if (first < 0) {
            return article(group, of);
        }
        var range = range(group, first);
        if (range.isPresent()) {
            return Optional.of(new Count(of, who(group), range.get()[0], range.get()[1]));
        }
        var value = value(group, first);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        int n = value.getAsInt();
        if (orMore(group, sentence)) {
            return Optional.of(new Count(of, who(group), n, null));
        }
        return Optional.of(
                switch (Quantifiers.before(sentence.tokens(), group.from() + first)) {
                    case EXACT -> Count.exactly(of, who(group), n);
                    case LEAST -> new Count(of, who(group), n, null);
                    case MOST -> new Count(of, who(group), null, n);
                });
    }

    /// "80 or more", "30 and more people".
    private static boolean orMore(NounGroup group, Sentence sentence) {
        for (int i = group.from(); i <= group.to() && i + 1 < sentence.tokens().size(); i++) {
            boolean joined = sentence.tokens().get(i).is("or") || sentence.tokens().get(i).is("and");
            if (joined && sentence.tokens().get(i + 1).is("more")) {
                return i == group.to() || i > group.from();
            }
        }
        return false;
    }

    /// "a policeman" is one; "the policeman" and "soldiers" are no figure.
    private Optional<Count> article(NounGroup group, CountOf of) {
        String first = group.first().lower();
        boolean one = (first.equals("a") || first.equals("an") || first.equals("another"))
                && (of == CountOf.KILLED || of == CountOf.WOUNDED || of == CountOf.DETAINED)
                && !group.head().lower().endsWith("s")
                && group.of() == null;
        return one ? Optional.of(Count.exactly(of, who(group), 1)) : Optional.empty();
    }

    private static int firstNumber(NounGroup group) {
        for (int i = 0; i < group.words().size(); i++) {
            if (group.words().get(i).is(Tag.NUMBER)) {
                return i;
            }
        }
        return -1;
    }

    private static OptionalInt value(NounGroup group, int first) {
        var words = new ArrayList<String>();
        for (int i = first; i < group.words().size() && group.words().get(i).is(Tag.NUMBER); i++) {
            words.add(group.words().get(i).lower());
        }
        return NumberWords.value(words);
    }

    /// "between four and seven", "10 to 12".
    private static Optional<int[]> range(NounGroup group, int first) {
        var words = group.words();
        boolean joined = first + 2 < words.size()
                && words.get(first + 2).is(Tag.NUMBER)
                && words.get(first + 1).is(Tag.DETERMINER);
        if (!joined) {
            return Optional.empty();
        }
        var low = NumberWords.value(List.of(words.get(first).lower()));
        var high = NumberWords.value(List.of(words.get(first + 2).lower()));
        boolean ordered = low.isPresent() && high.isPresent() && low.getAsInt() <= high.getAsInt();
        return ordered ? Optional.of(new int[] {low.getAsInt(), high.getAsInt()}) : Optional.empty();
    }

    /// The words for what is counted; absent when they only point.
    @Nullable
    String core(NounGroup group) {
        return who(group);
    }

    private @Nullable String who(NounGroup group) {
        String core = parties.core(group);
        var of = group.of();
        String words = of != null && core.isEmpty() ? parties.core(of) : core;
        boolean adjective = words.equals("more") || words.equals("others") || words.equals("other");
        return words.isEmpty() || adjective ? null : words;
    }
}
