// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether two names may be of one and the same, by their words alone: "Syrian army" and "the army", "Russia" and
/// "Russian forces".
final class SameName {
    /// Shorter words are the same only when they are equal: "US" is not the beginning of "Ustinov".
    private static final int LEAST_STEM = 4;

    private static final Set<String> EMPTY = Set.of("the", "a", "an", "of", "for", "and", "'s", "s");

    private SameName() {}

    static boolean same(String a, String b) {
        var one = words(a);
        var other = words(b);
        return !one.isEmpty() && !other.isEmpty() && (within(one, other) || within(other, one));
    }

    static boolean anySame(List<String> names, String name) {
        return names.stream().anyMatch(n -> same(n, name));
    }

    /// Whether each name of one list is a name of the other.
    static boolean allSame(List<String> a, List<String> b) {
        return a.stream().allMatch(n -> anySame(b, n)) && b.stream().allMatch(n -> anySame(a, n));
    }

    private static boolean within(List<String> few, List<String> many) {
        return few.stream().allMatch(word -> many.stream().anyMatch(other -> alike(word, other)));
    }

    private static boolean alike(String a, String b) {
        return a.equals(b)
                || Morphology.singular(a).equals(Morphology.singular(b))
                || (a.length() >= LEAST_STEM && b.startsWith(a))
                || (b.length() >= LEAST_STEM && a.startsWith(b));
    }

    private static List<String> words(String name) {
        return Tokens.of(name, name.length()).stream()
                .map(t -> t.text().toLowerCase(Locale.ROOT))
                .filter(w -> Character.isLetterOrDigit(w.codePointAt(0)) && !EMPTY.contains(w))
                .toList();
    }
}
