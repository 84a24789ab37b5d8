// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.truceline.model.Coded;
import org.truceline.terms.Agreement;
import org.truceline.terms.Clause;

/// What differs between two versions of an agreement, or between the texts of one, clause by clause.
///
/// @param groups those with a difference, in the order of the clauses; what rests on no clause stands at the end
public record Difference(List<Group> groups) {
    private static final String NO_CLAUSE = "";

    public Difference {
        groups = List.copyOf(groups);
    }

    /// What differs under one clause.
    ///
    /// @param clause its id; "" for what rests on none
    public record Group(String clause, List<Change> changes) {
        public Group {
            changes = List.copyOf(changes);
        }
    }

    /// One thing that was added, removed or changed.
    ///
    /// @param what its part and id, in words
    /// @param before the lines that only the first has
    /// @param after the lines that only the second has
    public record Change(Kind kind, String what, List<String> before, List<String> after) {
        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /// How a thing differs.
    public enum Kind implements Coded {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// From one version to another.
    public static Difference between(Agreement before, Agreement after) {
        var old = items(Portrait.of(before));
        var young = items(Portrait.of(after));
        var groups = new LinkedHashMap<String, List<Change>>();
        clauseIds(before, after).forEach(id -> groups.put(id, new ArrayList<>()));
        groups.put(NO_CLAUSE, new ArrayList<>());
        var keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(young.keySet());
        for (String key : keys) {
            var was = Optional.ofNullable(old.get(key));
            var is = Optional.ofNullable(young.get(key));
            change(key, was, is)
                    .ifPresent(c -> is.or(() -> was)
                            .ifPresent(thing -> group(groups, thing).add(c)));
        }
        return new Difference(nonEmpty(groups));
    }

    /// Between texts of one agreement, as far as it says what each has.
    ///
    /// @param first id of a text
    /// @param second id of another
    public static Difference betweenTexts(Agreement terms, String first, String second) {
        var groups = new LinkedHashMap<String, List<Change>>();
        for (Clause clause : terms.sources().clauses()) {
            wordings(clause, first, second).ifPresent(c -> groups.put(clause.id(), List.of(c)));
        }
        return new Difference(nonEmpty(groups));
    }

    private static Optional<Change> wordings(Clause clause, String first, String second) {
        var one = wording(clause, first);
        var other = wording(clause, second);
        if (one.equals(other)) {
            return Optional.empty();
        }
        Kind kind = one.isEmpty() ? Kind.ADDED : other.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        return Optional.of(new Change(kind, "Clauses " + clause.id(), one, other));
    }

    /// What a text has of a clause; nothing when it is not known to have it.
    private static List<String> wording(Clause clause, String text) {
        return clause.wordings().stream()
                .filter(w -> w.text().equals(text))
                .map(Clause.Wording::says)
                .findFirst()
                .or(() -> clause.texts().contains(text) ? Optional.of(clause.text()) : Optional.empty())
                .stream()
                .toList();
    }

    private static Set<String> clauseIds(Agreement before, Agreement after) {
        var ids = new LinkedHashSet<String>();
        Stream.of(after, before)
                .flatMap(a -> a.sources().clauses().stream())
                .map(Clause::id)
                .forEach(ids::add);
        return ids;
    }

    private record Placed(String part, Item item) {}

    private static Map<String, Placed> items(Portrait portrait) {
        var items = new LinkedHashMap<String, Placed>();
        items.put(
                "head",
                new Placed(
                        "Head",
                        new Item("head", portrait.title(), portrait.head(), List.of(), org.truceline.terms.Mark.V)));
        for (Part part : portrait.parts()) {
            for (Item item : part.items()) {
                items.put(part.title() + " " + item.id(), new Placed(part.title(), item));
            }
        }
        return items;
    }

    /// The group of the clause that a thing is, or else the first that it rests on.
    private static List<Change> group(Map<String, List<Change>> groups, Placed thing) {
        String clause = thing.part().equals("Clauses")
                ? thing.item().id()
                : thing.item().basis().stream().findFirst().orElse(NO_CLAUSE);
        return groups.computeIfAbsent(clause, c -> new ArrayList<>());
    }

    private static Optional<Change> change(String key, Optional<Placed> before, Optional<Placed> after) {
        var old = before.map(b -> lines(b.item())).orElse(List.of());
        var young = after.map(a -> lines(a.item())).orElse(List.of());
        if (old.equals(young)) {
            return Optional.empty();
        }
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.of(new Change(before.isEmpty() ? Kind.ADDED : Kind.REMOVED, key, old, young));
        }
        var gone = new ArrayList<>(old);
        gone.removeAll(young);
        var come = new ArrayList<>(young);
        come.removeAll(old);
        return Optional.of(new Change(Kind.CHANGED, key, gone, come));
    }

    private static List<String> lines(Item item) {
        return Lines.with()
                .say(item.head())
                .all(item.lines())
                .say("basis", String.join(", ", item.basis()))
                .say("mark", item.mark().code())
                .list();
    }

    private static List<Group> nonEmpty(Map<String, List<Change>> groups) {
        return groups.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> new Group(e.getKey(), e.getValue()))
                .toList();
    }
}
