// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Somebody else's log, followed entry by entry in the files of a log of one's own: whoever reads logs reads it. It
/// goes
/// on only to a checkpoint that the log's key signed and that all entries before it lead to, so that it can be told
/// nothing that takes back what it holds.
///
/// One process at a time has a folder. A crash leaves what an interrupted append of a log leaves; the next opening
/// mends it.
public final class LogReplica implements AutoCloseable {
    private final LogFolder folder;
    private final NoteVerifier key;
    private final Disk disk;
    private final WriterLock lock;
    private Tail tail;

    private LogReplica(LogFolder folder, NoteVerifier key, Disk disk, WriterLock lock, Tail tail) {
        this.folder = folder;
        this.key = key;
        this.disk = disk;
        this.lock = lock;
        this.tail = tail;
    }

    /// @param dir new, or a replica of this log
    /// @param key of the log that is followed
    /// @throws LogLockedException when another process has it open
    /// @throws LedgerException when what lies there is no log of that key
    public static LogReplica open(Path dir, NoteVerifier key) throws IOException {
        Disk disk = new Disk.Real();
        LogFolder folder = new LogFolder(dir.toAbsolutePath().normalize());
        Publication.ensureFolder(folder.dir(), disk);
        WriterLock lock = WriterLock.take(folder);
        boolean opened = false;
        try {
            LogReplica replica = new LogReplica(folder, key, disk, lock, recover(folder, key, disk));
            opened = true;
            return replica;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    private static Tail recover(LogFolder folder, NoteVerifier key, Disk disk) throws IOException {
        if (Files.exists(folder.checkpoint())) {
            return Head.recover(folder, List.of(key), disk).tail();
        }
        Publication publication = new Publication(folder, disk);
        publication.clearStaging();
        publication.tidy(folder.listTiles(), 0);
        return Tail.empty();
    }

    public synchronized long size() {
        return tail.size();
    }

    /// Goes on to a later checkpoint, or takes the same one with other signatures. When it returns, that survives a
    /// power cut; when it throws, nothing has changed.
    ///
    /// @param entries all from [#size()] to the size of the checkpoint
    /// @param note the checkpoint as the log publishes it
    /// @throws UnverifiedException when the log's key did not sign it
    /// @throws ProofException when the entries do not lead to it: one of two is not of this log
    public synchronized Checkpoint follow(List<byte[]> entries, SignedNote note) throws IOException {
        note.verify(List.of(key));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(key.name())) {
            throw new UnverifiedException("a checkpoint of " + checkpoint.origin() + ", not of " + key.name());
        }
        Publication publication = new Publication(folder, disk);
        publication.clearStaging();
        Tail longer = tail.copy();
        longer.add(entries, publication::stage);
        if (longer.size() != checkpoint.size() || !longer.root().equals(checkpoint.root())) {
            publication.clearStaging();
            throw ProofException.mismatch(ProofException.Reason.ROOT_MISMATCH, longer.root(), checkpoint.root());
        }
        publication.place();
        publication.prepare(note);
        publication.commit();
        long before = tail.size();
        tail = longer;
        publication.tidy(publication.supersededPartials(before, tail.size()), tail.size());
        return checkpoint;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
