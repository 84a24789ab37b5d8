// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a text, made comparable: lower case, no marks, "U.S." as "us", hyphens as gaps.
public final class Words {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
    private static final Pattern SILENT = Pattern.compile("[.'’`ʼʿ\"“”]");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Before a place or a circumstance: what follows does not say who.
    private static final Set<String> TAIL =
            Set.of("in", "near", "at", "from", "over", "around", "inside", "outside", "on");

    /// After whom another acts: what stands before does not say who.
    private static final Set<String> BACKERS =
            Set.of("backed", "supported", "sponsored", "trained", "aligned", "funded", "armed");

    private static final Set<String> SMALL =
            Set.of("the", "of", "and", "or", "a", "its", "their", "his", "by", "for", "s", "other", "so", "called");

    private static final Set<String> ORGANS = readOrgans();

    private Words() {}

    public static List<String> of(String name) {
        return isPlain(name) ? ofPlain(name) : ofAny(name);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /// What [#ofAny(String)] gives for ASCII, in one pass: a judge looks at the words of every name in every report.
    private static List<String> ofPlain(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' && isPossessive(text, i)) {
                i++;
            } else if (isLetterOrDigit(c)) {
                word.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
            } else if (".'`\"".indexOf(c) < 0 && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    /// Whether an apostrophe and an s end a word.
    private static boolean isPossessive(String text, int at) {
        boolean isS = at + 1 < text.length() && text.charAt(at + 1) == 's';
        return isS
                && (at + 2 == text.length() || !(isLetterOrDigit(text.charAt(at + 2)) || text.charAt(at + 2) == '_'));
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    static List<String> ofAny(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        String bare = SILENT.matcher(POSSESSIVE.matcher(plain).replaceAll("")).replaceAll("");
        return Stream.of(GAP.split(bare.toLowerCase(Locale.ROOT), -1))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /// Whether a text has one of some names among its words.
    ///
    /// @param names as [#of(String)] gives them, joined by single spaces
    public static boolean mention(String text, Collection<String> names) {
        String line = line(text);
        return names.stream().anyMatch(name -> has(line, name));
    }

    /// The words of a text in one line, to look for several names in: see [#has(String, String)].
    public static String line(String text) {
        return " " + String.join(" ", of(text)) + " ";
    }

    /// Whether a line has a name among its words.
    public static boolean has(String line, String name) {
        return line.contains(" " + name + " ");
    }

    /// The words that say who: "rebels" of "Gulf-backed rebels in Idlib".
    static List<String> headOf(List<String> words) {
        int end = words.size();
        for (int i = 1; i < words.size() && end == words.size(); i++) {
            end = TAIL.contains(words.get(i)) ? i : end;
        }
        int start = 0;
        for (int i = 1; i < end - 1; i++) {
            start = BACKERS.contains(words.get(i)) ? i + 1 : start;
        }
        return words.subList(start, end);
    }

    static boolean isOrgan(String word) {
        return ORGANS.contains(word);
    }

    static boolean isSmall(String word) {
        return SMALL.contains(word);
    }

    private static Set<String> readOrgans() {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("organs.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.trim().split("\\s+", -1)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the program cannot be read", e);
        }
    }
}
