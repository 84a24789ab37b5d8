// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.util.Collection;

/// What a log consists of at one moment.
record Head(SignedNote note, Checkpoint checkpoint, Tail tail) {
    /// Finds out what is on record, and only when that holds together removes what is not.
    ///
    /// @param trusted one of them must have signed the checkpoint
    static Head recover(LogFolder folder, Collection<? extends NoteKey> trusted, Disk disk) throws IOException {
        SignedNote note = folder.note();
        note.verify(trusted);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Tail tail = Tail.read(folder, checkpoint.size());
        if (!tail.root().equals(checkpoint.root())) {
            throw new MalformedException(
                    "the tiles have root " + tail.root() + ", the checkpoint " + checkpoint.root());
        }
        Publication publication = new Publication(folder, disk);
        publication.clearStaging();
        publication.tidy(folder.listTiles(), checkpoint.size());
        return new Head(note, checkpoint, tail);
    }
}
