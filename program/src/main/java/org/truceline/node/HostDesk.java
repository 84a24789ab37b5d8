// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.truceline.journal.Journal;
import org.truceline.journal.KeyFile;
import org.truceline.journal.Reception;
import org.truceline.journal.SignedEntry;
import org.truceline.ledger.LogLockedException;

/// The host's hand on the log. It has the log only for as long as one batch takes, so that other commands on the same
/// folder get their turn.
final class HostDesk {
    /// As long as a command that adds a pile of reports may take.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration TURN = Duration.ofMillis(10);

    private final Path dir;
    private final Clock clock;
    private final KeyFile.Passphrase passphrase;
    private final Duration tolerance;
    private final Map<String, Instant> heard = new HashMap<>();

    HostDesk(Path dir, Clock clock, KeyFile.Passphrase passphrase, Duration tolerance) {
        this.dir = dir;
        this.clock = clock;
        this.passphrase = passphrase;
        this.tolerance = tolerance;
    }

    /// Says that a member was heard from just now.
    synchronized void hear(String member) {
        heard.put(member, clock.instant());
    }

    synchronized Reception.Receipt take(String author, List<SignedEntry> entries, Instant now) throws IOException {
        Instant before = heard.getOrDefault(author, clock.instant());
        hear(author);
        try (var journal = open()) {
            return new Reception(journal, tolerance).take(author, entries, new Reception.Said(now, before));
        }
    }

    private Journal open() throws IOException {
        return open(dir, clock, passphrase);
    }

    /// The record, open for writing as soon as nobody else writes.
    static Journal open(Path dir, Clock clock, KeyFile.Passphrase passphrase) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return Journal.open(dir, clock, passphrase);
            } catch (LogLockedException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(LogLockedException locked) throws LogLockedException {
        try {
            Thread.sleep(TURN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw locked;
        }
    }
}
