// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.journal.KeyFile;
import org.truceline.journal.Pen;
import org.truceline.ledger.LogLockedException;
import org.truceline.terms.Agreement;

/// A member whose record lies here and is written here.
///
/// @param passphrase of the keys of this machine
/// @param turn one request writes at a time; other processes are kept out by the log's own lock
public record RecordMember(
        String name,
        Path record,
        Agreement agreement,
        Gazetteer gazetteer,
        Clock utc,
        KeyFile.Passphrase passphrase,
        ReentrantLock turn)
        implements Member {
    /// How often and how long apart a record that another process writes is asked for.
    private static final int ATTEMPTS = 40;

    private static final Duration PAUSE = Duration.ofMillis(50);

    public RecordMember(
            String name,
            Path record,
            Agreement agreement,
            Gazetteer gazetteer,
            Clock clock,
            KeyFile.Passphrase passphrase) {
        this(name, record, agreement, gazetteer, clock, passphrase, new ReentrantLock());
    }

    @Override
    public InstantSource clock() {
        return utc;
    }

    @Override
    public <T> T read(Reading<T> reading) throws IOException {
        try (var journal = Journal.openToRead(record)) {
            return reading.from(journal);
        }
    }

    @Override
    public <T> T write(Writing<T> writing) throws IOException {
        turn.lock();
        try (var journal = open()) {
            return writing.with(journal, new Own(name, journal));
        } finally {
            turn.unlock();
        }
    }

    private Journal open() throws IOException {
        for (int i = 1; ; i++) {
            try {
                return Journal.open(record, utc, passphrase);
            } catch (LogLockedException e) {
                if (i == ATTEMPTS) {
                    throw new RefusedException(503, "Busy", "another program writes this record; try again", e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(503, "Stopping", "this server stops", e);
        }
    }

    private record Own(String author, Journal journal) implements Pen {
        @Override
        public void write(List<Body> bodies) throws IOException {
            journal.append(author, bodies);
        }
    }
}
