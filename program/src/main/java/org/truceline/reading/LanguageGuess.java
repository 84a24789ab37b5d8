// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.truceline.reading.Stretches.Stretch;

/// Tells the language of a stretch: English by its small words, Russian and Arabic by their letters, and only what
/// neither tells by [LanguageModel], which takes a second to load and which English text never needs.
final class LanguageGuess {
    /// ISO 639 for what is in some language, nobody can say which, and surely not English.
    static final String UNKNOWN = "und";

    /// In running English text a third of all words are of these; in lists of names still one in ten.
    private static final Set<String> SMALL = Set.of(
            "the", "of", "and", "was", "were", "that", "with", "has", "have", "had", "said", "from", "by", "for", "at",
            "their", "after", "which", "been", "its", "not", "is", "are", "to", "he", "they", "it", "this", "who", "in",
            "on", "as", "than", "be", "but");

    private static final double ENGLISH_SHARE = 0.08;

    /// Fewer words in small letters than these tell nothing in Latin script: a headline, a list of names.
    private static final int LEAST_WORDS = 6;

    /// How much likelier the first guess must be than the next to be told: short sentences get 1.2 and more.
    private static final double MARGIN = 1.15;

    /// How much likelier than English something in Latin script must be for not being English; what is English is at
    /// most 1.4 times likelier to be something else.
    private static final double NOT_ENGLISH = 1.5;

    /// Fewer letters than these tell nothing to the model.
    private static final int LEAST_LETTERS = 20;

    /// More than this tells the model nothing new.
    private static final int MOST_LETTERS = 2_000;

    private static final Pattern NOT_RUSSIAN = Pattern.compile("[іїєґўјљњћђџѓќѕәғқңөұүһІЇЄҐЎЈЉЊЋЂЏЃЌЅӘҒҚҢӨҰҮҺ]");
    /// Letters, endings and months that no neighbour of Russian writes so.
    private static final Pattern RUSSIAN =
            Pattern.compile("[ыэЫЭ]|(?:ений|ться|ется|ября|нваря|евраля|июня|июля)(?!\\p{L})");
    private static final Pattern NOT_ARABIC = Pattern.compile("[پچژگکیےںٹڈڑھہۃەڕڵۆێېټډړښځڅڼۇۈۋ]");
    private static final Pattern ARABIC = Pattern.compile("[ةىأإ]");

    private LanguageGuess() {}

    /// ISO 639 code; empty when nothing tells.
    static String of(String text, Stretch stretch) {
        return switch (Script.of(text, stretch.from(), stretch.to())) {
            case NONE -> "";
            case LATIN -> latin(text, stretch);
            case CYRILLIC -> told(text, stretch, RUSSIAN, NOT_RUSSIAN, "ru");
            case ARABIC -> told(text, stretch, ARABIC, NOT_ARABIC, "ar");
            case OTHER -> modelled(text.substring(stretch.from(), stretch.to()));
        };
    }

    private static String told(String text, Stretch stretch, Pattern sign, Pattern against, String language) {
        String words = text.substring(stretch.from(), stretch.to());
        boolean isAgainst = against.matcher(words).find();
        if (!isAgainst && sign.matcher(words).find()) {
            return language;
        }
        String guess = modelled(words);
        return isAgainst && guess.equals(language) ? "" : guess;
    }

    private static String latin(String text, Stretch stretch) {
        int words = 0;
        int lower = 0;
        int small = 0;
        var kinds = new HashSet<String>();
        int begin = -1;
        for (int i = stretch.from(); i <= stretch.to(); i++) {
            boolean inWord = i < stretch.to() && Character.isLetter(text.charAt(i));
            if (inWord && begin < 0) {
                begin = i;
            } else if (!inWord && begin >= 0) {
                words++;
                lower += Character.isLowerCase(text.charAt(begin)) ? 1 : 0;
                // Nothing longer is among them.
                String word = i - begin > 5 ? "" : text.substring(begin, i).toLowerCase(Locale.ROOT);
                if (SMALL.contains(word)) {
                    small++;
                    kinds.add(word);
                }
                begin = -1;
            }
        }
        if (kinds.size() >= 2 && small >= ENGLISH_SHARE * words) {
            return "en";
        }
        return lower < LEAST_WORDS ? "" : foreign(text.substring(stretch.from(), stretch.to()));
    }

    /// What a sentence in Latin script is in that has none of the small words of English.
    private static String foreign(String words) {
        var guess = LanguageModel.guess(cut(words));
        if (guess.overEnglish() < NOT_ENGLISH) {
            return guess.language().equals("en") ? "en" : "";
        }
        return guess.overNext() < MARGIN ? UNKNOWN : guess.language();
    }

    private static String modelled(String words) {
        if (words.codePoints().filter(Character::isLetter).count() < LEAST_LETTERS) {
            return "";
        }
        var guess = LanguageModel.guess(cut(words));
        return guess.overNext() < MARGIN ? "" : guess.language();
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(words.length(), MOST_LETTERS));
    }
}
