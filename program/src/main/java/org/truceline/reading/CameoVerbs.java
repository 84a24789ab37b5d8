// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What verbs of politics mean, by the noun they take and where their other side stands: `cameo-verbs.tsv` with the
/// noun classes of `cameo-classes.tsv` and the control verbs of `cameo-control.tsv`.
final class CameoVerbs {
    /// One line of the table for one verb.
    ///
    /// @param classes classes of which the object must be one; empty when any object does
    /// @param bare whether the verb stands without an object
    /// @param slots where the other side stands: `O` the object, `=` the subjects to one another, else a preposition
    record Row(String verb, List<String> classes, boolean bare, List<String> slots, String code, int line) {
        String rule() {
            return "cameo-verbs:" + line + " " + verb;
        }
    }

    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Map<String, Set<String>> control = new HashMap<>();

    CameoVerbs(CameoCodes codes) {
        for (var row : Table.read("cameo-classes.tsv", 2)) {
            classes.computeIfAbsent(row.at(0), k -> new HashSet<>()).addAll(row.words(1));
        }
        for (var row : Table.read("cameo-control.tsv", 2)) {
            control.computeIfAbsent(row.at(0), k -> new LinkedHashSet<>()).addAll(row.words(1));
        }
        for (var row : Table.read("cameo-verbs.tsv", 4)) {
            add(row, codes);
        }
    }

    private void add(Table.Row row, CameoCodes codes) {
        if (!codes.has(row.at(3))) {
            throw row.error("no such code: '" + row.at(3) + "'");
        }
        var wanted = new ArrayList<String>();
        for (String object : row.at(1).split(",", -1)) {
            if (object.startsWith("@")) {
                if (!classes.containsKey(object.substring(1))) {
                    throw row.error("no such class: '" + object + "'");
                }
                wanted.add(object.substring(1));
            }
        }
        boolean bare = row.at(1).equals("none");
        for (String verb : row.words(0)) {
            var known = rows.computeIfAbsent(verb, k -> new ArrayList<>());
            var entry =
                    new Row(verb, List.copyOf(wanted), bare, List.of(row.at(2).split(",", -1)), row.at(3), row.line());
            known.add(wanted.isEmpty() ? known.size() : firstOpen(known), entry);
        }
    }

    /// Rows that ask for an object come before those that do not.
    private static int firstOpen(List<Row> known) {
        int i = 0;
        while (i < known.size() && !known.get(i).classes().isEmpty()) {
            i++;
        }
        return i;
    }

    List<Row> of(String verb) {
        return rows.getOrDefault(verb, List.of());
    }

    Set<String> verbs() {
        return rows.keySet();
    }

    /// All verbs that stand around another act.
    Set<String> controlling() {
        var out = new LinkedHashSet<String>();
        control.values().forEach(out::addAll);
        return out;
    }

    boolean controls(String kind, String verb) {
        return control.getOrDefault(kind, Set.of()).contains(verb);
    }

    /// Nouns of all classes, for the tagger.
    Set<String> nouns() {
        var out = new HashSet<String>();
        classes.values().forEach(out::addAll);
        return out;
    }

    boolean is(String meaning, NounGroup group) {
        var members = classes.getOrDefault(meaning, Set.of());
        for (String tail : group.tails()) {
            if (members.contains(tail) || ofMatches(members, tail, group)) {
                return true;
            }
        }
        return false;
    }

    /// "state of emergency", "memorandum of understanding".
    private static boolean ofMatches(Set<String> members, String tail, NounGroup group) {
        return group.ofGroup()
                .map(of -> of.tails().stream().anyMatch(t -> members.contains(tail + " of " + t)))
                .orElse(false);
    }
}
