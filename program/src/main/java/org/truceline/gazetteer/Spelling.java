// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The forms under which spellings of one name meet.
///
/// The exact form is blind to case, accents, apostrophes and the signs for ayn and hamza, hyphens, spaces, doubled
/// letters and the Arabic article in any of its assimilated forms. The loose form is what is left of a name when the
/// vowels are gone and the consonants that its [Tradition] writes in several ways have become one; names that share it
/// may still be two, which [#distance] tells.
public final class Spelling {
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ul", "ar", "er", "ur", "as", "es", "ad", "ed", "at", "et", "az", "ez", "an", "ash", "esh",
            "ath", "adh", "the");

    /// Changes whenever a name gets another form than before.
    static final String VERSION = "spelling/1";

    private Spelling() {}

    /// The exact form of a name; empty when it has neither letter nor digit.
    public static String exact(String name) {
        return undoubled(String.join("", words(name)));
    }

    /// The loose form, too short a one is empty: with one consonant left, too many names would meet.
    static String loose(String name, Tradition tradition) {
        String plain = tradition.written(String.join("", words(name)));
        var out = new StringBuilder(plain.length());
        int consonants = 0;
        for (int i = 0; i < plain.length(); ) {
            int pair = tradition.pair(plain, i);
            char c = tradition.heard(plain, i, pair);
            boolean last = i + pair == plain.length();
            boolean silent = last && c == 'h' && i > 0 && isVowel(plain.charAt(i - 1));
            if (isVowel(c)) {
                out.append(i > 0 ? "" : c == 'w' ? "w" : "a");
            } else if (!silent && (out.isEmpty() || out.charAt(out.length() - 1) != c)) {
                out.append(c);
                consonants++;
            }
            i += pair;
        }
        return consonants < 2 ? "" : out.toString();
    }

    /// How far two names of one loose form are from each other: 0 when they sound alike.
    static double distance(String a, String b, Tradition tradition) {
        return SoundDistance.between(sounds(a, tradition), sounds(b, tradition));
    }

    /// The most that two spellings of one name may differ: vowels are written as they are heard, about one in two of
    /// them differently, and a name of many consonants can bear more of that than a short one.
    static double tolerance(String loose) {
        return 0.16 + 0.15 * loose.length();
    }

    /// A name letter by letter as its tradition says it: one letter for each consonant and each long vowel.
    static String sounds(String name, Tradition tradition) {
        String plain = tradition.written(String.join("", words(name)));
        var out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); ) {
            int pair = tradition.pair(plain, i);
            out.append(tradition.heard(plain, i, pair));
            i += pair;
        }
        return undoubled(withoutEnding(tradition.vowels(undoubled(out.toString()))));
    }

    /// The h of "-ah" and "-eh", which is not said.
    private static String withoutEnding(String s) {
        int n = s.length();
        return n > 2 && s.charAt(n - 1) == 'h' && isVowel(s.charAt(n - 2)) ? s.substring(0, n - 1) : s;
    }

    static boolean isVowel(char c) {
        return "aeiouyw".indexOf(c) >= 0;
    }

    /// The words of a name in plain small letters, without articles.
    private static List<String> words(String name) {
        String plain = plain(name);
        var out = new ArrayList<String>();
        int from = -1;
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || (c == '.' && from >= 0)) {
                from = from < 0 ? i : from;
            } else if (from >= 0 && !isSilent(c)) {
                add(out, plain.substring(from, i).replace(".", ""));
                from = -1;
            }
        }
        int longest = out.stream().mapToInt(String::length).max().orElse(0);
        if (longest > 2) {
            out.removeIf(ARTICLES::contains);
        }
        return out;
    }

    private static void add(List<String> out, String word) {
        String bare = withoutSilent(word);
        if (!bare.isEmpty()) {
            out.add(out.isEmpty() ? bare : withoutArticle(bare));
        }
    }

    /// "ezzor", "assuwar": the article grown into its noun.
    private static String withoutArticle(String word) {
        boolean grown = word.length() > 4
                && (word.charAt(0) == 'e' || word.charAt(0) == 'a')
                && word.charAt(1) == word.charAt(2)
                && "zsdrtn".indexOf(word.charAt(1)) >= 0;
        return grown ? word.substring(2) : word;
    }

    /// Small letters without accents; the letters that no accent makes are written out.
    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        var out = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            switch (c) {
                case 'ı' -> out.append('i');
                case 'ł' -> out.append('l');
                case 'ø' -> out.append('o');
                case 'đ', 'ð' -> out.append('d');
                case 'ħ' -> out.append('h');
                case 'ə' -> out.append('a');
                case 'ß' -> out.append("ss");
                case 'æ' -> out.append("ae");
                case 'œ' -> out.append("oe");
                case 'þ' -> out.append("th");
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /// Apostrophes and the signs that stand for ayn, hamza and the soft sign.
    private static boolean isSilent(char c) {
        return "'’‘ʼʻʿʾ`´′ʹˈ".indexOf(c) >= 0;
    }

    private static String withoutSilent(String word) {
        var out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (!isSilent(word.charAt(i))) {
                out.append(word.charAt(i));
            }
        }
        return out.toString();
    }

    private static String undoubled(String s) {
        var out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            boolean doubled = i > 0 && s.charAt(i) == s.charAt(i - 1) && !Character.isDigit(s.charAt(i));
            if (!doubled) {
                out.append(s.charAt(i));
            }
        }
        return out.toString();
    }
}
