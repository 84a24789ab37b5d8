// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.truceline.journal.Journal;
import org.truceline.journal.Misdeed;
import org.truceline.journal.Misdeed.Kind;
import org.truceline.journal.RefusedException;
import org.truceline.journal.Replica;
import org.truceline.journal.SignedEntry;
import org.truceline.ledger.Checkpoint;
import org.truceline.ledger.LedgerException;
import org.truceline.ledger.NoteVerifier;
import org.truceline.ledger.ProofException;
import org.truceline.ledger.SignedNote;

/// Keeps the copy of the record at the host's newest checkpoint: asks for what comes next, waits with the host until it
/// comes, and takes it only when it continues what lies here.
final class Following implements Runnable {
    private static final Duration WAIT = Duration.ofSeconds(20);
    private final Home home;
    private final Lines lines;
    private final Retry retry;

    Following(Home home, Lines lines, Patience patience) {
        this.home = home;
        this.lines = lines;
        this.retry = new Retry(patience.longestRetry());
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                follow();
                Thread.sleep(retry.failed());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Follows until something is not as it should be.
    private void follow() throws InterruptedException {
        String host = home.config().host();
        try {
            var peer = home.config().findPeer(host).orElseThrow(() -> new IOException("the host is not known yet"));
            var key = home.config().findLog().orElseThrow(() -> new IOException("the host's log is not known yet"));
            try (var replica = Replica.open(home.dir(), NoteVerifier.parse(key))) {
                home.growth().to(replica.size());
                settle();
                var times = new Times(home.clock(), home.config().tolerance(), lastTime(replica));
                while (!Thread.currentThread().isInterrupted()) {
                    step(peer, replica, times);
                    home.link(host, Link.State.UP, "");
                    retry.succeeded();
                }
            }
        } catch (Distrust | RefusedException | LedgerException e) {
            home.link(host, Link.State.REFUSED, String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            home.link(
                    host, Link.State.DOWN, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private java.util.Optional<Instant> lastTime(Replica replica) throws IOException {
        if (replica.size() == 0) {
            return java.util.Optional.empty();
        }
        try (var journal = Journal.openToRead(home.dir())) {
            return journal.lastTime();
        }
    }

    private void step(Card peer, Replica replica, Times times) throws IOException, InterruptedException {
        long from = replica.size();
        Instant asked = home.clock().instant();
        var before = sighting().largest();
        var parcel = lines.to(peer).pull(from, WAIT);
        var entries = new ArrayList<>(parcel.entries());
        requireNewest(parcel.note(), before);
        Instant lastAsked = asked;
        while (from + entries.size() < size(parcel.note())) {
            lastAsked = home.clock().instant();
            parcel = lines.to(peer).pull(from + entries.size(), Duration.ZERO);
            if (parcel.entries().isEmpty()) {
                throw new IOException("the host's log ends before its checkpoint");
            }
            entries.addAll(parcel.entries());
            requireNewest(parcel.note(), before);
        }
        if (!entries.isEmpty()) {
            take(replica, entries, parcel.note(), peer);
        }
        home.thaw();
        for (Misdeed misdeed : times.look(asked, parcel.now(), entries)) {
            home.name(misdeed, List.of(parcel.note()));
        }
        times.sawEnd(lastAsked);
    }

    private Sighting sighting() throws IOException {
        return home.findSighting().orElseThrow(() -> new IOException("the host's log is not known yet"));
    }

    private void requireNewest(SignedNote note, java.util.Optional<SignedNote> before) throws IOException {
        var sighting = sighting();
        var found = sighting.newest(note, before).or(() -> see(sighting, note));
        if (found.isPresent()) {
            home.name(found.get());
            throw new Distrust(found.get().misdeed().words());
        }
    }

    private java.util.Optional<Sighting.Found> see(Sighting sighting, SignedNote note) {
        try {
            return sighting.see(note, home.config().host());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Replica replica, List<SignedEntry> entries, SignedNote note, Card host) throws IOException {
        var held = replica.findNote();
        try {
            replica.follow(entries, note);
        } catch (ProofException e) {
            var papers = new ArrayList<SignedNote>();
            held.ifPresent(papers::add);
            papers.add(note);
            String words = "the host's checkpoint of " + size(note) + " entries does not continue the " + replica.size()
                    + " that are held here";
            home.name(new Sighting.Found(new Misdeed(Kind.FORK, Journal.HOST, "size-" + size(note), words), papers));
            throw new Distrust(words);
        }
        home.growth().to(replica.size());
        settle();
        var sighting = home.findSighting();
        var found = sighting.isPresent() ? sighting.get().lookAgain() : java.util.Optional.<Sighting.Found>empty();
        if (found.isPresent()) {
            home.name(found.get());
            throw new Distrust(host.name() + ": " + found.get().misdeed().words());
        }
    }

    /// What the copy has, the outbox forgets, and the receipts with it.
    private void settle() throws IOException {
        var settled = home.outbox().settle();
        if (settled.conflict().isPresent()) {
            home.name(
                    new Misdeed(
                            Kind.NOT_MINE,
                            home.config().name(),
                            "next-" + settled.next(),
                            settled.conflict().get()),
                    List.of());
        }
        Path receipts = home.dir().resolve(Sending.RECEIPTS);
        if (Files.isDirectory(receipts)) {
            try (var files = Files.list(receipts)) {
                for (Path file : files.toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (name.matches("\\d{16}\\.proof") && Long.parseLong(name.substring(0, 16)) < settled.next()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private static long size(SignedNote note) {
        return Checkpoint.parse(note.text()).size();
    }

    /// What the host shows is not believed.
    private static final class Distrust extends RuntimeException {
        private static final long serialVersionUID = 1;

        Distrust(String message) {
            super(message);
        }
    }
}
