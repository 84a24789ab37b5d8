// SPDX-License-Identifier: Apache-2.0
package org.truceline.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The groups of mentions that grow while pairs are joined.
final class Groups {
    /// What a pair that was never compared counts in a group's average: they were too far apart to be compared.
    private static final double NEVER_COMPARED = -2.0;

    private final int[] groupOf;
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final Map<Long, Pair> known = new HashMap<>();

    Groups(int size) {
        groupOf = new int[size];
        Arrays.setAll(groupOf, i -> i);
    }

    /// Remembers how a pair was weighed.
    void know(Pair pair) {
        known.put(key(pair.a().index(), pair.b().index()), pair);
    }

    /// Joins the two groups of a pair when, on average, their members speak for it.
    void join(Pair pair) {
        int a = groupOf[pair.a().index()];
        int b = groupOf[pair.b().index()];
        if (a == b || average(membersOf(a), membersOf(b)) <= 0) {
            return;
        }
        int into = Math.min(a, b);
        int from = Math.max(a, b);
        var joined = new ArrayList<>(membersOf(into));
        joined.addAll(membersOf(from));
        joined.forEach(member -> groupOf[member] = into);
        members.put(into, joined);
        members.remove(from);
    }

    /// Every group, members in order, groups in the order of their first.
    List<List<Integer>> all() {
        var all = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < groupOf.length; i++) {
            all.computeIfAbsent(groupOf[i], g -> new ArrayList<>()).add(i);
        }
        return List.copyOf(all.values());
    }

    /// The pairs within a group that spoke for it.
    List<Pair> linksOf(List<Integer> group) {
        Set<Integer> inside = new HashSet<>(group);
        var links = new ArrayList<Pair>();
        for (int a : group) {
            for (int b : inside) {
                var pair = a < b ? known.get(key(a, b)) : null;
                if (pair != null && pair.evidence().logOdds() > 0) {
                    links.add(pair);
                }
            }
        }
        return links;
    }

    private List<Integer> membersOf(int group) {
        return members.getOrDefault(group, List.of(group));
    }

    private double average(List<Integer> as, List<Integer> bs) {
        double sum = 0;
        for (int a : as) {
            for (int b : bs) {
                var pair = known.get(key(Math.min(a, b), Math.max(a, b)));
                sum += pair == null ? NEVER_COMPARED : pair.evidence().logOdds();
            }
        }
        return sum / ((double) as.size() * bs.size());
    }

    private static long key(int a, int b) {
        return ((long) a << 32) | b;
    }
}
