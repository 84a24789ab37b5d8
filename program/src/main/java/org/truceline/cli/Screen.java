// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.ArrayList;
import java.util.List;

/// Text as a terminal shows it: how wide, on which lines, and nothing in it that steers the terminal.
final class Screen {
    static final int WIDTH = 80;

    private Screen() {}

    /// Columns that a character takes: none for what stands on the one before, two for wide scripts.
    static int columns(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }

    static int columns(String text) {
        return text.codePoints().map(Screen::columns).sum();
    }

    /// A character that neither steers the terminal nor turns the direction of what follows.
    static int harmless(int c) {
        boolean steers = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
        return steers || Character.getType(c) == Character.SURROGATE ? (Character.isISOControl(c) ? ' ' : 0xB7) : c;
    }

    /// On one line, without anything that steers the terminal.
    static String harmless(String text) {
        return text.codePoints()
                .map(c -> harmless(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// The words of a text on lines of at most `width` columns; a longer word is cut.
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : harmless(text).split(" ", -1)) {
            for (String part : parts(word, width)) {
                if (!line.isEmpty() && columns(line.toString()) + 1 + columns(part) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(part);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> parts(String word, int width) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int c : word.codePoints().toArray()) {
            if (columns(part.toString()) + columns(c) > width) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.appendCodePoint(c);
        }
        parts.add(part.toString());
        return parts;
    }

    /// At most so many columns of a text, with an ellipsis where it goes on.
    static String clip(String text, int width) {
        String plain = harmless(text);
        if (columns(plain) <= width) {
            return plain;
        }
        var out = new StringBuilder();
        int used = 0;
        for (int c : plain.codePoints().toArray()) {
            used += columns(c);
            if (used > width - 3) {
                break;
            }
            out.appendCodePoint(c);
        }
        return out.toString().stripTrailing() + "...";
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - columns(text)));
    }
}
