// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.truceline.ledger.Checkpoint;
import org.truceline.ledger.LogReader;

/// A record as it stood when its log had fewer entries: an index made from the first of them alone, in a temporary
/// folder that goes when this is closed. What came later, in the record or in this folder, is not seen.
record AsOf(Checkpoint checkpoint, Index index, Path work) implements AutoCloseable {
    /// @param size how many of the log's entries there are to be, from 1 to as many as it has
    /// @throws IllegalArgumentException for a size that the log has not reached
    static AsOf open(RecordFolder folder, long size) throws IOException {
        var reader = LogReader.open(folder.log());
        if (size < 1 || size > reader.size()) {
            throw new IllegalArgumentException(
                    "the log has " + reader.size() + " entries; a size from 1 to that was expected, not " + size);
        }
        var checkpoint = reader.checkpointAt(size);
        Path work = Files.createTempDirectory("truceline-as-of");
        var index = Index.open(work);
        var asOf = new AsOf(checkpoint, index, work);
        boolean made = false;
        try {
            CatchUp.run(reader, size, new ContentStore(folder.content()), index);
            made = true;
            return asOf;
        } finally {
            if (!made) {
                asOf.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
        IndexFile.delete(work);
        Files.delete(work);
    }
}
