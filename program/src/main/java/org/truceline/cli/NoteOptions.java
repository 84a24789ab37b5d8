// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.NoteSigner;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The options that notes have in common.
final class NoteOptions {
    private NoteOptions() {}

    /// Whose key signs, when it is not the side's own.
    static final class Signing {
        @Option(
                names = "--key",
                paramLabel = "FILE",
                description = "the key that signs, such as one that the side has delegated to; without it the side's"
                        + " own on this machine")
        private @Nullable Path key;

        @Mixin
        private Passphrases passphrases;

        Optional<NoteSigner> find() throws IOException {
            return key == null ? Optional.empty() : Optional.of(passphrases.read(key));
        }
    }

    /// A step of a case.
    static final class Step {
        @Parameters(index = "0", paramLabel = "DIR", description = "the record")
        Path dir;

        @Parameters(index = "1", paramLabel = "CASE", description = "name of the case, a new one for raise")
        String id;

        @Option(names = "--from", paramLabel = "SIDE", required = true, description = "the side that writes")
        String side;

        @Option(names = "--channel", paramLabel = "CHANNEL", required = true, description = "as the terms name it")
        String channel;

        @Mixin
        Signing signing;
    }

    /// A change of a side's part in a channel.
    static final class Part {
        @Parameters(index = "0", paramLabel = "DIR", description = "the record")
        Path dir;

        @Parameters(index = "1", paramLabel = "CHANNEL", description = "as the terms name it")
        String channel;

        @Option(names = "--from", paramLabel = "SIDE", required = true, description = "the side that writes")
        String side;

        @Option(names = "--words", paramLabel = "TEXT", required = true, description = "what it says")
        String words;

        @Mixin
        Signing signing;
    }
}
