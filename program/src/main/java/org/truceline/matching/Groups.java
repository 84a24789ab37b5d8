// SPDX-License-Identifier: Apache-2.0
package org.truceline.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.truceline.model.Bonds;
import org.truceline.model.Link;
import org.truceline.model.LinkKind;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;

/// The groups of mentions that grow while pairs are joined.
final class Groups {
    /// What a pair that was never compared counts in a group's average: they were too far apart to be compared.
    private static final double NEVER_COMPARED = -2.0;

    private static final String DECIDED = "a person decided on review that they are";

    private final List<Mention> mentions;
    private final Blocks blocks;
    private final int[] groupOf;
    private final Map<Integer, List<Integer>> members = new HashMap<>();

    /// For each mention of which it was decided, those that it shall not be with.
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();

    private final Bonds bonds;

    /// The mentions of pairs that were decided to be about the same thing.
    private final List<int[]> same = new ArrayList<>();

    /// Pairs of groups whose members did not speak for a join, with how many members they had together: asked again
    /// only when one has grown.
    private final Map<Long, Integer> refused = new HashMap<>();

    /// @param mentions each at its own index
    Groups(List<Mention> mentions, Blocks blocks, Bonds bonds) {
        this.mentions = mentions;
        this.blocks = blocks;
        groupOf = new int[mentions.size()];
        Arrays.setAll(groupOf, i -> i);
        this.bonds = bonds;
        if (!bonds.isNone()) {
            indexBonds();
        }
    }

    private void indexBonds() {
        var indexes = mentions.stream()
                .collect(Collectors.toMap(mention -> mention.statement().id(), Mention::index));
        forEach(bonds.same(), indexes, (a, b) -> same.add(new int[] {a, b}));
        forEach(bonds.apart(), indexes, (a, b) -> {
            apart.computeIfAbsent(a, x -> new HashSet<>()).add(b);
            apart.computeIfAbsent(b, x -> new HashSet<>()).add(a);
        });
    }

    /// The pairs both of which are mentions of an event; of others there is nothing to join.
    private static void forEach(
            Collection<Bonds.Pair> pairs, Map<StatementId, Integer> indexes, BiConsumer<Integer, Integer> each) {
        for (Bonds.Pair pair : pairs) {
            Integer a = indexes.get(pair.a());
            Integer b = indexes.get(pair.b());
            if (a != null && b != null) {
                each.accept(a, b);
            }
        }
    }

    /// Joins what persons decided to be the same, as far as none of it was decided to be apart. After what is weighed:
    /// whoever is put with one of a group is put with all of it, and drives nobody out.
    void joinDecided() {
        for (int[] pair : same) {
            int a = groupOf[pair[0]];
            int b = groupOf[pair[1]];
            if (a != b && !areApart(membersOf(a), membersOf(b))) {
                unite(Math.min(a, b), Math.max(a, b));
            }
        }
    }

    private boolean areApart(List<Integer> as, List<Integer> bs) {
        return !apart.isEmpty()
                && as.stream().anyMatch(a -> bs.stream().anyMatch(apart.getOrDefault(a, Set.of())::contains));
    }

    /// Joins the two groups of a pair when, on average, their members speak for it.
    void join(Pair pair) {
        int a = groupOf[pair.a().index()];
        int b = groupOf[pair.b().index()];
        int into = Math.min(a, b);
        int from = Math.max(a, b);
        if (into != from && speakFor(into, from)) {
            unite(into, from);
        }
    }

    private void unite(int into, int from) {
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
                link(a.statement(), b.statement(), weigh(a, b)).ifPresent(links::add);
            }
        }
        links.sort(Comparator.comparing(Link::a).thenComparing(Link::b));
        return links;
    }

    private Optional<Link> link(Statement a, Statement b, Optional<Evidence> evidence) {
        if (bonds.same().contains(Bonds.Pair.of(a.id(), b.id()))) {
            return Optional.of(new Link(a.id(), b.id(), LinkKind.SAME, 1, List.of(DECIDED)));
        }
        return evidence.filter(one -> one.logOdds() > 0).map(one -> one.link(a, b));
    }

    private boolean speakFor(int into, int from) {
        var as = membersOf(into);
        var bs = membersOf(from);
        long key = ((long) into << 32) | from;
        int together = as.size() + bs.size();
        if (refused.getOrDefault(key, 0) == together) {
            return false;
        }
        boolean isFor = !areApart(as, bs) && sum(as, bs) > 0;
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
