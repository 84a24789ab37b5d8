// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.truceline.journal.Excerpt;
import org.truceline.journal.HandedIn;
import org.truceline.journal.RefusedException;
import org.truceline.journal.RefusedException.Reason;
import org.truceline.journal.SignedEntry;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.NoteVerifier;

/// What this node does for the nodes of others.
final class Service implements Door.Desk {
    private static final int MOST = 2_000;
    private final Home home;
    private final Optional<HostDesk> desk;

    Service(Home home, Optional<HostDesk> desk) {
        this.home = home;
        this.desk = desk;
    }

    @Override
    public Parcel news(Card peer, long from, Duration wait) throws IOException, InterruptedException {
        var host = host();
        host.hear(peer.name());
        home.growth().awaitMore(from, wait);
        host.hear(peer.name());
        var log = LogReader.open(home.dir().resolve("log"));
        var entries = Excerpt.read(home.dir(), log, from, MOST, body -> Shown.to(peer.role(), body));
        home.link(peer.name(), Link.State.UP, "");
        return new Parcel(home.clock().instant(), log.note(), entries);
    }

    @Override
    public String take(Card peer, List<SignedEntry> entries, Instant now) throws IOException {
        var receipt = host().take(peer.name(), entries, now);
        home.growth().to(LogReader.open(home.dir().resolve("log")).size());
        return receipt.proof().toText();
    }

    private HostDesk host() {
        return desk.orElseThrow(() -> new RefusedException(
                Reason.NOT_ALLOWED,
                "this node does not host the log; " + home.config().host() + " does"));
    }

    @Override
    public void keep(Card peer, List<SignedEntry> entries, Instant now) throws IOException {
        var key = NoteVerifier.parse(peer.vkey());
        boolean isTheirs = entries.stream().allMatch(entry -> entry.author().equals(peer.name()))
                && entries.getLast().isSignedBy(key);
        if (!isTheirs) {
            throw new RefusedException(Reason.NOT_THEIRS, "not all of these are signed by " + peer.name());
        }
        HandedIn.keep(home.dir(), entries, home.clock().instant());
    }

    @Override
    public byte[] checkpoint() throws IOException {
        var log = home.dir().resolve("log");
        return Files.exists(log.resolve("checkpoint"))
                ? LogReader.open(log).note().toBytes()
                : new byte[0];
    }
}
