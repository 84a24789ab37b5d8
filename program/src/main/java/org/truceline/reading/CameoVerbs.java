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
    /// A preposition that must stand behind the verb, with a noun of a class.
    record PrepClass(String preposition, String meaning) {}

    /// One line of the table for one verb.
    ///
    /// @param classes classes of which the object must be one; empty when any object does
    /// @param preps prepositions of which one must stand behind the verb, each with a noun of its class
    /// @param mutual whether the act holds both ways, `=` behind the code
    /// @param bare whether the verb stands without an object
    /// @param slots where the other side stands: `O` the object, `=` the subjects to one another, else a preposition;
    ///     `<` before a preposition: there stands the doer, and the subject is the other side
    record Row(
            String verb,
            List<String> classes,
            List<PrepClass> preps,
            boolean bare,
            List<String> slots,
            String code,
            boolean mutual,
            int line) {
        /// Whether any object will do.
        boolean isOpen() {
            return classes.isEmpty() && preps.isEmpty();
        }

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
        boolean mutual = row.at(3).endsWith("=");
        String code = mutual ? row.at(3).substring(0, row.at(3).length() - 1) : row.at(3);
        if (!codes.has(code)) {
            throw row.error("no such code: '" + code + "'");
        }
        var wanted = new ArrayList<String>();
        var preps = new ArrayList<PrepClass>();
        for (String object : row.at(1).split(",", -1)) {
            int at = object.indexOf('@');
            if (at >= 0 && !classes.containsKey(object.substring(at + 1))) {
                throw row.error("no such class: '" + object + "'");
            }
            if (at == 0) {
                wanted.add(object.substring(1));
            } else if (at > 0) {
                preps.add(new PrepClass(object.substring(0, at), object.substring(at + 1)));
            }
        }
        boolean bare = row.at(1).equals("none");
        var slots = List.of(row.at(2).split(",", -1));
        for (String verb : row.words(0)) {
            var known = rows.computeIfAbsent(verb, k -> new ArrayList<>());
            var entry = new Row(verb, List.copyOf(wanted), List.copyOf(preps), bare, slots, code, mutual, row.line());
            known.add(entry.isOpen() ? known.size() : firstOpen(known), entry);
        }
    }

    /// Rows that ask for an object come before those that do not.
    private static int firstOpen(List<Row> known) {
        int i = 0;
        while (i < known.size() && !known.get(i).isOpen()) {
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
