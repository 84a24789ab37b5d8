// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A noun with what belongs to it, up to its head: "at least five Syrian army soldiers"; an "of" group hangs behind.
///
/// @param words the words of the group itself
/// @param of the group after "of", where one follows at once
/// @param tails the last three, two and one words with the head in the singular, longest first; also as written
record NounGroup(
        int from, int to, List<Word> words, @Nullable NounGroup of, List<String> tails) implements Item {
    NounGroup(int from, int to, List<Word> words, @Nullable NounGroup of) {
        this(from, to, List.copyOf(words), of, tailsOf(words));
    }

    Word head() {
        return words.getLast();
    }

    Word first() {
        return words.getFirst();
    }

    boolean isPronoun() {
        return words.size() == 1 && head().is(Tag.PRONOUN);
    }

    Optional<NounGroup> ofGroup() {
        return Optional.ofNullable(of);
    }

    private static List<String> tailsOf(List<Word> words) {
        var out = new ArrayList<String>();
        int n = words.size();
        for (int size = Math.min(3, n); size > 0; size--) {
            var before = new StringBuilder();
            for (int i = n - size; i < n - 1; i++) {
                before.append(words.get(i).lower()).append(' ');
            }
            String last = words.getLast().lower();
            String singular = Morphology.singular(last);
            out.add(before + singular);
            if (!singular.equals(last)) {
                out.add(before + last);
            }
        }
        return out;
    }

    /// The lower-case words of the group.
    List<String> lowers() {
        return words.stream().map(Word::lower).toList();
    }

    boolean has(String lower) {
        return words.stream().anyMatch(w -> w.lower().equals(lower));
    }

    /// Index of the last genitive mark among the words, -1 when there is none.
    private int genitive() {
        for (int i = words.size() - 2; i > 0; i--) {
            if (words.get(i).is(Tag.GENITIVE) && !isInName(i)) {
                return i;
            }
        }
        return -1;
    }

    /// "People's Army", "Workers' Front": an owner that is part of a name.
    private boolean isInName(int genitive) {
        boolean capitals = words.get(genitive - 1).token().capitalised()
                && words.get(genitive + 1).token().capitalised();
        return capitals
                && switch (words.get(genitive - 1).lower()) {
                    case "people",
                            "peoples",
                            "lord",
                            "workers",
                            "farmers",
                            "peasants",
                            "women",
                            "mothers",
                            "veterans",
                            "soldiers",
                            "patriots",
                            "citizens",
                            "god",
                            "men" -> true;
                    default -> false;
                };
    }

    /// The owner in "Lebanon's health ministry".
    Optional<NounGroup> possessor() {
        int cut = genitive();
        return cut <= 0 ? Optional.empty() : Optional.of(new NounGroup(from, from + cut, words.subList(0, cut), null));
    }

    /// The group without its owner.
    NounGroup owned() {
        int cut = genitive();
        return cut <= 0 ? this : new NounGroup(from + cut + 1, to, words.subList(cut + 1, words.size()), of);
    }

    /// "no", "neither", "none", "nobody".
    boolean negates() {
        return switch (first().lower()) {
            case "no", "neither", "none", "nobody", "nothing", "no-one" -> true;
            default -> false;
        };
    }

    boolean isName() {
        return head().is(Tag.NAME);
    }

    /// The group after the last "of", for "one of the group's units", "most of the villages".
    NounGroup innermost() {
        return of == null ? this : of.innermost();
    }

    /// The end of the group with all that hangs behind it by "of".
    int fullEnd() {
        return of == null ? to : of.fullEnd();
    }
}
