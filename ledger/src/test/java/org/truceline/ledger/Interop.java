// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Our half of the comparison with Go's note and tlog packages (`.ci/go-interop`).
final class Interop {
    private static final int STEPS = 3;

    private Interop() {}

    /// @param args `write DIR SIZE`: a log, and its key on standard output; `open FILE VKEY`: a note that must hold;
    ///     `sign SIGNERKEY TEXT`: a note on standard output
    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "write" -> write(Path.of(args[1]), Integer.parseInt(args[2]));
            case "open" -> {
                SignedNote note = SignedNote.parse(Files.readAllBytes(Path.of(args[1])));
                note.verify(List.of(NoteVerifier.parse(args[2])));
                System.out.println("Java verifies the note of " + args[2]);
            }
            case "sign" -> {
                byte[] note = SignedNote.sign(args[2] + "\n", NoteSigner.parse(args[1]))
                        .toBytes();
                System.out.writeBytes(note);
                System.out.flush();
            }
            default -> throw new IllegalArgumentException("write, open or sign, not " + args[0]);
        }
    }

    private static void write(Path dir, int size) throws IOException {
        List<byte[]> entries = Samples.entries(size);
        try (Log log = Log.create(dir, Samples.ORIGIN, Samples.SIGNER)) {
            for (int step = 1; step <= STEPS; step++) {
                log.append(entries.subList((int) log.size(), (int) ((long) size * step / STEPS)));
            }
        }
        System.out.println(Samples.SIGNER.verifier().vkey());
    }
}
