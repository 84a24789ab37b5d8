// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Body;
import org.truceline.journal.KeyFile;
import org.truceline.journal.Misdeed;
import org.truceline.journal.Outbox;
import org.truceline.ledger.NoteVerifier;
import org.truceline.ledger.SignedNote;

/// What the parts of a running node share: its folder and what lies in it, its clock, and how it stands with the
/// others.
/// For use by any number of threads.
final class Home {
    static final String KEYS = "private";

    private final Path dir;
    private final Clock clock;
    private final Outbox outbox;
    private final Alarms alarms;
    private final Growth growth = new Growth();
    private final Semaphore written = new Semaphore(0);
    private final Map<String, Link> links = new TreeMap<>();
    private NodeConfig config;
    private @Nullable Sighting sighting;
    private volatile boolean frozen;

    Home(Path dir, KeyFile.Passphrase passphrase) throws IOException {
        this.dir = dir;
        this.config = NodeConfig.read(dir);
        this.clock = NodeClock.of(dir);
        this.alarms = new Alarms(dir);
        var signer = KeyFile.read(dir.resolve(KEYS).resolve(config.name() + ".key"), passphrase);
        this.outbox = Outbox.open(dir, signer, clock);
    }

    Path dir() {
        return dir;
    }

    Clock clock() {
        return clock;
    }

    Outbox outbox() {
        return outbox;
    }

    Growth growth() {
        return growth;
    }

    /// The settings as they were last read; members may join while the node runs.
    synchronized NodeConfig config() {
        return config;
    }

    synchronized void readConfig() throws IOException {
        config = NodeConfig.read(dir);
    }

    /// Looks at checkpoints once it is known whose log is followed.
    synchronized Optional<Sighting> findSighting() {
        if (sighting == null) {
            config.findLog().ifPresent(vkey -> sighting = new Sighting(dir, NoteVerifier.parse(vkey)));
        }
        return Optional.ofNullable(sighting);
    }

    /// Puts what another did on record, and keeps the papers here whatever becomes of that.
    void name(Misdeed misdeed, List<SignedNote> papers) throws IOException {
        if (alarms.raise(misdeed, clock.instant(), papers)) {
            outbox.write(List.of(Body.of(misdeed, outbox.author())));
            wake();
        }
    }

    /// The same for a host who shows two histories: nothing is handed to him any more until they are one.
    void name(Sighting.Found found) throws IOException {
        frozen = true;
        name(found.misdeed(), found.papers());
    }

    void thaw() {
        frozen = false;
    }

    boolean isFrozen() {
        return frozen;
    }

    /// Says that something was written and may be sent.
    void wake() {
        written.release();
    }

    void awaitWriting(Duration most) throws InterruptedException {
        if (written.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            written.drainPermits();
        }
    }

    synchronized void link(String member, Link.State state, String words) {
        var before = links.get(member);
        boolean isSame =
                before != null && before.state() == state && before.words().equals(words);
        if (!isSame) {
            links.put(member, new Link(member, state, clock.instant(), words));
        }
    }

    synchronized List<Link> links() {
        var all = new ArrayList<Link>();
        for (Card peer : config.peers()) {
            all.add(links.getOrDefault(peer.name(), new Link(peer.name(), Link.State.NOT_TRIED, Instant.EPOCH, "")));
        }
        return all;
    }
}
