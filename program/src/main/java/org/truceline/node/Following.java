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
import org.truceline.journal.EntryType;
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
    private final Cosigning cosigning;

    /// The host's words of when he took what, as far as they have come and were not held against the clock here.
    private final List<SignedEntry> heard = new ArrayList<>();

    Following(Home home, Lines lines, Patience patience) {
        this.home = home;
        this.lines = lines;
        this.retry = new Retry(patience.longestRetry());
        this.cosigning = new Cosigning(home);
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
            var key = home.config().findLog().orElseThrow(() -> new IOException("the host's log is not known yet"));
            try (var replica = Replica.open(home.dir(), NoteVerifier.parse(key))) {
                home.growth().to(replica.size());
                settle();
                var times = new Times(home.clock(), home.config().tolerance(), lastTime(replica));
                heard.clear();
                while (!Thread.currentThread().isInterrupted()
                        && home.config().host().equals(host)) {
                    stepOrWait(host, replica, times);
                }
            }
        } catch (Distrust | RefusedException | LedgerException e) {
            home.link(host, Link.State.REFUSED, String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            home.link(host, Link.State.DOWN, Link.words(e));
        }
    }

    /// A line that breaks loses what was on it at that moment, and not what had come before.
    private void stepOrWait(String host, Replica replica, Times times) throws IOException, InterruptedException {
        var peer = home.config().findPeer(host).orElseThrow(() -> new IOException("the host is not known yet"));
        try {
            step(peer, replica, times);
            home.link(host, Link.State.UP, "");
            retry.succeeded();
        } catch (Line.BrokenException e) {
            home.link(host, Link.State.DOWN, Link.words(e));
            Thread.sleep(retry.failed());
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
        Instant asked = home.clock().instant();
        var before = sighting().largest();
        var held = replica.findNote();
        int signed = held.map(note -> note.signatures().size()).orElse(0);
        boolean owes = held.filter(cosigning::owes).isPresent();
        var parcel = lines.to(peer).pull(replica.came(), signed, owes ? Cosigning.QUIET : WAIT);
        requireNewest(parcel.note(), before);
        Instant lastAsked = asked;
        while (replica.came() + parcel.entries().size() < size(parcel.note())) {
            if (parcel.entries().isEmpty()) {
                throw new IOException("the host's log ends before its checkpoint");
            }
            hear(parcel);
            replica.hold(parcel.entries());
            lastAsked = home.clock().instant();
            parcel = lines.to(peer).pull(replica.came(), signed, Duration.ZERO);
            requireNewest(parcel.note(), before);
        }
        if (!parcel.entries().isEmpty() || replica.came() > replica.size()) {
            hear(parcel);
            take(replica, parcel.entries(), parcel.note(), peer);
        } else if (held.isPresent()) {
            vouched(replica, held.get(), parcel.note(), peer);
        }
        home.thaw();
        for (Misdeed misdeed : times.look(asked, parcel.now(), heard)) {
            home.name(misdeed, List.of(parcel.note()));
        }
        heard.clear();
        times.sawEnd(lastAsked);
    }

    /// What the host himself says in what has come; it is short, and all of it is there when the checkpoint is reached.
    private void hear(Parcel parcel) {
        parcel.entries().stream()
                .filter(entry -> entry.author().equals(Journal.HOST))
                .filter(entry -> entry.findBody()
                        .filter(body -> body.type() == EntryType.RECEIVED)
                        .isPresent())
                .forEach(heard::add);
    }

    /// Nothing has come: what others have cosigned meanwhile is taken, and this member's own word given.
    private void vouched(Replica replica, SignedNote held, SignedNote shown, Card peer)
            throws IOException, InterruptedException {
        if (!shown.text().equals(held.text())) {
            return;
        }
        if (!shown.signatures().equals(held.signatures())) {
            replica.follow(List.of(), shown);
        }
        cosigning.cosign(shown, cosigned -> lines.to(peer).cosign(cosigned));
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
