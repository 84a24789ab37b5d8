// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads lines of bytes without ever holding one that is too long.
final class LineReader {
    private final InputStream in;
    private final int maxBytes;
    private long number;
    private boolean tooLong;

    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /// The next line without its newline; of a line that is [#tooLong()] only the beginning. Empty at the end.
    Optional<byte[]> next() throws IOException {
        var line = new ByteArrayOutputStream();
        tooLong = false;
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        number++;
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.size() < maxBytes) {
                line.write(c);
            } else {
                tooLong = true;
            }
        }
        return Optional.of(line.toByteArray());
    }

    /// Number of the line last returned, from 1.
    long number() {
        return number;
    }

    boolean tooLong() {
        return tooLong;
    }
}
