// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// A log that is open for writing: it appends entries durably and signs what it then consists of.
///
/// One `Log` at a time has a folder, on one machine; readers need no leave. Calls exclude one another, so any
/// thread may make them. Group small appends: each costs the same wait for the disk.
///
/// When [#append] throws, nothing of that call is on record and the next call starts clean. The one exception is
/// a failure of the commit itself, after which nobody knows what the disk holds: then this object refuses to go on,
/// and opening the log again finds out. Interrupting a thread in [#append] is such a failure: the JDK closes the file
/// under it.
public final class Log implements AutoCloseable {
    /// The longest entry, in bytes: its length is written as a uint16 (C2SP tlog-tiles, "Log entries").
    public static final int MAX_ENTRY_SIZE = EntryBundle.MAX_ENTRY;

    private enum State {
        READY,
        /// Files may lie on disk that the checkpoint does not cover, or that it has made superfluous.
        UNTIDY,
        /// The commit failed midway.
        UNKNOWN,
        CLOSED
    }

    private final LogFolder folder;
    private final NoteSigner signer;
    private final Disk disk;
    private final WriterLock lock;
    private final int aheadCapacity;
    private Head head;
    private Publication publication;
    private WriteAhead ahead;

    /// The size of the log when its folder was last tidied.
    private long tidied;

    private State state = State.READY;

    private Log(LogFolder folder, NoteSigner signer, Disk disk, int aheadCapacity, WriterLock lock, Head head) {
        this.folder = folder;
        this.signer = signer;
        this.disk = disk;
        this.aheadCapacity = aheadCapacity;
        this.lock = lock;
        this.head = head;
        this.publication = new Publication(folder, disk);
        this.ahead = new WriteAhead(folder, disk, aheadCapacity);
        this.tidied = head.checkpoint().size();
    }

    /// Begins a log in `dir`, which is created if need be and must not hold a log yet.
    ///
    /// @param origin the name of the log in its checkpoints; by custom the same as the signer's
    public static Log create(Path dir, String origin, NoteSigner signer) throws IOException {
        return create(dir, origin, signer, new Disk.Real());
    }

    static Log create(Path dir, String origin, NoteSigner signer, Disk disk) throws IOException {
        Publication.ensureFolder(dir, disk);
        return locked(dir, signer, disk, WriteAhead.DEFAULT_CAPACITY, folder -> begin(folder, origin, signer, disk));
    }

    /// Opens the log in `dir` and mends what a crash may have left there.
    ///
    /// @throws LogLockedException when another writer has it open
    /// @throws UnverifiedException when its checkpoint is not signed by `signer`
    /// @throws MalformedException when its last files do not belong to its checkpoint: [LogCheck] says which
    public static Log open(Path dir, NoteSigner signer) throws IOException {
        return open(dir, signer, new Disk.Real());
    }

    static Log open(Path dir, NoteSigner signer, Disk disk) throws IOException {
        return open(dir, signer, disk, WriteAhead.DEFAULT_CAPACITY);
    }

    static Log open(Path dir, NoteSigner signer, Disk disk, int aheadCapacity) throws IOException {
        Path checkpoint = new LogFolder(dir).checkpoint();
        if (!Files.exists(checkpoint)) {
            throw new NoSuchFileException(checkpoint.toString(), null, "there is no log here");
        }
        return locked(
                dir, signer, disk, aheadCapacity, folder -> Head.recover(folder, List.of(signer.verifier()), disk));
    }

    /// Appends `entries` in their order; when it returns, they survive a power cut.
    ///
    /// @param entries each at most [#MAX_ENTRY_SIZE] bytes
    /// @return the checkpoint that covers them; the first of them has the index that was [#size] before
    /// @throws IllegalArgumentException when an entry is too long; nothing is appended then
    public synchronized Checkpoint append(List<byte[]> entries) throws IOException {
        requireShort(entries);
        makeReady();
        if (!entries.isEmpty()) {
            publish(entries);
        }
        return head.checkpoint();
    }

    /// Publishes cosignatures beside the log's own signature, by the same commit as an append: the checkpoint stays
    /// what it
    /// is, and more keys vouch for it. The next append starts a checkpoint that nobody has cosigned yet.
    ///
    /// @param cosignatures over the present checkpoint; who made them is for readers to verify
    public synchronized void cosign(List<NoteSignature> cosignatures) throws IOException {
        makeReady();
        SignedNote note = head.note();
        for (NoteSignature cosignature : cosignatures) {
            note = note.with(cosignature);
        }
        state = State.UNTIDY;
        settle();
        publication.prepare(note);
        state = State.UNKNOWN;
        publication.commit();
        head = new Head(note, head.checkpoint(), head.tail());
        state = State.READY;
    }

    public synchronized long size() {
        return head.checkpoint().size();
    }

    public synchronized Checkpoint checkpoint() {
        return head.checkpoint();
    }

    /// The checkpoint as it is published, with its signature.
    public synchronized SignedNote note() {
        return head.note();
    }

    /// Lets another writer have the log. Nothing is pending: each append was durable when it returned. What the
    /// write-ahead file holds is made durable in its own files, so that nothing but these is left; if the disk does not
    /// let that happen, the next opening does it.
    @Override
    public synchronized void close() throws IOException {
        if (state == State.CLOSED) {
            return;
        }
        try (lock) {
            if (state == State.READY && !ahead.isEmpty()) {
                tidy();
            }
            if (state == State.READY) {
                removeAhead();
            }
        } finally {
            state = State.CLOSED;
        }
    }

    private void removeAhead() {
        try {
            ahead.remove();
        } catch (IOException e) {
            // Nothing in it is of use, and the next opening removes it.
            state = State.UNTIDY;
        }
    }

    private void makeReady() throws IOException {
        switch (state) {
            case READY -> {}
            case UNTIDY -> {
                head = Head.recover(folder, List.of(signer.verifier()), disk);
                publication = new Publication(folder, disk);
                ahead = new WriteAhead(folder, disk, aheadCapacity);
                tidied = head.checkpoint().size();
                state = State.READY;
            }
            case UNKNOWN -> throw new IllegalStateException("a commit failed midway: open the log again");
            case CLOSED -> throw new IllegalStateException("the log is closed");
        }
    }

    private void publish(List<byte[]> entries) throws IOException {
        state = State.UNTIDY;
        Tail longer = head.tail().copy();
        longer.add(entries, publication::stage);
        Head next = sign(head.checkpoint().origin(), longer, signer);
        long bytes =
                entries.stream().mapToLong(entry -> Short.BYTES + entry.length).sum();
        if (ahead.takes(bytes)) {
            publishSmall(new WriteAhead.Commit(size(), next.note(), entries).toFrame(), next);
        } else {
            publishLarge(next);
        }
    }

    /// One wait for the disk: that for the frame. The files follow in their own time, many appends at once.
    private void publishSmall(byte[] frame, Head next) throws IOException {
        if (!ahead.hasRoom(frame)) {
            settle();
        }
        publication.place();
        publication.prepare(next.note());
        ahead.reserve(frame);
        state = State.UNKNOWN;
        ahead.add(frame);
        publication.show();
        boolean isAtBorder = size() / TilePath.FULL < next.tail().size() / TilePath.FULL;
        head = next;
        state = State.READY;
        if (ahead.isDue() && isAtBorder) {
            tidy();
        }
    }

    private void publishLarge(Head next) throws IOException {
        settle();
        publication.place();
        publication.prepare(next.note());
        state = State.UNKNOWN;
        publication.commit();
        head = next;
        tidy();
    }

    /// The entries are on record already: that the folder could not be tidied must not tell the caller otherwise.
    /// The next append tries again and fails if it still cannot be done.
    private void tidy() {
        state = State.UNTIDY;
        try {
            settle();
            publication.tidy(publication.supersededPartials(tidied, size()), size());
            tidied = size();
            state = State.READY;
        } catch (IOException e) {
            // The state says it.
        }
    }

    /// Makes what small appends have shown durable in its own files, after which the write-ahead file is free.
    private void settle() throws IOException {
        if (!ahead.isEmpty()) {
            publication.settle();
            ahead.clear();
        }
    }

    private static Head sign(String origin, Tail tail, NoteSigner signer) {
        Checkpoint checkpoint = Checkpoint.of(origin, tail.size(), tail.root());
        return new Head(SignedNote.sign(checkpoint.toText(), signer), checkpoint, tail);
    }

    private static Head begin(LogFolder folder, String origin, NoteSigner signer, Disk disk) throws IOException {
        for (Path existing : List.of(folder.checkpoint(), folder.dir().resolve(LogFolder.TILES))) {
            if (Files.exists(existing)) {
                throw new FileAlreadyExistsException(existing.toString(), null, "there is a log here already");
            }
        }
        Publication publication = new Publication(folder, disk);
        publication.clearStaging();
        new WriteAhead(folder, disk, 0).remove();
        Head empty = sign(origin, Tail.empty(), signer);
        publication.prepare(empty.note());
        publication.commit();
        return empty;
    }

    @FunctionalInterface
    private interface Start {
        Head head(LogFolder folder) throws IOException;
    }

    private static Log locked(Path dir, NoteSigner signer, Disk disk, int aheadCapacity, Start start)
            throws IOException {
        LogFolder folder = new LogFolder(dir.toAbsolutePath().normalize());
        WriterLock lock = WriterLock.take(folder);
        boolean started = false;
        try {
            Log log = new Log(folder, signer, disk, aheadCapacity, lock, start.head(folder));
            started = true;
            return log;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static void requireShort(List<byte[]> entries) {
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY_SIZE) {
                throw new IllegalArgumentException(
                        "an entry has at most " + MAX_ENTRY_SIZE + " bytes, this has " + entry.length);
            }
        }
    }
}
