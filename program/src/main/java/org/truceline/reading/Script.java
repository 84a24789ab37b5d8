// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.lang.Character.UnicodeScript;

/// The script that most letters of a text are written in.
enum Script {
    LATIN,
    CYRILLIC,
    ARABIC,
    OTHER,
    /// No letters.
    NONE;

    /// Of a stretch of text, in UTF-16.
    static Script of(String text, int from, int to) {
        int[] letters = count(text, from, to);
        var most = NONE;
        for (Script script : values()) {
            if (script != NONE && letters[script.ordinal()] > (most == NONE ? 0 : letters[most.ordinal()])) {
                most = script;
            }
        }
        return most;
    }

    /// Letters of each script, by ordinal.
    static int[] count(String text, int from, int to) {
        int[] letters = new int[values().length];
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80 ? isAsciiLetter(c) : Character.isLetter(c)) {
                letters[ofLetter(c).ordinal()]++;
            }
        }
        return letters;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static Script ofLetter(char c) {
        if (c < 0x250) {
            return LATIN;
        }
        var script = UnicodeScript.of(c);
        if (script == UnicodeScript.LATIN || script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
            return LATIN; // A modifier letter, as in Sana'a, is part of the word around it.
        }
        if (script == UnicodeScript.CYRILLIC) {
            return CYRILLIC;
        }
        return script == UnicodeScript.ARABIC ? ARABIC : OTHER;
    }

    /// Whether a text in this script can be in a language.
    boolean writes(String language) {
        return switch (language) {
            case "ar", "fa", "ur", "ps", "ckb" -> this == ARABIC;
            case "ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn" -> this == CYRILLIC;
            default -> this == LATIN || this == OTHER;
        };
    }
}
