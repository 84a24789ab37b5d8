// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A process of its own that appends to a log without end and says on its standard output what it has on record, until
/// it is killed.
final class Appender {
    static final String READY = "ready ";

    private Appender() {}

    /// @param args the log's folder, and how many entries to append at once; with 0 it only holds the log open
    public static void main(String[] args) throws IOException {
        try (Log log = Log.open(Path.of(args[0]), Samples.SIGNER)) {
            int batch = Integer.parseInt(args[1]);
            say(READY + log.size());
            if (batch == 0) {
                // Ends when the parent closes the pipe.
                System.in.readAllBytes();
            }
            while (batch > 0) {
                say("" + log.append(entries(log.size(), batch)).size());
            }
        }
    }

    /// Which entries they are follows from where they stand, so that whoever reads the log knows what to expect.
    static List<byte[]> entries(long first, int count) {
        return IntStream.range(0, count).mapToObj(i -> entry(first + i)).toList();
    }

    static byte[] entry(long index) {
        return Samples.bytes("entry " + index + " of a process that is killed");
    }

    /// In one write, so that no half line is left in the pipe.
    private static void say(String line) {
        System.out.writeBytes(Samples.bytes(line + "\n"));
        System.out.flush();
    }
}
