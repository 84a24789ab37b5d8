// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.truceline.model.Review.Bond;

/// What persons decided of pairs of statements: that they are about the same thing, or that they are not, whatever the
/// matcher would say.
///
/// Of one person the newest word on a pair counts. Where persons differ the pair is apart: what stands by itself lays
/// nothing at anybody's door that was not said of it.
///
/// @param same in the order of ids, like those that are apart
public record Bonds(SortedSet<Pair> same, SortedSet<Pair> apart) {
    public Bonds {
        same = Collections.unmodifiableSortedSet(new TreeSet<>(same));
        apart = Collections.unmodifiableSortedSet(new TreeSet<>(apart));
    }

    /// Nothing was decided.
    public static final Bonds NONE = new Bonds(new TreeSet<>(), new TreeSet<>());

    /// Two statements, `a` before `b`.
    public record Pair(StatementId a, StatementId b) implements Comparable<Pair> {
        /// @param one of the two, in any order
        public static Pair of(StatementId one, StatementId other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }

        @Override
        public int compareTo(Pair other) {
            int first = a.compareTo(other.a);
            return first != 0 ? first : b.compareTo(other.b);
        }
    }

    private record Word(Pair pair, String person) {}

    /// @param reviews by those who decide of links, in the order in which the record took them; others are passed over
    public static Bonds of(List<Review> reviews) {
        Map<Word, Bond> newest = new LinkedHashMap<>();
        for (Review review : reviews) {
            if (review.opinion() instanceof Review.Linked linked) {
                newest.put(new Word(new Pair(review.statement(), linked.other()), review.person()), linked.bond());
            }
        }
        var same = pairs(newest, Bond.SAME);
        var apart = pairs(newest, Bond.APART);
        same.removeAll(apart);
        return new Bonds(same, apart);
    }

    private static SortedSet<Pair> pairs(Map<Word, Bond> newest, Bond bond) {
        return newest.entrySet().stream()
                .filter(said -> said.getValue() == bond)
                .map(said -> said.getKey().pair())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean isNone() {
        return same.isEmpty() && apart.isEmpty();
    }

    /// What was decided of a pair.
    public Bond of(Pair pair) {
        if (apart.contains(pair)) {
            return Bond.APART;
        }
        return same.contains(pair) ? Bond.SAME : Bond.OPEN;
    }
}
