// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.journal.KeyFile;
import org.truceline.journal.Member;
import org.truceline.journal.Outbox;
import org.truceline.journal.Pen;
import org.truceline.journal.TermsFile;
import org.truceline.ledger.Ed25519Key;
import org.truceline.ledger.NoteSigner;
import org.truceline.ledger.NoteVerifier;

/// Lays down a node: keys, certificate and settings, and at the host the record; and introduces members to one another
/// by their cards.
public final class NodeSetup {
    static final String CARD = "card.json";

    private NodeSetup() {}

    /// What a member says of his node.
    ///
    /// @param listen `ADDRESS:PORT`, where it waits for other nodes
    /// @param address where they reach it, `https://HOST:PORT`
    /// @param clock file with the time of an exercise, empty for the time of the world
    public record Wish(String name, Member.Role role, String listen, URI address, String clock, Duration tolerance) {}

    /// Makes the node of a member in `dir`, which is new or empty.
    ///
    /// @return its card, which lies in the folder as well
    public static Card member(Path dir, Wish wish, KeyFile.Passphrase passphrase) throws IOException {
        return lay(dir, wish, "", "", passphrase);
    }

    /// Makes the node that hosts the log, and the record itself under its terms.
    ///
    /// @param record name of the record
    public static Card host(
            Path dir, Wish wish, String record, List<TermsFile> terms, Clock clock, KeyFile.Passphrase passphrase)
            throws IOException {
        String log;
        try (var journal = Journal.init(
                dir, record, terms, clock, passphrase, !wish.clock().isEmpty())) {
            log = journal.logKey();
        }
        var card = lay(dir, wish, wish.name(), log, passphrase);
        introduce(dir, card, clock, passphrase);
        return card;
    }

    private static Card lay(Path dir, Wish wish, String host, String log, KeyFile.Passphrase passphrase)
            throws IOException {
        Path secrets = dir.resolve(Home.KEYS);
        Files.createDirectories(secrets);
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwx------"));
        var key = Ed25519Key.generate();
        KeyFile.create(secrets.resolve(wish.name() + ".key"), wish.name(), key, passphrase.find(wish.name()));
        String vkey = NoteSigner.of(wish.name(), key).verifier().vkey();
        String certificate = Certificates.create(secrets, wish.name());
        var card = new Card(wish.name(), wish.role(), wish.address(), vkey, certificate, log);
        new NodeConfig(card, wish.listen(), host, wish.clock(), wish.tolerance(), List.of()).write(dir);
        Files.writeString(dir.resolve(CARD), Json.line(card.toJson()) + "\n");
        return card;
    }

    /// Lets a node know another member. At the host he comes onto the roster on record as well.
    public static void join(Path dir, Card card, Clock clock, KeyFile.Passphrase passphrase) throws IOException {
        var config = NodeConfig.read(dir);
        if (card.name().equals(config.name()) || card.name().equals(Journal.HOST)) {
            throw new IOException("the card of " + card.name() + " is not that of another member");
        }
        if (config.isHost() && !card.log().isEmpty()) {
            throw new IOException(card.name() + " hosts another log");
        }
        config.with(card).write(dir);
        if (config.isHost()) {
            introduce(dir, card, clock, passphrase);
        }
    }

    private static void introduce(Path dir, Card card, Clock clock, KeyFile.Passphrase passphrase) throws IOException {
        try (var journal = HostDesk.open(dir, clock, passphrase)) {
            var bodies = new ArrayList<Body>();
            if (!journal.members().contains(card.member())) {
                bodies.add(Body.of(card.member()));
            }
            if (!journal.holds(EntryType.KEY, card.name())) {
                bodies.add(Body.key(NoteVerifier.parse(card.vkey()), Optional.empty(), "introduced"));
            }
            journal.append(Journal.HOST, bodies);
        }
    }

    /// The pen of a node's member for a command of its own, whether the node runs or not: what it writes lies in the
    /// outbox.
    public static Pen pen(Path dir, KeyFile.Passphrase passphrase) throws IOException {
        String name = NodeConfig.read(dir).name();
        var signer = KeyFile.read(dir.resolve(Home.KEYS).resolve(name + ".key"), passphrase);
        return Outbox.open(dir, signer, NodeClock.of(dir));
    }
}
