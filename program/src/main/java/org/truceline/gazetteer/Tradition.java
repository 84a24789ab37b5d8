// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.Map;
import java.util.Set;

/// How names of a part of the world come into Latin letters, and so which letters of theirs stand for one another.
enum Tradition {
    ARABIC(
            "SY LB IQ JO PS IL YE SD LY EG SA AE OM QA KW BH TN DZ MA MR EH DJ SO TD IR AF PK",
            Map.of("kh", 'x', "sh", 'c', "ch", 'c', "gh", 'k', "th", 't', "dh", 'd', "ph", 'f', "dj", 'j'),
            Map.of('q', 'k', 'g', 'k', 'v', 'f'),
            "ouw uw aw o au o ow o ou o ay e ai e ei e ey e iy i"),
    SLAVIC(
            "UA RU BY BG RS MK ME BA HR SI PL CZ SK KZ KG MD",
            Map.of(
                    "shch", 's', "sch", 's', "kh", 'g', "gh", 'g', "zh", 'z', "tch", 'c', "ch", 'c', "ts", 'c', "tz",
                    'c', "sh", 's'),
            Map.of('h', 'g', 'w', 'v', 'j', 'y'),
            "ye e yi i iy i"),
    OTHER("", Map.of("kh", 'k', "gh", 'g', "ph", 'f', "ch", 'c', "sh", 's'), Map.of('c', 'k', 'q', 'k'), "ou u oo u");

    private static final int LONGEST = 4;

    private final Set<String> countries;
    private final Map<String, Character> groups;
    private final Map<Character, Character> letters;
    private final String[] vowels;

    /// @param groups letters that write one consonant together
    /// @param letters consonants that are written in another way
    /// @param vowels writings of long vowels and diphthongs, each with the letter for it
    Tradition(String countries, Map<String, Character> groups, Map<Character, Character> letters, String vowels) {
        this.countries = Set.of(countries.split(" ", -1));
        this.groups = groups;
        this.letters = letters;
        this.vowels = vowels.split(" ", -1);
    }

    /// @param country ISO 3166 alpha-2
    static Tradition of(String country) {
        return ARABIC.countries.contains(country) ? ARABIC : SLAVIC.countries.contains(country) ? SLAVIC : OTHER;
    }

    /// The letters of a name, with the x that stands for two sounds as two.
    String written(String plain) {
        return this == ARABIC ? plain : plain.replace("x", "ks");
    }

    /// How many letters from `i` on write one sound.
    int pair(String plain, int i) {
        boolean opens = i + 1 < plain.length()
                && "ksctgdpz".indexOf(plain.charAt(i)) >= 0
                && "hcszj".indexOf(plain.charAt(i + 1)) >= 0;
        for (int n = opens ? Math.min(LONGEST, plain.length() - i) : 1; n > 1; n--) {
            if (groups.containsKey(plain.substring(i, i + n))) {
                return n;
            }
        }
        return 1;
    }

    /// The consonant that these letters write, or the letter itself.
    char heard(String plain, int i, int length) {
        char c = plain.charAt(i);
        return length > 1 ? groups.getOrDefault(plain.substring(i, i + length), c) : letters.getOrDefault(c, c);
    }

    /// Long vowels and diphthongs as one letter each.
    String vowels(String sounds) {
        String out = sounds;
        for (int i = 0; i + 1 < vowels.length; i += 2) {
            out = out.replace(vowels[i], vowels[i + 1]);
        }
        return out;
    }
}
