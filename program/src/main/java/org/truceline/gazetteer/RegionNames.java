// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The words that make a region of a name: "Aleppo Governorate", "province of Daraa", "Luhansk region".
public final class RegionNames {
    private static final Set<String> WORDS = Set.of(
            "governorate",
            "governorates",
            "province",
            "oblast",
            "region",
            "state",
            "district",
            "raion",
            "county",
            "department",
            "countryside",
            "prefecture",
            "canton",
            "wilayat",
            "wilaya",
            "muhafazat",
            "mohafazah",
            "krai",
            "caza",
            "qada",
            "woreda",
            "zone");

    private RegionNames() {}

    public static boolean isWord(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /// What is left of a name without such a word at its end or its head; empty when it has none or nothing is left.
    public static Optional<String> named(String name) {
        String flat = name.strip();
        int last = flat.lastIndexOf(' ');
        int first = flat.indexOf(' ');
        if (last > 0 && isWord(flat.substring(last + 1))) {
            return Optional.of(flat.substring(0, last).strip());
        }
        if (first > 0 && isWord(flat.substring(0, first))) {
            String rest = flat.substring(first + 1).strip();
            return Optional.of(rest.startsWith("of ") ? rest.substring(3) : rest);
        }
        return Optional.empty();
    }

    /// The exact form of a region's own name.
    static String core(String name) {
        return Spelling.exact(named(name).orElse(name));
    }
}
