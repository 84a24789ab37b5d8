// SPDX-License-Identifier: Apache-2.0
package org.truceline.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.truceline.model.Link;

/// The groups of mentions that grow while pairs are joined.
final class Groups {
    /// What a pair that was never compared counts in a group's average: they were too far apart to be compared.
    private static final double NEVER_COMPARED = -2.0;

    private final List<Mention> mentions;
    private final Blocks blocks;
    private final int[] groupOf;
    private final Map<Integer, List<Integer>> members = new HashMap<>();

    /// Pairs of groups whose members did not speak for a join, with how many members they had together: asked again
    /// only when one has grown.
    private final Map<Long, Integer> refused = new HashMap<>();

    /// @param mentions each at its own index
    Groups(List<Mention> mentions, Blocks blocks) {
        this.mentions = mentions;
        this.blocks = blocks;
        groupOf = new int[mentions.size()];
        Arrays.setAll(groupOf, i -> i);
    }

    /// Joins the two groups of a pair when, on average, their members speak for it.
    void join(Pair pair) {
        int a = groupOf[pair.a().index()];
        int b = groupOf[pair.b().index()];
        int into = Math.min(a, b);
        int from = Math.max(a, b);
        if (into == from || !speakFor(into, from)) {
            return;
        }
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

    /// The pairs within a group that spoke for it, by their ids.
    List<Link> linksOf(List<Integer> group) {
        var links = new ArrayList<Link>();
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                var a = mentions.get(group.get(i));
                var b = mentions.get(group.get(j));
                weigh(a, b)
                        .filter(evidence -> evidence.logOdds() > 0)
                        .ifPresent(evidence -> links.add(evidence.link(a.statement(), b.statement())));
            }
        }
        links.sort(Comparator.comparing(Link::a).thenComparing(Link::b));
        return links;
    }

    private boolean speakFor(int into, int from) {
        var as = membersOf(into);
        var bs = membersOf(from);
        long key = ((long) into << 32) | from;
        int together = as.size() + bs.size();
        if (refused.getOrDefault(key, 0) == together) {
            return false;
        }
        boolean isFor = sum(as, bs) > 0;
        if (!isFor) {
            refused.put(key, together);
        }
        return isFor;
    }

    private double sum(List<Integer> as, List<Integer> bs) {
        double sum = 0;
        for (int a : as) {
            for (int b : bs) {
                sum += weigh(mentions.get(Math.min(a, b)), mentions.get(Math.max(a, b)))
                        .map(Evidence::logOdds)
                        .orElse(NEVER_COMPARED);
            }
        }
        return sum;
    }

    private Optional<Evidence> weigh(Mention a, Mention b) {
        return blocks.share(a, b) ? Evidence.weigh(a, b) : Optional.empty();
    }

    private List<Integer> membersOf(int group) {
        return members.getOrDefault(group, List.of(group));
    }
}
