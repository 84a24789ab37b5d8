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
/// thread may make them. Group small appends: each costs the same few waits for the disk.
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
    private Head head;
    private State state = State.READY;

    private Log(LogFolder folder, NoteSigner signer, Disk disk, WriterLock lock, Head head) {
        this.folder = folder;
        this.signer = signer;
        this.disk = disk;
        this.lock = lock;
        this.head = head;
    }

    /// Begins a log in `dir`, which is created if need be and must not hold a log yet.
    ///
    /// @param origin the name of the log in its checkpoints; by custom the same as the signer's
    public static Log create(Path dir, String origin, NoteSigner signer) throws IOException {
        return create(dir, origin, signer, new Disk.Real());
    }

    static Log create(Path dir, String origin, NoteSigner signer, Disk disk) throws IOException {
        new Publication(new LogFolder(dir), disk).ensureFolder(dir);
        return locked(dir, signer, disk, folder -> begin(folder, origin, signer, disk));
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
        Path checkpoint = new LogFolder(dir).checkpoint();
        if (!Files.exists(checkpoint)) {
            throw new NoSuchFileException(checkpoint.toString(), null, "there is no log here");
        }
        return locked(dir, signer, disk, folder -> Head.recover(folder, List.of(signer.verifier()), disk));
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
        Publication publication = new Publication(folder, disk);
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

    /// Lets another writer have the log. Nothing is pending: each append was durable when it returned.
    @Override
    public synchronized void close() throws IOException {
        if (state != State.CLOSED) {
            state = State.CLOSED;
            lock.close();
        }
    }

    private void makeReady() throws IOException {
        switch (state) {
            case READY -> {}
            case UNTIDY -> {
                head = Head.recover(folder, List.of(signer.verifier()), disk);
                state = State.READY;
            }
            case UNKNOWN -> throw new IllegalStateException("a commit failed midway: open the log again");
            case CLOSED -> throw new IllegalStateException("the log is closed");
        }
    }

    private void publish(List<byte[]> entries) throws IOException {
        state = State.UNTIDY;
        Publication publication = new Publication(folder, disk);
        Tail longer = head.tail().copy();
        longer.add(entries, publication::stage);
        publication.place();
        Head next = prepare(publication, head.checkpoint().origin(), longer, signer);

        state = State.UNKNOWN;
        publication.commit();
        long before = head.checkpoint().size();
        head = next;
        tidy(publication, before);
    }

    /// The entries are on record already: that the folder could not be tidied must not tell the caller otherwise.
    /// The next append tries again and fails if it still cannot be done.
    private void tidy(Publication publication, long before) {
        try {
            long size = head.checkpoint().size();
            publication.tidy(publication.supersededPartials(before, size), size);
            state = State.READY;
        } catch (IOException e) {
            state = State.UNTIDY;
        }
    }

    private static Head prepare(Publication publication, String origin, Tail tail, NoteSigner signer)
            throws IOException {
        Checkpoint checkpoint = Checkpoint.of(origin, tail.size(), tail.root());
        SignedNote note = SignedNote.sign(checkpoint.toText(), signer);
        publication.prepare(note);
        return new Head(note, checkpoint, tail);
    }

    private static Head begin(LogFolder folder, String origin, NoteSigner signer, Disk disk) throws IOException {
        for (Path existing : List.of(folder.checkpoint(), folder.dir().resolve(LogFolder.TILES))) {
            if (Files.exists(existing)) {
                throw new FileAlreadyExistsException(existing.toString(), null, "there is a log here already");
            }
        }
        Publication publication = new Publication(folder, disk);
        publication.clearStaging();
        Head empty = prepare(publication, origin, Tail.empty(), signer);
        publication.commit();
        return empty;
    }

    @FunctionalInterface
    private interface Start {
        Head head(LogFolder folder) throws IOException;
    }

    private static Log locked(Path dir, NoteSigner signer, Disk disk, Start start) throws IOException {
        LogFolder folder = new LogFolder(dir.toAbsolutePath().normalize());
        WriterLock lock = WriterLock.take(folder);
        boolean started = false;
        try {
            Log log = new Log(folder, signer, disk, lock, start.head(folder));
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
