// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.nio.charset.StandardCharsets;

/// The lines of a text in memory, one after another, with where each begins.
final class Lines {
    private final String file;
    private final byte[] text;
    private int offset;
    private int next;
    private long number;

    Lines(String file, byte[] text) {
        this.file = file;
        this.text = text;
    }

    /// Goes to the next line; false when there is none.
    boolean next() {
        if (next >= text.length) {
            return false;
        }
        offset = next;
        next = end(text, offset) + 1;
        number++;
        return true;
    }

    /// The first is 1.
    long number() {
        return number;
    }

    int offset() {
        return offset;
    }

    boolean isComment() {
        return text[offset] == '#' || text[offset] == '\n' || text[offset] == '\r';
    }

    /// @throws GazetteerFault when it is not UTF-8
    String line() {
        int from = number == 1 && startsWithMark() ? 3 : offset;
        String line = new String(text, from, trimmed(offset) - from, StandardCharsets.UTF_8);
        if (line.indexOf('\uFFFD') >= 0) {
            throw new GazetteerFault(file, number, "expected UTF-8");
        }
        return line;
    }

    /// The byte-order mark that some programs put before everything.
    private boolean startsWithMark() {
        return text.length > 2 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
    }

    private int trimmed(int from) {
        int end = end(text, from);
        return end > from && text[end - 1] == '\r' ? end - 1 : end;
    }

    private static int end(byte[] text, int from) {
        int i = from;
        while (i < text.length && text[i] != '\n') {
            i++;
        }
        return i;
    }

    /// The line that begins at `offset`, of a text that was read before.
    static String at(byte[] text, int offset) {
        int end = end(text, offset);
        return new String(text, offset, end - offset, StandardCharsets.UTF_8).stripTrailing();
    }
}
