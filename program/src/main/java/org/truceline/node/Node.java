// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.truceline.journal.Body;
import org.truceline.journal.HandedIn;
import org.truceline.journal.Journal;
import org.truceline.journal.KeyFile;
import org.truceline.journal.Pen;
import org.truceline.journal.Pending;

/// A running member: what its people and their pages use of it.
///
/// Its folder is its copy of the record, or the record itself where it hosts the log: whatever reads a record reads it,
/// while it runs or not. What is written with [#pen()] is durable and signed when the call returns, and goes on record
/// as soon as the host is reached.
public final class Node implements AutoCloseable {
    private final Home home;
    private final Door door;
    private final Lines lines;
    private final Announcing announcing;
    private final List<Thread> threads = new ArrayList<>();

    private Node(Home home, Patience patience, KeyFile.Passphrase passphrase) throws IOException {
        this.home = home;
        var context = Certificates.context(home.dir().resolve(Home.KEYS), this::trusted);
        this.lines = new Lines(context);
        this.announcing = new Announcing(home);
        Optional<HostDesk> desk = home.config().isHost()
                ? Optional.of(new HostDesk(
                        home.dir(), home.clock(), passphrase, home.config().tolerance()))
                : Optional.empty();
        var watching = new Watching(home);
        watching.look();
        this.door = new Door(address(home.config().listen()), context, this::peer, new Service(home, desk));
        begin("sending", new Sending(home, lines, desk, patience));
        if (desk.isEmpty()) {
            begin("following", new Following(home, lines, patience));
        }
        begin("comparing", new Comparing(home, lines, patience));
        begin("announcing", announcing);
        begin("watching", watching);
    }

    /// Starts the node of a folder.
    ///
    /// @param passphrase of the keys of this machine, if they have one
    /// @throws IOException when the folder is no node's, or its port is taken
    public static Node start(Path dir, KeyFile.Passphrase passphrase) throws IOException {
        return start(dir, passphrase, Patience.USUAL);
    }

    public static Node start(Path dir, KeyFile.Passphrase passphrase, Patience patience) throws IOException {
        return new Node(new Home(dir, passphrase), patience, passphrase);
    }

    private void begin(String name, Runnable part) {
        threads.add(Thread.ofVirtual().name(name).start(part));
    }

    private Set<String> trusted() {
        return home.config().peers().stream().map(Card::certificate).collect(Collectors.toUnmodifiableSet());
    }

    private Card peer(String certificate) {
        return home.config().findPeerByCertificate(certificate).orElseThrow(Door.Refusal::stranger);
    }

    static InetSocketAddress address(String listen) throws IOException {
        int colon = listen.lastIndexOf(':');
        if (colon < 1 || !listen.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IOException("expected ADDRESS:PORT to listen at, got '" + listen + "'");
        }
        return new InetSocketAddress(listen.substring(0, colon), Integer.parseInt(listen.substring(colon + 1)));
    }

    /// What the node is told.
    public NodeConfig config() {
        return home.config();
    }

    /// The port at which other nodes reach it.
    public int port() {
        return door.port();
    }

    /// The clock that this node goes by: that of the world, or of an exercise.
    public Clock clock() {
        return home.clock();
    }

    /// The record as it lies here, for the caller to close. What was written here and is not on record yet is in
    /// [Journal#pending()].
    ///
    /// @throws IOException when nothing has come from the host yet
    public Journal openToRead() throws IOException {
        return Journal.openToRead(home.dir());
    }

    /// What was written here and is not on record yet, oldest first.
    public List<Pending> pending() throws IOException {
        return home.outbox().waiting().stream()
                .flatMap(batch -> batch.entries().stream())
                .flatMap(entry -> entry.findBody().stream()
                        .map(body -> new Pending(body, entry.author(), entry.seq(), entry.at())))
                .toList();
    }

    /// What other members sent here themselves because the host does not take it.
    public List<HandedIn.Handed> handedIn() throws IOException {
        return HandedIn.list(home.dir());
    }

    /// Writes in this member's name. Safe for use by any number of threads.
    public Pen pen() {
        return new Pen() {
            @Override
            public String author() {
                return home.outbox().author();
            }

            @Override
            public void write(List<Body> bodies) throws IOException {
                home.outbox().write(bodies);
                home.wake();
            }
        };
    }

    /// Tells what comes on record from now on, until the subscription is closed.
    public Subscription subscribe(Listener listener) {
        return announcing.add(listener);
    }

    /// Waits until the record here has more than `known` entries, or the time is over.
    ///
    /// @return how many it has
    public long awaitMore(long known, Duration most) throws InterruptedException {
        return home.growth().awaitMore(known, most);
    }

    /// How the ways to the other members stand.
    public List<Link> links() {
        return home.links();
    }

    /// What this node saw others do.
    public List<Alarms.Alarm> alarms() throws IOException {
        return Alarms.list(home.dir());
    }

    @Override
    public void close() {
        door.close();
        threads.forEach(Thread::interrupt);
        lines.close();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
