// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.KeyFile;
import org.truceline.ledger.NoteSigner;
import picocli.CommandLine.Option;

/// Where the passphrase of a key comes from: a file, the environment, or whoever sits at the terminal.
final class Passphrases {
    private static final String VARIABLE = "TRUCELINE_PASSPHRASE";

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "the passphrase, on its first line; else TRUCELINE_PASSPHRASE, else it is asked for")
    private @Nullable Path file;

    KeyFile.Passphrase source() {
        return name -> fromFile().or(Passphrases::fromEnvironment).or(() -> fromTerminal(name));
    }

    /// The source for commands that have no options for it and must not stop to ask.
    static KeyFile.Passphrase ofMachine() {
        return name -> fromEnvironment();
    }

    NoteSigner read(Path keyFile) throws IOException {
        return KeyFile.read(keyFile, source());
    }

    private Optional<String> fromFile() {
        if (file == null) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static Optional<String> fromEnvironment() {
        return Optional.ofNullable(System.getenv(VARIABLE)).filter(said -> !said.isEmpty());
    }

    @SuppressWarnings("SystemConsoleNull") // It does before JDK 22, which a cluster may run.
    private static Optional<String> fromTerminal(String name) {
        var console = System.console();
        return console == null
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword("passphrase of %s: ", name))
                        .map(String::new);
    }
}
