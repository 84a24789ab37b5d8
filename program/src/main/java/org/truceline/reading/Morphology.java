// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;

/// The small grammar of English word forms: verb forms made from the base, nouns brought back to the singular.
final class Morphology {
    private static final String VOWELS = "aeiou";

    /// Verbs of more than one syllable that double their last letter all the same.
    private static final List<String> DOUBLING = List.of(
            "admit",
            "commit",
            "permit",
            "submit",
            "transmit",
            "refer",
            "occur",
            "incur",
            "deter",
            "expel",
            "repel",
            "rebut",
            "regret",
            "compel",
            "propel",
            "control",
            "patrol",
            "transfer",
            "confer",
            "prefer",
            "defer",
            "kidnap",
            "shell-",
            "cancel",
            "travel",
            "signal",
            "quarrel",
            "level",
            "label",
            "model",
            "fuel",
            "overrun",
            "rebel",
            "shovel",
            "tunnel",
            "funnel",
            "rival",
            "begin",
            "forget",
            "annul",
            "abet");

    private Morphology() {}

    static String third(String base) {
        if (base.endsWith("y") && !isVowelAt(base, base.length() - 2)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hissing = endsWithAny(base, "s", "x", "z", "ch", "sh", "o");
        return base + (hissing ? "es" : "s");
    }

    static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (base.endsWith("y") && !isVowelAt(base, base.length() - 2)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return stem(base) + "ed";
    }

    static String ing(String base) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (base.endsWith("e") && !base.endsWith("ee") && !base.endsWith("ye") && base.length() > 2) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        return stem(base) + "ing";
    }

    /// The base with its last consonant doubled where English doubles it.
    private static String stem(String base) {
        int n = base.length();
        boolean consonantLast = n > 2
                && !isVowelAt(base, n - 1)
                && "wxyh".indexOf(base.charAt(n - 1)) < 0
                && isVowelAt(base, n - 2)
                && !isVowelAt(base, n - 3);
        boolean oneSyllable = base.substring(0, Math.max(0, n - 2)).chars().noneMatch(c -> VOWELS.indexOf(c) >= 0)
                || base.equals("quit");
        return consonantLast && (oneSyllable || DOUBLING.contains(base)) ? base + base.charAt(n - 1) : base;
    }

    private static boolean endsWithAny(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowelAt(String word, int i) {
        return i >= 0 && VOWELS.indexOf(word.charAt(i)) >= 0;
    }

    /// The likely singular of a lower-case noun; the word itself when it is one.
    static String singular(String noun) {
        return switch (noun) {
            case "men" -> "man";
            case "women" -> "woman";
            case "children" -> "child";
            case "people", "police", "forces", "troops", "series", "news", "headquarters", "barracks", "premises" ->
                noun.equals("troops") ? "troop" : noun.equals("forces") ? "force" : noun;
            default -> regularSingular(noun);
        };
    }

    private static String regularSingular(String noun) {
        int n = noun.length();
        if (noun.endsWith("men") && n > 4) {
            return noun.substring(0, n - 3) + "man";
        }
        if (noun.endsWith("ies") && n > 4) {
            return noun.substring(0, n - 3) + "y";
        }
        if (endsWithAny(noun, "ches", "shes", "sses", "xes", "zes")) {
            return noun.substring(0, n - 2);
        }
        if (noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us") && n > 3) {
            return noun.substring(0, n - 1);
        }
        return noun;
    }
}
