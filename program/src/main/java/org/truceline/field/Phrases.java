// SPDX-License-Identifier: Apache-2.0
package org.truceline.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The words of the form in every language that it comes in.
public final class Phrases {
    /// ISO 639 codes, the one to fall back on first.
    public static final List<String> LANGUAGES = List.of("en", "ar", "ru");

    private static final Phrases BUILT_IN = load();

    private final Map<String, Phrase> byKey;

    private Phrases(Map<String, Phrase> byKey) {
        this.byKey = byKey;
    }

    /// The same words in each of [Phrases#LANGUAGES].
    public record Phrase(Map<String, String> byLanguage) {
        public Phrase {
            byLanguage = Map.copyOf(byLanguage);
        }

        /// A name that is the same in every language.
        static Phrase name(String name) {
            var all = new LinkedHashMap<String, String>();
            LANGUAGES.forEach(language -> all.put(language, name));
            return new Phrase(all);
        }

        public String in(String language) {
            return Objects.requireNonNull(byLanguage.get(language), language);
        }
    }

    public static Phrases builtIn() {
        return BUILT_IN;
    }

    Phrase get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("the form has no words for " + key));
    }

    Optional<Phrase> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// All words under keys that begin with `prefix`, by the rest of the key.
    public Map<String, Phrase> under(String prefix) {
        var out = new LinkedHashMap<String, Phrase>();
        byKey.forEach((key, phrase) -> {
            if (key.startsWith(prefix)) {
                out.put(key.substring(prefix.length()), phrase);
            }
        });
        return out;
    }

    private static Phrases load() {
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.tsv"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the program cannot be read", e);
        }
    }

    private static Phrases parse(String text) {
        var byKey = new LinkedHashMap<String, Phrase>();
        List<String> columns = List.of();
        for (String line : text.split("\n", -1)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var cells = List.of(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = cells;
                continue;
            }
            var words = new LinkedHashMap<String, String>();
            for (String language : LANGUAGES) {
                words.put(language, cells.get(columns.indexOf(language)));
            }
            byKey.put(cells.getFirst(), new Phrase(words));
        }
        return new Phrases(byKey);
    }
}
