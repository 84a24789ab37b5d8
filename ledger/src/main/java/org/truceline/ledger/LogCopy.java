// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A copy of a log as it stands at one checkpoint, taken while its writer goes on. Files of full tiles and bundles
/// never
/// change, so that a copy made into an older one writes only what is new.
public final class LogCopy {
    private LogCopy() {}

    /// @param from the log, open at the checkpoint that the copy shall have
    /// @param to a folder that is new, or holds an earlier copy of the same log
    /// @return how many files were written
    /// @throws MalformedException when `to` holds another log, or a later copy
    public static int copy(LogReader from, Path to) throws IOException {
        Disk disk = new Disk.Real();
        LogFolder target = new LogFolder(to.toAbsolutePath().normalize());
        Publication.ensureFolder(target.dir(), disk);
        try (WriterLock lock = WriterLock.take(target)) {
            assert lock != null;
            requireEarlier(from, target);
            Publication publication = new Publication(target, disk);
            publication.clearStaging();
            // Frames of one who opened the earlier copy to write are of no history that this copy shall have.
            new WriteAhead(target, disk, 0).remove();
            int written = 0;
            for (int level = TilePath.ENTRIES; level < TilePath.LEVELS; level++) {
                written += copyLevel(from, level, target, publication);
            }
            publication.place();
            publication.prepare(from.note());
            publication.commit();
            publication.tidy(target.listTiles(), from.size());
            return written;
        }
    }

    private static int copyLevel(LogReader from, int level, LogFolder target, Publication publication)
            throws IOException {
        long hashes = from.size() >>> TilePath.bitsPerHash(level);
        int written = 0;
        for (long index = 0; index * TilePath.FULL < hashes; index++) {
            TilePath whole = TilePath.full(level, index);
            TilePath tile = whole.withWidth(whole.widthIn(from.size()));
            if (tile.isPartial() || !Files.exists(target.file(tile))) {
                publication.stage(tile, from.file(tile));
                written++;
            }
        }
        return written;
    }

    private static void requireEarlier(LogReader from, LogFolder target) throws IOException {
        if (!Files.exists(target.checkpoint())) {
            return;
        }
        Checkpoint old = Checkpoint.parse(target.note().text());
        boolean isSame = old.origin().equals(from.checkpoint().origin())
                && old.size() <= from.size()
                && from.root(old.size()).equals(old.root());
        if (!isSame) {
            throw new MalformedException(target.dir() + " holds a log of which this is no continuation: " + old.origin()
                    + " with " + old.size());
        }
    }
}
