// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.reading.Pattern.Slot;

/// The patterns of `frames.tsv` by verb, and what the slots of `slots.tsv` take.
final class Patterns {
    /// What a slot takes.
    record Filler(List<String> classes, Set<String> words, Set<String> names) {}

    private final Map<String, List<Pattern>> byVerb = new HashMap<>();
    private final Map<String, Filler> fillers = new HashMap<>();
    private final Set<String> phrases = new HashSet<>();

    Patterns(List<Table.Row> rows, Lexicon lexicon) {
        for (var row : Table.read("slots.tsv", 1)) {
            row.words(1).stream().filter(c -> !lexicon.hasClass(c)).findFirst().ifPresent(c -> {
                throw row.error("no such meaning class: '" + c + "'");
            });
            var filler = new Filler(
                    row.words(1),
                    Set.copyOf(new HashSet<>(row.words(2))),
                    Set.of(row.at(3).split("\\|")));
            if (fillers.put(row.at(0), filler) != null) {
                throw row.error("'" + row.at(0) + "' is listed twice");
            }
        }
        rows.forEach(this::add);
    }

    private void add(Table.Row row) {
        var listed = new HashSet<String>();
        for (String verb : row.words(0)) {
            if (!listed.add(verb)) {
                throw row.error("'" + verb + "' is listed twice");
            }
            int space = verb.indexOf(' ');
            if (space > 0) {
                phrases.add(verb);
            }
            byVerb.computeIfAbsent(verb, v -> new ArrayList<>()).add(parse(verb, row));
        }
    }

    private Pattern parse(String verb, Table.Row row) {
        String[] parts = row.at(1).strip().split(" ");
        int v = Arrays.asList(parts).indexOf("V");
        if (v != 1) {
            throw row.error("a pattern is 'subject V ...', this is '" + row.at(1) + "'");
        }
        Slot subject = slot(parts[0], row);
        @Nullable Slot object = null;
        @Nullable Slot complement = null;
        Set<String> prepositions = Set.of();
        for (int i = 2; i < parts.length; i++) {
            if (isSlot(parts[i])) {
                if (prepositions.isEmpty()) {
                    object = object == null ? slot(parts[i], row) : object;
                    complement = complement == null && object != null && i > 2 ? slot(parts[i], row) : complement;
                } else {
                    complement = slot(parts[i], row);
                }
            } else {
                prepositions = Set.of(parts[i].split("\\|"));
            }
        }
        return new Pattern(
                verb,
                subject,
                object,
                prepositions,
                complement,
                Lexicon.act(row, 2),
                Lexicon.means(row, 3),
                flags(row),
                row.line());
    }

    private static Set<String> flags(Table.Row row) {
        return row.at(4).isEmpty() ? Set.of() : Set.of(row.at(4).strip().split(","));
    }

    private static boolean isSlot(String part) {
        char c = part.charAt(0);
        return c == '"' || c == '<' || c == '*' || Character.isUpperCase(c);
    }

    private Slot slot(String part, Table.Row row) {
        boolean optional = part.endsWith("?");
        String plain = optional ? part.substring(0, part.length() - 1) : part;
        if (plain.startsWith("\"")) {
            return new Slot('-', null, List.of(plain.replace("\"", "").split("\\|")), optional);
        }
        int open = plain.indexOf('<');
        if (open < 0) {
            return new Slot(plain.charAt(0), null, List.of(), optional);
        }
        String kind = plain.substring(open + 1, plain.indexOf('>'));
        if (!fillers.containsKey(kind)) {
            throw row.error("no such slot: '" + kind + "'");
        }
        return new Slot(open == 0 ? '-' : plain.charAt(0), kind, List.of(), optional);
    }

    List<Pattern> of(String verb) {
        return byVerb.getOrDefault(verb, List.of());
    }

    boolean isPhrase(String verbWithParticle) {
        return phrases.contains(verbWithParticle);
    }

    Filler filler(String kind) {
        var filler = fillers.get(kind);
        if (filler == null) {
            throw new IllegalStateException("slot '" + kind + "' was not checked on loading");
        }
        return filler;
    }
}
