// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A "not" that stands before its clause: "at no time did the guns fire", "under no circumstances had they", "never had
/// a boat been near".
final class Inversions {
    private static final Set<String> OPENERS = Set.of("never", "nor");
    private static final Set<String> AUXILIARIES = Set.of("have", "do", "be", "will", "would", "could", "can");
    private static final Set<String> NEVER =
            Set.of("time", "occasion", "circumstance", "way", "means", "case", "point", "stage", "moment", "condition");

    private Inversions() {}

    /// The clauses of a sentence, with those negated that such words open.
    static List<Clause> negated(List<Item> items, List<Clause> clauses) {
        if (items.stream().noneMatch(Inversions::isNever)) {
            return clauses;
        }
        return clauses.stream()
                .map(c -> isOpened(items, c, clauses) ? Clefts.with(c, Clefts.turned(c.verb(), true)) : c)
                .toList();
    }

    private static boolean isNever(Item item) {
        return switch (item) {
            case NounGroup group ->
                group.first().lower().equals("no")
                        && group.words().size() == 2
                        && NEVER.contains(Morphology.singular(group.head().lower()));
            case Mark mark -> OPENERS.contains(mark.lower());
            case VerbGroup verb -> false;
        };
    }

    /// "at no time did the guns fire": the words stand before the auxiliary, which is a verb of its own here.
    private static boolean isOpened(List<Item> items, Clause clause, List<Clause> clauses) {
        var auxiliary = before(clause, clauses)
                .filter(a -> AUXILIARIES.contains(a.lemma()) && a.subjects().isEmpty())
                .filter(a ->
                        clause.subject().filter(s -> s.from() == a.verb().to()).isPresent());
        if (clause.verb().negated() || auxiliary.isEmpty()) {
            return false;
        }
        int start = before(auxiliary.get(), clauses).map(Clause::at).orElse(-1) + 1;
        return items.subList(start, auxiliary.get().at()).stream().anyMatch(Inversions::isNever);
    }

    private static Optional<Clause> before(Clause clause, List<Clause> clauses) {
        return clauses.stream().filter(c -> c.at() < clause.at()).max(Comparator.comparingInt(Clause::at));
    }
}
