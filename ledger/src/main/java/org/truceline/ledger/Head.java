// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What a log consists of at one moment.
record Head(SignedNote note, Checkpoint checkpoint, Tail tail) {
    /// Finds out what is on record, and only when that holds together removes what is not. Small appends that are in
    /// the
    /// write-ahead file are published again, by the same steps as when they came: a crash may have left any or none of
    /// their files.
    ///
    /// @param trusted one of them must have signed the checkpoint
    static Head recover(LogFolder folder, Collection<? extends NoteKey> trusted, Disk disk) throws IOException {
        List<WriteAhead.Commit> commits = WriteAhead.read(folder);
        Publication publication = new Publication(folder, disk);
        Head head;
        if (commits.isEmpty()) {
            head = read(folder, trusted);
            publication.clearStaging();
        } else {
            publication.clearStaging();
            head = replay(commits, folder, trusted, publication);
        }
        publication.tidy(folder.listTiles(), head.checkpoint().size());
        new WriteAhead(folder, disk, 0).remove();
        return head;
    }

    /// The log as its files have it.
    private static Head read(LogFolder folder, Collection<? extends NoteKey> trusted) throws IOException {
        SignedNote note = folder.note();
        note.verify(trusted);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Tail tail = Tail.read(folder, checkpoint.size());
        requireRoot(checkpoint, tail);
        return new Head(note, checkpoint, tail);
    }

    private static Head replay(
            List<WriteAhead.Commit> commits,
            LogFolder folder,
            Collection<? extends NoteKey> trusted,
            Publication publication)
            throws IOException {
        commits.forEach(commit -> commit.note().verify(trusted));
        Tail tail = Tail.read(folder, commits.getFirst().before());
        for (WriteAhead.Commit commit : commits) {
            tail.add(commit.entries(), publication::stage);
            requireRoot(Checkpoint.parse(commit.note().text()), tail);
            publication.place();
        }
        SignedNote last = commits.getLast().note();
        Head replayed = new Head(last, Checkpoint.parse(last.text()), tail);
        // A checkpoint that was seen is never taken back, and one of the same size may have cosignatures.
        Head head = findShown(folder, trusted)
                .filter(shown -> shown.checkpoint().size() >= tail.size())
                .orElse(replayed);
        publication.prepare(head.note());
        publication.commit();
        return head;
    }

    /// The log as its files have it, if they hold together: after a power cut the checkpoint's need not.
    private static Optional<Head> findShown(LogFolder folder, Collection<? extends NoteKey> trusted) {
        try {
            return Optional.of(read(folder, trusted));
        } catch (IOException | LedgerException e) {
            return Optional.empty();
        }
    }

    private static void requireRoot(Checkpoint checkpoint, Tail tail) {
        if (checkpoint.size() != tail.size() || !tail.root().equals(checkpoint.root())) {
            throw new MalformedException("the tiles have root " + tail.root() + " at " + tail.size()
                    + ", the checkpoint " + checkpoint.root() + " at " + checkpoint.size());
        }
    }
}
