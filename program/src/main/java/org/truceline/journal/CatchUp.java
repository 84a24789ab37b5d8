// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.truceline.ledger.Hash;
import org.truceline.ledger.LogReader;

/// The way from the log to the index: what the log has and the index has not is applied in one transaction. A new index
/// is made by the same steps, so that both are one.
final class CatchUp {
    private CatchUp() {}

    /// @throws IOException when the index is of another log, or the content of an entry is missing
    static void run(RecordFolder folder, ContentStore content, Index index) throws IOException {
        try {
            // The index first: it never has more than the log had, and both may grow between the two looks.
            var state = index.state();
            var reader = LogReader.open(folder.log());
            if (!isOf(state, reader)) {
                throw new IOException("the index in " + folder.index() + " is not of this log; run: truceline rebuild");
            }
            if (state.size() < reader.size()) {
                apply(reader, reader.size(), content, index);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Applies the log's first `size` entries to an index that is new.
    static void run(LogReader reader, long size, ContentStore content, Index index) throws IOException {
        try {
            apply(reader, size, content, index);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Several processes may come here at once. The first applies, and the others, who wait, find it done.
    private static void apply(LogReader reader, long size, ContentStore content, Index index) throws IOException {
        try (var update = index.update()) {
            var state = index.state();
            if (state.size() < size) {
                apply(reader, size, state, content, update);
            }
        }
    }

    private static void apply(LogReader reader, long size, Index.State state, ContentStore content, IndexUpdate update)
            throws IOException {
        try (var bodies = new BodyWalk(content, state.size())) {
            var last = new Hash[] {state.last()};
            reader.forEach(state.size(), size, (entry, bytes) -> {
                var envelope = Envelope.parse(bytes)
                        .orElseThrow(() -> new IllegalStateException("entry " + entry + " is malformed; run verify"));
                last[0] = Envelope.hash(bytes);
                bodies.next()
                        .ifPresentOrElse(
                                body -> update.apply(entry, envelope, last[0], body),
                                () -> update.apply(entry, envelope, last[0]));
            });
            update.commit(new Index.State(size, last[0]));
        }
    }

    private static boolean isOf(Index.State state, LogReader reader) throws IOException {
        if (state.size() == 0) {
            return true;
        }
        return state.size() <= reader.size()
                && Envelope.hash(reader.entry(state.size() - 1)).equals(state.last());
    }
}
