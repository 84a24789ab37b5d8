// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.Locale;

/// Words of a report as a terminal can show them. Control characters, marks that turn the direction of writing, marks
/// without width and half surrogates become escapes such as `\u202e`: the eye sees that something stands there, and
/// inside JSON they mean the same as before.
final class Plain {
    private Plain() {}

    /// Every such character escaped, line ends too.
    static String text(String words) {
        return escaped(words, false);
    }

    /// The same, but lines stay lines.
    static String lines(String words) {
        return escaped(words, true);
    }

    private static String escaped(String words, boolean lines) {
        if (words.codePoints().noneMatch(Plain::garbles)) {
            return words;
        }
        var out = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            if (garbles(c) && !(lines && c == '\n')) {
                for (char unit : Character.toChars(c)) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean garbles(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
