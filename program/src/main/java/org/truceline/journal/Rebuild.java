// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The index made again from the log alone. The same log gives the same bytes.
final class Rebuild {
    private static final String WORK = "rebuild";
    private static final String FRESH = "fresh.sqlite";

    private Rebuild() {}

    /// Puts a new index in the place of whatever is there.
    static void run(RecordFolder folder) throws IOException {
        Path fresh = make(folder);
        IndexFile.delete(folder.index());
        Files.move(fresh, IndexFile.file(folder.index()), StandardCopyOption.ATOMIC_MOVE);
        clear(folder);
    }

    /// Makes a new index beside the one in use.
    ///
    /// @return its file, in a folder that [#clear] removes
    static Path make(RecordFolder folder) throws IOException {
        clear(folder);
        Path work = folder.index().resolve(WORK);
        Path fresh = work.resolve(FRESH);
        try (var index = Index.open(work)) {
            CatchUp.run(folder, new ContentStore(folder.content()), index);
        }
        IndexFile.writeInOrder(IndexFile.file(work), fresh);
        return fresh;
    }

    static void clear(RecordFolder folder) throws IOException {
        Path work = folder.index().resolve(WORK);
        if (Files.isDirectory(work)) {
            IndexFile.delete(work);
            Files.deleteIfExists(work.resolve(FRESH));
            Files.deleteIfExists(work.resolve(Fsck.LIVE));
            Files.delete(work);
        }
    }
}
