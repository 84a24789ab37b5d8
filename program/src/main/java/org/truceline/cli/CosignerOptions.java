// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.truceline.ledger.Cosigner;
import org.truceline.ledger.CosignerServer;
import org.truceline.ledger.LedgerException;
import org.truceline.ledger.NoteVerifier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a witness and a mirror have in common: where they keep what they know, their key, and the logs they watch.
final class CosignerOptions {
    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "where it keeps what it has seen; its own, not the record's")
    Path dir;

    @Option(names = "--key", paramLabel = "FILE", required = true, description = "its key (truceline key new)")
    private Path key;

    @Option(
            names = "--log",
            paramLabel = "VKEY",
            required = true,
            arity = "1..*",
            description = "key of a log to watch, as truceline verify prints it")
    private List<String> logs;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", description = "(${DEFAULT-VALUE})")
    private String bind;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "0 for any that is free")
    private int port;

    @Mixin
    private Passphrases passphrases;

    Cosigner cosigner() throws IOException {
        var signer = passphrases.read(key);
        return Cosigner.ed25519(signer.name(), signer.key());
    }

    /// By origin, which is the name of the log's key.
    Map<String, List<NoteVerifier>> watched() {
        var watched = new HashMap<String, List<NoteVerifier>>();
        for (String log : logs) {
            try {
                var verifier = NoteVerifier.parse(log);
                watched.put(verifier.name(), List.of(verifier));
            } catch (LedgerException e) {
                throw new UsageException("--log: " + e.getMessage(), e);
            }
        }
        return watched;
    }

    InetSocketAddress address() throws IOException {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port: expected 0 to 65535, got " + port);
        }
        return new InetSocketAddress(InetAddress.getByName(bind), port);
    }

    /// Says where it is and stays until it is stopped.
    static int serve(String what, CosignerServer server, java.io.PrintWriter out) {
        try (server) {
            out.println(what + " " + server.url());
            out.flush();
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }
}
