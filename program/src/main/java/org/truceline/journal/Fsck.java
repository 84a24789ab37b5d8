// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The check of all that lies in a record's folder, the index too, and the mending of what can be mended: an index that
/// is not byte for byte what the log makes is made again. The log and the content are only judged; what is wrong there
/// comes from a mirror or a backup.
public final class Fsck {
    static final String LIVE = "live.sqlite";

    private Fsck() {}

    /// What became of the index.
    public enum IndexState {
        /// It is what the log makes.
        SOUND,
        /// It was not, and was made again.
        HEALED,
        /// It was left alone, because the log or the content is damaged.
        NOT_LOOKED_AT
    }

    public record Outcome(RecordCheck.Outcome record, IndexState index) {}

    /// @throws IOException when there is no record in `dir`, or the disk fails
    public static Outcome check(Path dir) throws IOException {
        var record = RecordCheck.check(dir);
        if (!record.faults().isEmpty()) {
            return new Outcome(record, IndexState.NOT_LOOKED_AT);
        }
        var folder = new RecordFolder(dir);
        Path fresh = Rebuild.make(folder);
        boolean isSound = isSame(folder, fresh);
        if (!isSound) {
            Rebuild.run(folder);
        }
        Rebuild.clear(folder);
        return new Outcome(record, isSound ? IndexState.SOUND : IndexState.HEALED);
    }

    /// Whatever makes the index unreadable makes it another than the fresh one.
    private static boolean isSame(RecordFolder folder, Path fresh) throws IOException {
        Path live = fresh.resolveSibling(LIVE);
        try (var index = Index.open(folder.index())) {
            if (!index.isSound()) {
                return false;
            }
            CatchUp.run(folder, new ContentStore(folder.content()), index);
            IndexFile.writeInOrder(IndexFile.file(folder.index()), live);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
        return Files.mismatch(live, fresh) < 0;
    }
}
