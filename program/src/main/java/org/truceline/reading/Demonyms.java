// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Adjectives and peoples of names that no gazetteer knows, taken from the report itself: "Belmoran" beside "Belmora".
final class Demonyms {
    private static final List<String> ENDINGS = List.of(
            "ians", "ian", "eans", "ean", "ese", "ans", "an", "ns", "n", "is", "i", "ish", "ic", "ers", "er", "ites",
            "ite", "ar", "ine", "s");
    private static final Set<String> BODIES = Set.of(
            "army",
            "government",
            "navy",
            "ministry",
            "defence",
            "foreign",
            "forces",
            "armed",
            "military",
            "command",
            "general",
            "police",
            "air");
    private static final int SHORTEST_NAME = 4;

    private final Map<String, String> base = new HashMap<>();

    private Demonyms() {}

    static Demonyms of(List<Token> tokens, String publisher) {
        Set<String> names = new HashSet<>();
        tokens.stream().filter(t -> t.isWord() && t.capitalised()).forEach(t -> names.add(t.text()));
        for (String word : publisher.split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                names.add(word);
            }
        }
        var demonyms = new Demonyms();
        for (String word : names) {
            demonyms.find(word, names);
        }
        demonyms.issuer(publisher);
        return demonyms;
    }

    /// "Ostavian army": an issuer's country that nothing else in the report names.
    private void issuer(String publisher) {
        var words = publisher.split("[^\\p{L}]+", -1);
        for (int i = 0; i + 1 < words.length; i++) {
            boolean body = BODIES.contains(words[i + 1].toLowerCase(Locale.ROOT));
            boolean adjective = words[i].matches("\\p{Lu}\\p{L}{3,}(ian|[^aeiou]an)");
            if (body && adjective) {
                base.putIfAbsent(words[i].toLowerCase(Locale.ROOT), words[i].substring(0, words[i].length() - 1));
            }
        }
    }

    private void find(String word, Set<String> names) {
        for (String ending : ENDINGS) {
            if (!word.endsWith(ending) || word.length() - ending.length() < SHORTEST_NAME) {
                continue;
            }
            String stem = word.substring(0, word.length() - ending.length());
            for (String candidate : List.of(
                    stem, stem + "a", stem + "ia", stem + "o", stem + "e", stem + "i", stem + "y", stem + "us")) {
                if (!candidate.equals(word) && names.contains(candidate)) {
                    base.put(word.toLowerCase(Locale.ROOT), candidate);
                    return;
                }
            }
        }
    }

    /// The name that an adjective or people belongs to.
    Optional<String> baseOf(String lower) {
        return Optional.ofNullable(base.get(lower));
    }
}
