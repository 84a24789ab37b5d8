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
import org.truceline.model.Leg;
import org.truceline.model.NoticeCheck;
import org.truceline.node.Link;
import org.truceline.node.Node;
import org.truceline.pages.Reviewing;
import org.truceline.terms.Agreement;

/// A member with a node of its own: its people read the copy of the record that lies there, and what they write is
/// signed there, durably, whether the host is reached or not. Until it comes back by the log it is pending. What a
/// record is owed by its host, the host's node puts on it.
///
/// @param node running; whoever started it closes it
/// @param passphrase of the keys of this machine
/// @param turn one request writes at a time
public record NodeMember(
        Node node,
        Path record,
        Agreement agreement,
        Gazetteer gazetteer,
        KeyFile.Passphrase passphrase,
        Function<List<Leg>, List<NoticeCheck>> placeCheck,
        ReentrantLock turn)
        implements Member {
    public NodeMember(
            Node node,
            Path record,
            Agreement agreement,
            Gazetteer gazetteer,
            KeyFile.Passphrase passphrase,
            Function<List<Leg>, List<NoticeCheck>> placeCheck) {
        this(node, record, agreement, gazetteer, passphrase, placeCheck, new ReentrantLock());
    }

    @Override
    public String name() {
        return node.config().name();
    }

    @Override
    public InstantSource clock() {
        return node.clock();
    }

    @Override
    public Clock wallClock() {
        return node.clock();
    }

    @Override
    public BoxKeys boxKeys(Journal journal) {
        return journal.boxKeys(passphrase);
    }

    @Override
    public List<NoticeCheck> places(List<Leg> legs) {
        return placeCheck.apply(legs);
    }

    /// The host's to do, in his own process.
    @Override
    public void raise(Journal journal) {}

    /// The host's to do, in his own process.
    @Override
    public void lapse(Journal journal) {}

    @Override
    public Reviewing reviewing() {
        return switch (node.config().own().role()) {
            case SECRETARIAT, MONITOR, GUARANTOR -> Reviewing.DECIDES;
            case SIDE -> Reviewing.BESIDE;
            case OBSERVER -> Reviewing.NOT_HERE;
        };
    }

    @Override
    public Optional<Link> toHost() {
        String host = node.config().host();
        return node.links().stream().filter(link -> link.member().equals(host)).findFirst();
    }

    @Override
    public long awaitMore(long known, Duration most) throws InterruptedException {
        return node.awaitMore(known, most);
    }

    @Override
    public <T> T read(Reading<T> reading) throws IOException {
        try (var journal = node.openToRead()) {
            return reading.from(journal);
        }
    }

    @Override
    public <T> T write(Writing<T> writing) throws IOException {
        turn.lock();
        try (var journal = node.openToRead()) {
            return writing.with(journal, node.pen());
        } catch (org.truceline.journal.RefusedException e) {
            throw new RefusedException(422, "Not possible", String.valueOf(e.getMessage()), e);
        } finally {
            turn.unlock();
        }
    }
}
