// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.journal.Outbox;
import org.truceline.journal.RefusedException;
import org.truceline.journal.SignedEntry;
import org.truceline.ledger.Checkpoint;
import org.truceline.ledger.InclusionProof;
import org.truceline.ledger.LedgerException;
import org.truceline.ledger.MerkleTree;
import org.truceline.ledger.TlogProof;

/// Carries the outbox to the host, oldest first, until he proves that it is on record; nothing is forgotten here before
/// the copy of the record has it. What he does not take for a while, the other members get, so that it is known.
final class Sending implements Runnable {
    static final String RECEIPTS = "receipts";

    /// Most entries that go at once.
    private static final int MOST = 256;

    /// Most bytes that go at once, where one piece of writing alone is not longer: half of what a door takes.
    private static final long MOST_BYTES = 32L << 20;

    private static final Duration IDLE = Duration.ofSeconds(1);
    private final Home home;
    private final Lines lines;
    private final Optional<HostDesk> ownDesk;
    private final Retry retry;
    private final Duration handOnAfter;
    private final Set<Long> handedOn = new HashSet<>();
    private long acknowledged;
    private long failingSince;

    /// @param ownDesk the hand on the log, where this node is the host itself
    Sending(Home home, Lines lines, Optional<HostDesk> ownDesk, Patience patience) {
        this.home = home;
        this.lines = lines;
        this.ownDesk = ownDesk;
        this.retry = new Retry(patience.longestRetry());
        this.handOnAfter = patience.handOnAfter();
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                home.awaitWriting(IDLE);
                if (!sendAll()) {
                    Thread.sleep(retry.failed());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether it went as it should
    private boolean sendAll() throws InterruptedException {
        try {
            var entries = next();
            while (!entries.isEmpty() && !home.isFrozen()) {
                send(entries);
                retry.succeeded();
                failingSince = 0;
                entries = next();
            }
            if (entries.isEmpty()) {
                return true;
            }
            failed(Link.State.REFUSED, "the host shows two histories; nothing is handed to him");
        } catch (RefusedException e) {
            failed(Link.State.REFUSED, "the host refuses: " + e.getMessage());
        } catch (LedgerException e) {
            failed(Link.State.REFUSED, "the host's receipt does not hold: " + e.getMessage());
        } catch (IOException | java.io.UncheckedIOException e) {
            failed(Link.State.DOWN, Link.words(e));
        }
        return false;
    }

    private void failed(Link.State state, String words) throws InterruptedException {
        String host = home.config().host();
        home.link(host, state, words);
        long now = System.nanoTime();
        failingSince = failingSince == 0 ? now : failingSince;
        if (now - failingSince >= handOnAfter.toNanos()) {
            handOn();
        }
    }

    /// What waits and is not acknowledged yet, as whole pieces of writing.
    private List<SignedEntry> next() throws IOException {
        var entries = new ArrayList<SignedEntry>();
        long bytes = 0;
        for (Outbox.Batch batch : home.outbox().waiting()) {
            if (batch.last() < acknowledged) {
                continue;
            }
            bytes += batch.bytes();
            if (!entries.isEmpty() && (entries.size() + batch.entries().size() > MOST || bytes > MOST_BYTES)) {
                break; // The rest goes after it, in the order of the chain.
            }
            entries.addAll(batch.entries());
        }
        return entries;
    }

    private void send(List<SignedEntry> entries) throws IOException, InterruptedException {
        String host = home.config().host();
        var now = home.clock().instant();
        if (ownDesk.isPresent()) {
            ownDesk.get().take(home.config().name(), entries, now);
            home.outbox().settle();
        } else {
            var peer = home.config().findPeer(host).orElseThrow(() -> new IOException("the host is not known yet"));
            var proof = lines.to(peer).send(entries, now);
            verify(proof, entries.getLast());
            keep(proof, entries.getLast());
        }
        acknowledged = entries.getLast().seq() + 1;
    }

    private void verify(TlogProof proof, SignedEntry last) throws IOException {
        var sighting = home.findSighting().orElseThrow(() -> new IOException("the host's log is not known yet"));
        var note = proof.note();
        var found = sighting.see(note, "a receipt");
        if (found.isPresent()) {
            home.name(found.get());
        }
        var checkpoint = Checkpoint.parse(note.text());
        new InclusionProof(proof.index(), checkpoint.size(), proof.path())
                .verify(MerkleTree.leafHash(last.bytes()), checkpoint.root());
    }

    /// The receipt is kept until the copy of the record has what it is for.
    private void keep(TlogProof proof, SignedEntry last) throws IOException {
        Path dir = home.dir().resolve(RECEIPTS);
        Files.createDirectories(dir);
        Files.write(
                dir.resolve("%016d.proof".formatted(last.seq())), proof.toText().getBytes(StandardCharsets.UTF_8));
    }

    private void handOn() throws InterruptedException {
        try {
            for (Outbox.Batch batch : home.outbox().waiting()) {
                if (batch.last() >= acknowledged && handedOn.add(batch.first())) {
                    handOn(batch);
                }
            }
        } catch (IOException e) {
            home.link(home.config().host(), Link.State.DOWN, Link.words(e));
        }
    }

    private void handOn(Outbox.Batch batch) throws InterruptedException {
        for (Card peer : home.config().peers()) {
            if (!peer.name().equals(home.config().host())) {
                try {
                    lines.to(peer).handOn(batch.entries(), home.clock().instant());
                } catch (IOException | RefusedException e) {
                    handedOn.remove(batch.first()); // Another time.
                }
            }
        }
    }
}
