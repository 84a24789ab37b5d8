// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Body;
import org.truceline.journal.KeyFile;
import org.truceline.ledger.Ed25519CosignerKey;
import org.truceline.ledger.Ed25519Key;
import org.truceline.ledger.LedgerException;
import org.truceline.ledger.NoteSigner;
import org.truceline.ledger.NoteVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Make keys, and put on record whose key is whose: announce, rotate, lost, revoke, delegate.")
final class KeyCommand {
    @Spec
    private CommandSpec spec;

    /// The key that signs the entry, and whose chain that goes on.
    static final class Signing {
        @Parameters(index = "0", paramLabel = "DIR", description = "the record")
        Path dir;

        @Option(names = "--key", paramLabel = "FILE", required = true, description = "the key that signs")
        Path key;

        @Option(names = "--author", paramLabel = "NAME", description = "whose key it is; without it the key's own name")
        @Nullable
        String author;

        @Mixin
        Passphrases passphrases;

        void append(Optional<Body> announcement, java.util.function.Function<String, Body> body) throws IOException {
            NoteSigner signer = passphrases.read(key);
            String name = author == null ? signer.name() : author;
            try (var record = OpenRecord.toWrite(dir)) {
                record.journal().append(name, signer, List.of(announcement.orElseGet(() -> body.apply(name))));
            }
        }
    }

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Make a key for an author, witness or mirror.")
    int create(
            @Parameters(
                            paramLabel = "NAME",
                            description = "a side as the terms name it, or a witness such as north.example/w")
                    String name,
            @Option(
                            names = {"-o", "--out"},
                            paramLabel = "FILE",
                            required = true,
                            description = "a new file")
                    Path file,
            @Option(names = "--plain", description = "without a passphrase, for a machine that must start by itself")
                    boolean plain,
            @Mixin Passphrases passphrases)
            throws IOException {
        Optional<String> passphrase =
                plain ? Optional.empty() : passphrases.source().find(name);
        if (!plain && passphrase.filter(said -> !said.isBlank()).isEmpty()) {
            throw new UsageException("expected a passphrase (or --plain for a key without one)");
        }
        Ed25519Key key = Ed25519Key.generate();
        KeyFile.create(file, name, key, passphrase);
        return told(NoteSigner.of(name, key).verifier());
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "The public forms of a key.")
    int show(@Parameters(paramLabel = "FILE") Path file) throws IOException {
        return told(KeyFile.readPublic(file));
    }

    @Command(name = "announce", mixinStandardHelpOptions = true, description = "Put an author's first key on record.")
    int announce(
            @Mixin Signing signing,
            @Option(
                            names = "--recovery",
                            paramLabel = "FILE",
                            description = "a key kept elsewhere for when this is lost")
                    @Nullable
                    Path recovery)
            throws IOException {
        Optional<NoteVerifier> other = recovery == null ? Optional.empty() : Optional.of(KeyFile.readPublic(recovery));
        NoteVerifier own = KeyFile.readPublic(signing.key);
        signing.append(Optional.of(Body.key(own, other, "announced")), name -> Body.key(own, other, "announced"));
        return done("the key of " + own.name() + " is on record");
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Put a new key in the place of the present one.")
    int rotate(@Mixin Signing signing, @Option(names = "--to", paramLabel = "FILE", required = true) Path fresh)
            throws IOException {
        return replace(signing, fresh, "rotated");
    }

    @Command(
            name = "lost",
            mixinStandardHelpOptions = true,
            description = "Put a new key in the place of one that is lost, signed with the recovery key (--key).")
    int lost(@Mixin Signing signing, @Option(names = "--to", paramLabel = "FILE", required = true) Path fresh)
            throws IOException {
        return replace(signing, fresh, "lost");
    }

    private int replace(Signing signing, Path fresh, String why) throws IOException {
        NoteVerifier to = KeyFile.readPublic(fresh);
        signing.append(Optional.empty(), name -> Body.key(new NoteVerifier(name, to.key()), Optional.empty(), why));
        return done("from here on the key " + to.key() + " signs");
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Put on record that a key signs nothing any more.")
    int revoke(
            @Mixin Signing signing,
            @Option(names = "--revoked", paramLabel = "VKEY", required = true) String revoked,
            @Option(names = "--why", paramLabel = "TEXT", required = true) String why)
            throws IOException {
        NoteVerifier key = verifier(revoked);
        signing.append(Optional.empty(), name -> Body.revoked(name, key, why));
        return done("from here on the key " + key.key() + " signs nothing");
    }

    @Command(
            name = "delegate",
            mixinStandardHelpOptions = true,
            description = "Let another key sign until a given time.")
    int delegate(
            @Mixin Signing signing,
            @Option(names = "--to", paramLabel = "VKEY", required = true) String to,
            @Option(names = "--until", paramLabel = "INSTANT", required = true) String until)
            throws IOException {
        NoteVerifier key = verifier(to);
        Instant end = instant(until);
        signing.append(Optional.empty(), name -> Body.delegated(name, key, end));
        return done("until " + end + " the key " + key.key() + " may sign as well");
    }

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException("expected an instant such as 2016-09-12T16:00:00Z, got '" + text + "'", e);
        }
    }

    private static NoteVerifier verifier(String vkey) {
        try {
            return NoteVerifier.parse(vkey);
        } catch (LedgerException e) {
            throw new UsageException("expected a key as truceline key show prints it: " + e.getMessage(), e);
        }
    }

    private int told(NoteVerifier key) {
        var out = spec.commandLine().getOut();
        out.println("signs as     " + key.vkey());
        out.println("cosigns as   " + new Ed25519CosignerKey(key.name(), key.key()).vkey());
        return Exit.DONE;
    }

    private int done(String what) {
        spec.commandLine().getOut().println(what);
        return Exit.DONE;
    }
}
