// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.truceline.ledger.Hash;
import org.truceline.ledger.NoteSigner;

/// What a member has written and signed and what is not on the shared record yet: his chain of entries goes on here
/// while he is cut off, for days if need be.
///
/// In `outbox/`, one file for each piece of writing, named by the author's number of its first entry; `head` says where
/// the chain stood when files were last forgotten. Each file is whole or not there. Any number of processes may write:
/// they take turns by the lock of a file.
public final class Outbox implements Pen {
    static final String FOLDER = "outbox";
    private static final String HEAD = "head";
    private static final String LOCK = ".lock";
    private static final String SUFFIX = ".entries";

    /// The lock of a file is one per process, so that those in this process who write here share one more.
    private static final Map<Path, ReentrantLock> TURNS = new ConcurrentHashMap<>();

    private final Path dir;
    private final RecordFolder record;
    private final NoteSigner signer;
    private final Clock clock;
    private final ReentrantLock mine;

    /// A piece of writing that waits.
    ///
    /// @param entries at least one; the last is signed, and covers those before it
    public record Batch(Path file, List<SignedEntry> entries) {
        public Batch {
            entries = List.copyOf(entries);
        }

        public long first() {
            return entries.getFirst().seq();
        }

        /// How many bytes its entries are with their content.
        public long bytes() {
            return entries.stream()
                    .mapToLong(entry -> entry.bytes().length + entry.frame().size())
                    .sum();
        }

        public long last() {
            return entries.getLast().seq();
        }
    }

    private Outbox(Path node, NoteSigner signer, Clock clock) throws IOException {
        this.dir = node.resolve(FOLDER);
        this.mine = TURNS.computeIfAbsent(dir.toRealPath(), path -> new ReentrantLock());
        this.record = new RecordFolder(node);
        this.signer = signer;
        this.clock = clock;
    }

    /// @param node the folder of a node
    /// @param signer the author's key, under his name
    public static Outbox open(Path node, NoteSigner signer, Clock clock) throws IOException {
        Files.createDirectories(node.resolve(FOLDER));
        return new Outbox(node, signer, clock);
    }

    /// Says of a new key that nothing was written with it yet: an entry under it that is not of this outbox is then
    /// noticed from the first one on.
    public static void begin(Path node) throws IOException {
        Path dir = node.resolve(FOLDER);
        Files.createDirectories(dir);
        Files.writeString(dir.resolve(HEAD), "0 " + Envelope.NO_PREVIOUS.toHex() + "\n");
    }

    @Override
    public String author() {
        return signer.name();
    }

    @Override
    public void write(List<Body> bodies) throws IOException {
        if (bodies.isEmpty()) {
            return;
        }
        try (var turn = turn()) {
            assert turn.isOpen();
            var head = head();
            var author = new Author(author(), signer.key(), head.next(), head.last());
            var entries = author.sign(bodies, clock.instant());
            requireShort(entries);
            requireAllowed(bodies);
            put(dir.resolve("%016d%s".formatted(head.next(), SUFFIX)), entries);
        }
    }

    /// What the host would refuse must not get into the chain: all that came after it would wait for ever.
    private void requireAllowed(List<Body> bodies) {
        for (Body body : bodies) {
            WhoMayWrite.faultOfMember(author(), body).ifPresent(why -> {
                throw new RefusedException(RefusedException.Reason.NOT_ALLOWED, "this would be " + why);
            });
            Legible.fault(body).ifPresent(why -> {
                throw RefusedException.malformed("this would be " + why);
            });
        }
    }

    private static void requireShort(List<SignedEntry> entries) {
        for (SignedEntry entry : entries) {
            int size = entry.frame().size();
            if (size > SignedEntry.MAX_BODY) {
                throw new IllegalArgumentException("what is sent has at most " + SignedEntry.MAX_BODY
                        + " bytes an entry, this has " + size + "; a longer file stays outside, by its hash");
            }
        }
    }

    private void put(Path file, List<SignedEntry> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(entries.size());
        for (SignedEntry entry : entries) {
            entry.writeTo(out);
        }
        durable(file, bytes.toByteArray());
    }

    private void durable(Path file, byte[] bytes) throws IOException {
        Whole.write(file, bytes);
        Whole.syncFolder(dir);
    }

    /// Where the chain goes on: after the newest of what waits, what was forgotten, and what is on record.
    private Index.Head head() throws IOException {
        var waiting = waiting();
        if (!waiting.isEmpty()) {
            var last = waiting.getLast().entries().getLast();
            return new Index.Head(last.seq() + 1, last.hash(), "");
        }
        var forgotten = forgotten();
        // Where the log itself lies, other commands write onto it with the same key.
        boolean isRecord = Files.exists(record.keys().resolve(Journal.HOST + ".key"));
        return forgotten.isPresent() && !isRecord ? forgotten.get() : onRecord();
    }

    private Index.Head onRecord() throws IOException {
        try (var index = Index.open(record.index())) {
            return index.findAuthor(author()).orElse(new Index.Head(0, Envelope.NO_PREVIOUS, ""));
        }
    }

    private Optional<Index.Head> forgotten() throws IOException {
        Path file = dir.resolve(HEAD);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file).strip().split(" ", -1);
        if (parts.length != 2) {
            throw new IOException(file + ": expected a number and a hash");
        }
        return Optional.of(new Index.Head(Long.parseLong(parts[0]), Hash.ofHex(parts[1]), ""));
    }

    /// The author's number that his next entry has.
    public long next() throws IOException {
        try (var turn = turn()) {
            assert turn.isOpen();
            return head().next();
        }
    }

    /// All that waits, oldest first.
    public List<Batch> waiting() throws IOException {
        return waiting(dir);
    }

    private static List<Batch> waiting(Path dir) throws IOException {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        List<Path> files;
        try (var inside = Files.list(dir)) {
            files = inside.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.endsWith(SUFFIX) && !name.startsWith(".");
                    })
                    .sorted()
                    .toList();
        }
        var batches = new ArrayList<Batch>();
        for (Path file : files) {
            find(file).ifPresent(batches::add);
        }
        return batches;
    }

    /// Empty when it went on record, and was forgotten, while we looked.
    private static Optional<Batch> find(Path file) throws IOException {
        try {
            return Optional.of(new Batch(file, read(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static List<SignedEntry> read(Path file) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            int count = in.readInt();
            var entries = new ArrayList<SignedEntry>();
            for (int i = 0; i < count; i++) {
                entries.add(SignedEntry.readFrom(in));
            }
            return entries;
        } catch (RefusedException | java.io.EOFException e) {
            throw new IOException(file + ": expected signed entries: " + e.getMessage(), e);
        }
    }

    /// What waits in the outbox of a node's folder, without the right to write there.
    static List<Pending> pending(Path node) throws IOException {
        var pending = new ArrayList<Pending>();
        for (Batch batch : waiting(node.resolve(FOLDER))) {
            for (SignedEntry entry : batch.entries()) {
                entry.findBody()
                        .ifPresent(body -> pending.add(new Pending(body, entry.author(), entry.seq(), entry.at())));
            }
        }
        return pending;
    }

    /// What came of holding the outbox against the record.
    ///
    /// @param next the number of the author's next entry, by the record that lies here
    /// @param conflict that the record has an entry in the author's name that he did not write here
    public record Settled(long next, Optional<String> conflict) {}

    /// Lets go of what is on record, as the copy of the record that lies here proves.
    public Settled settle() throws IOException {
        try (var turn = turn();
                var index = Index.open(record.index())) {
            assert turn.isOpen();
            for (Batch batch : waiting()) {
                var last = batch.entries().getLast();
                var place = index.findPlace(author(), last.seq());
                if (place.isPresent() && place.get().hash().equals(last.hash())) {
                    forget(batch.file(), last);
                }
            }
            long next = index.findAuthor(author()).map(Index.Head::next).orElse(0L);
            return new Settled(next, conflict(index, next));
        }
    }

    private void forget(Path file, SignedEntry last) throws IOException {
        String head = last.seq() + 1 + " " + last.hash().toHex() + "\n";
        durable(dir.resolve(HEAD), head.getBytes(StandardCharsets.UTF_8));
        Files.delete(file);
    }

    private Optional<String> conflict(Index index, long next) throws IOException {
        var mine = head();
        if (next > mine.next()) {
            return Optional.of("entry " + (next - 1) + " of " + author()
                    + " is on record; the last one written here is " + (mine.next() - 1));
        }
        for (Batch batch : waiting()) {
            if (batch.first() < next) {
                return Optional.of("another entry of " + author() + " is on record under its number " + batch.first());
            }
        }
        var last = index.findPlace(author(), mine.next() - 1);
        return last.isPresent() && !last.get().hash().equals(mine.last())
                ? Optional.of("another entry of " + author() + " is on record under its number " + (mine.next() - 1))
                : Optional.empty();
    }

    /// Waits for the others who write here, in this process and in others.
    private Turn turn() throws IOException {
        mine.lock();
        boolean taken = false;
        try {
            var channel = FileChannel.open(dir.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            taken = true;
            return new Turn(mine, channel);
        } finally {
            if (!taken) {
                mine.unlock();
            }
        }
    }

    /// Ends when it is closed.
    private record Turn(ReentrantLock mine, FileChannel channel) implements AutoCloseable {
        boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            try {
                channel.close();
            } finally {
                mine.unlock();
            }
        }
    }
}
