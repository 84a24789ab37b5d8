// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

/// Edit distance (Wagner and Fischer 1974) in which a vowel written for another costs little and a consonant much.
final class SoundDistance {
    private static final double CONSONANT = 1;
    private static final double VOWEL_MORE = 0.25;
    private static final double VOWEL_OTHER = 0.35;
    private static final double VOWEL_NEAR = 0.1;
    private static final double VOWEL_OPEN = 0.2;

    private SoundDistance() {}

    static double between(String a, String b) {
        var row = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            row[j] = row[j - 1] + cost(b.charAt(j - 1));
        }
        for (int i = 1; i <= a.length(); i++) {
            double diagonal = row[0];
            row[0] += cost(a.charAt(i - 1));
            for (int j = 1; j <= b.length(); j++) {
                double swap = diagonal + cost(a.charAt(i - 1), b.charAt(j - 1));
                diagonal = row[j];
                double less = row[j] + cost(a.charAt(i - 1));
                double more = row[j - 1] + cost(b.charAt(j - 1));
                row[j] = Math.min(swap, Math.min(less, more));
            }
        }
        return row[b.length()];
    }

    private static double cost(char c) {
        return Spelling.isVowel(c) ? VOWEL_MORE : CONSONANT;
    }

    private static double cost(char a, char b) {
        if (a == b) {
            return 0;
        }
        if (!Spelling.isVowel(a) || !Spelling.isVowel(b)) {
            return 2 * CONSONANT;
        }
        return isNear(a, b) || isNear(b, a) ? VOWEL_NEAR : isOpen(a, b) || isOpen(b, a) ? VOWEL_OPEN : VOWEL_OTHER;
    }

    private static boolean isNear(char a, char b) {
        return (a == 'o' && (b == 'u' || b == 'w'))
                || (a == 'u' && b == 'w')
                || (a == 'i' && (b == 'e' || b == 'y'))
                || (a == 'e' && b == 'y');
    }

    private static boolean isOpen(char a, char b) {
        return a == 'a' && (b == 'e' || b == 'o');
    }
}
