// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.journal.BoxKeys;
import org.truceline.journal.Journal;
import org.truceline.journal.KeyFile;
import org.truceline.ledger.LogLockedException;
import org.truceline.ledger.LogReader;
import org.truceline.model.Leg;
import org.truceline.model.NoticeCheck;
import org.truceline.model.Report;
import org.truceline.monitor.Channels;
import org.truceline.monitor.Courts;
import org.truceline.monitor.Monitor;
import org.truceline.monitor.Opener;
import org.truceline.monitor.Watch;
import org.truceline.node.Link;
import org.truceline.pages.Reviewing;
import org.truceline.terms.Agreement;

/// A member whose record lies here and is written here.
///
/// @param passphrase of the keys of this machine
/// @param flow the flow that what is written here goes through
/// @param turn one request writes at a time; other processes are kept out by the log's own lock
public record RecordMember(
        String name,
        Path record,
        Agreement agreement,
        Gazetteer gazetteer,
        Clock utc,
        KeyFile.Passphrase passphrase,
        Function<List<Leg>, List<NoticeCheck>> placeCheck,
        Function<Journal, Monitor> flow,
        ReentrantLock turn)
        implements Member {
    /// How often and how long apart a record that another process writes is asked for.
    private static final int ATTEMPTS = 40;

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LOOK = Duration.ofMillis(200);

    public RecordMember(
            String name,
            Path record,
            Agreement agreement,
            Gazetteer gazetteer,
            Clock clock,
            KeyFile.Passphrase passphrase,
            Function<List<Leg>, List<NoticeCheck>> placeCheck,
            Function<Journal, Monitor> flow) {
        this(name, record, agreement, gazetteer, clock, passphrase, placeCheck, flow, new ReentrantLock());
    }

    @Override
    public InstantSource clock() {
        return utc;
    }

    @Override
    public Clock wallClock() {
        return utc;
    }

    @Override
    public BoxKeys boxKeys(Journal journal) {
        return journal.boxKeys(passphrase);
    }

    @Override
    public List<NoticeCheck> places(List<Leg> legs) {
        return placeCheck.apply(legs);
    }

    /// The record is hosted here: its host raises what there is cause for, and members whose keys lie here say that
    /// these were used for it.
    @Override
    public void raise(Journal journal) throws IOException {
        var opener = new Opener(journal, boxKeys(journal), utc);
        var raised = new Watch(journal, agreement, opener, Journal.HOST, utc).strikes(journal.incidents());
        journal.append(Journal.HOST, raised.bodies());
        for (var views : raised.views().entrySet()) {
            journal.append(views.getKey(), views.getValue());
        }
    }

    @Override
    public void lapse(Journal journal) throws IOException {
        journal.append(Journal.HOST, Channels.lapsed(agreement, journal, utc.instant()));
    }

    @Override
    public void follow(Journal journal) throws IOException {
        Courts.followNotes(journal);
    }

    @Override
    public void takeUp(Journal journal, List<Report> reports) throws IOException {
        flow.apply(journal).takeUp(reports);
    }

    @Override
    public Reviewing reviewing() {
        return Reviewing.DECIDES;
    }

    /// Whoever works here works at the record itself.
    @Override
    public String reviewsAs() {
        return "";
    }

    @Override
    public <T> Optional<T> flow(Flowing<T> flowing) throws IOException {
        turn.lock();
        try (var journal = open()) {
            return Optional.of(flowing.with(journal, flow.apply(journal)));
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Optional<Link> toHost() {
        return Optional.empty();
    }

    /// Any process may write the record, so its checkpoint is looked at.
    @Override
    public long awaitMore(long known, Duration most) throws IOException, InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (true) {
            long size = LogReader.open(record.resolve("log")).size();
            if (size > known || System.nanoTime() - until >= 0) {
                return size;
            }
            Thread.sleep(LOOK);
        }
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
            return writing.with(journal, journal.pen(name));
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
}
