// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.truceline.Ports;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.journal.KeyFile;
import org.truceline.journal.Member.Role;
import org.truceline.journal.RecordCheck;
import org.truceline.journal.TermsFile;
import org.truceline.ledger.LogReader;
import org.truceline.model.About;
import org.truceline.model.Deed;
import org.truceline.model.Note;

/// Members of one record for tests, each with a folder of its own; the first hosts the log. What one of them knows as
/// the address of another is a [Strait] between the two, so that a test can cut it.
final class Members implements AutoCloseable {
    static final String HOST = "un";
    static final Patience SHORT = new Patience(Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofMillis(600));
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final AtomicLong NUMBER = new AtomicLong();

    private final Path temp;
    private final Duration tolerance;
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Strait> straits = new HashMap<>();
    private final Map<String, Node> running = new HashMap<>();

    private Members(Path temp, Duration tolerance) {
        this.temp = temp;
        this.tolerance = tolerance;
    }

    /// Lays down the nodes of a secretariat, two sides and an observer, which know one another.
    static Members of(Path temp) throws IOException {
        return of(temp, NodeConfig.TOLERANCE);
    }

    /// @param tolerance how far a clock may be off before it is named
    static Members of(Path temp, Duration tolerance) throws IOException {
        var members = new Members(temp, tolerance);
        members.set("2016-09-12T16:00:00Z");
        members.lay(HOST, Role.SECRETARIAT);
        members.lay("north", Role.SIDE);
        members.lay("south", Role.SIDE);
        members.lay("guest", Role.OBSERVER);
        members.introduce();
        return members;
    }

    private void lay(String name, Role role) throws IOException {
        int port = Ports.free();
        ports.put(name, port);
        String listen = "127.0.0.1:" + port;
        var wish = new NodeSetup.Wish(
                name, role, listen, URI.create("https://" + listen), "../" + clockFile(name), tolerance);
        Files.createDirectories(dir(name));
        Files.createSymbolicLink(temp.resolve(clockFile(name)), Path.of("clock"));
        var terms = List.of(new TermsFile("a.yaml", "id: A\n"));
        var clock = NodeClock.ofExercise(temp.resolve(clockFile(name)));
        cards.put(
                name,
                name.equals(HOST)
                        ? NodeSetup.host(dir(name), wish, "a", terms, clock, KeyFile.Passphrase.NONE)
                        : NodeSetup.member(dir(name), wish, KeyFile.Passphrase.NONE));
    }

    private static String clockFile(String name) {
        return "clock-" + name;
    }

    private void introduce() throws IOException {
        for (String one : cards.keySet()) {
            for (Card other : cards.values()) {
                if (!other.name().equals(one)) {
                    var strait = new Strait(port(other.name()));
                    straits.put(one + ">" + other.name(), strait);
                    var seen = new Card(
                            other.name(),
                            other.role(),
                            URI.create("https://127.0.0.1:" + strait.port()),
                            other.vkey(),
                            other.certificate(),
                            other.witness(),
                            other.log());
                    NodeSetup.join(dir(one), seen, NodeClock.of(dir(one)), KeyFile.Passphrase.NONE);
                }
            }
        }
    }

    private int port(String name) {
        return Objects.requireNonNull(ports.get(name), name);
    }

    Path dir(String name) {
        return temp.resolve(name);
    }

    Card card(String name) {
        return Objects.requireNonNull(cards.get(name), name);
    }

    List<String> names() {
        return List.copyOf(cards.keySet());
    }

    /// The way that one member takes to another.
    Strait strait(String from, String to) {
        return Objects.requireNonNull(straits.get(from + ">" + to), from);
    }

    /// Cuts a member off from all others, and them from him.
    void cut(String name) {
        straits.forEach((way, strait) -> {
            if (way.startsWith(name + ">") || way.endsWith(">" + name)) {
                strait.cut();
            }
        });
    }

    void mend(String name) {
        straits.forEach((way, strait) -> {
            if (way.startsWith(name + ">") || way.endsWith(">" + name)) {
                strait.mend();
            }
        });
    }

    /// Sets the clock that all go by who have none of their own: for all at once, since a moment in which one is a day
    /// ahead of another is what the nodes call a clock that is off.
    void set(String instant) throws IOException {
        write(temp.resolve("clock"), instant);
    }

    /// Gives a member a clock of its own.
    void set(String name, String instant) throws IOException {
        write(temp.resolve(clockFile(name)), instant);
    }

    private void write(Path clock, String instant) throws IOException {
        Path fresh = temp.resolve(".clock");
        Files.writeString(fresh, instant);
        Files.move(fresh, clock, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    Node start(String name) throws IOException {
        var node = Node.start(dir(name), KeyFile.Passphrase.NONE, SHORT);
        running.put(name, node);
        return node;
    }

    void startAll() throws IOException {
        for (String name : cards.keySet()) {
            start(name);
        }
    }

    /// Starts another node from a copy of a member's folder, as one who restores a backup or leads a double life does.
    Node startCopy(String name, Path copy) throws IOException {
        var config = NodeConfig.read(copy);
        int port = Ports.free();
        new NodeConfig(
                        config.own(),
                        "127.0.0.1:" + port,
                        config.host(),
                        config.clock(),
                        config.tolerance(),
                        config.peers())
                .write(copy);
        var node = Node.start(copy, KeyFile.Passphrase.NONE, SHORT);
        running.put(name + " again", node);
        return node;
    }

    Path copy(String name, String to) throws IOException {
        Path from = dir(name);
        Path target = temp.resolve(to);
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path there = target.resolve(from.relativize(file).toString());
                Files.createDirectories(there.resolveSibling("."));
                Files.copy(file, there, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return target;
    }

    /// A line to the host with the certificate of `name`.
    Line line(String name) throws IOException {
        var context = Certificates.context(
                dir(name).resolve(Home.KEYS), () -> java.util.Set.of(card(HOST).certificate()));
        return new Line(URI.create("https://127.0.0.1:" + port(HOST)), context);
    }

    Node node(String name) {
        return Objects.requireNonNull(running.get(name), name);
    }

    void stop(String name) {
        var node = running.remove(name);
        if (node != null) {
            node.close();
        }
    }

    /// A note of a side, as a body to write.
    static Body note(String from, String words) {
        String id = "n" + NUMBER.incrementAndGet();
        var deed = new Deed.Raised(id, from.equals("north") ? "south" : "north", null, About.NOTHING, 1, null);
        return Body.of(Note.of(id, from, "hotline", deed, words, Instant.EPOCH));
    }

    void write(String name, String words) throws IOException {
        node(name).pen().write(List.of(note(name, words)));
    }

    /// The words of all notes on record where `name` reads it, in the order of the log.
    List<String> words(String name) throws IOException {
        if (size(name) == 0) {
            return List.of();
        }
        try (var journal = Journal.openToRead(dir(name))) {
            return journal.recordedNotes().stream()
                    .map(note -> note.value().words())
                    .toList();
        }
    }

    /// The kinds of misdeeds on record, each with whose it is, as `name` reads it.
    List<String> misdeeds(String name) throws IOException {
        try (var journal = Journal.openToRead(dir(name))) {
            return journal.misdeeds().stream()
                    .map(misdeed -> misdeed.value().kind().code() + " of "
                            + misdeed.value().of() + " by " + misdeed.author())
                    .toList();
        }
    }

    List<String> alarms(String name) throws IOException {
        return Alarms.list(dir(name)).stream()
                .map(alarm ->
                        alarm.misdeed().kind().code() + " of " + alarm.misdeed().of())
                .toList();
    }

    long size(String name) throws IOException {
        Path log = dir(name).resolve("log");
        return Files.exists(log.resolve("checkpoint")) ? LogReader.open(log).size() : 0;
    }

    /// A thing that comes about by itself; how soon is not asserted, that it does is.
    interface Condition {
        boolean holds() throws IOException;
    }

    static void await(String what, Condition condition) throws IOException {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it never came about that " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /// Waits until everybody holds the host's log and nobody's outbox has anything.
    void awaitOne() throws IOException {
        await("all hold one log", () -> {
            for (String name : cards.keySet()) {
                boolean isThere = size(name) == size(HOST)
                        && running.containsKey(name)
                        && node(name).pending().isEmpty();
                if (!isThere) {
                    return false;
                }
            }
            return true;
        });
    }

    void requireSound() throws IOException {
        for (String name : cards.keySet()) {
            var outcome = RecordCheck.check(dir(name));
            if (!outcome.faults().isEmpty()) {
                throw new AssertionError(name + ": " + outcome.faults());
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (String name : List.copyOf(running.keySet())) {
            stop(name);
        }
        for (Strait strait : straits.values()) {
            strait.close();
        }
    }
}
