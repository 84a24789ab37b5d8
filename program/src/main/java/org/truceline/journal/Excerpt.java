// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.truceline.ledger.LogReader;

/// Entries of a record with their content, as a member gets them who keeps a copy.
public final class Excerpt {
    /// Of content at once, where one entry alone has not more: a member who was away while many photographs came gets
    /// them in parts that fit into the memory of both.
    static final long MOST_BYTES = 32L << 20;

    private Excerpt() {}

    /// @param from number of the first entry that is wanted
    /// @param most how many at most; fewer where they are long, and at least one where there is any
    /// @param isShown whether who gets them may have the content of an entry
    public static List<SignedEntry> read(Path dir, LogReader log, long from, int most, Predicate<Body> isShown)
            throws IOException {
        var folder = new RecordFolder(dir);
        long end = Math.min(log.size(), from + most);
        var entries = new ArrayList<SignedEntry>();
        if (from >= end) {
            return entries;
        }
        var bytes = new ArrayList<byte[]>();
        log.forEach(from, end, (index, entry) -> bytes.add(entry));
        long size = 0;
        try (var frames = new BodyWalk(new ContentStore(folder.content()), from)) {
            for (byte[] entry : bytes) {
                var signed = new SignedEntry(entry, frames.nextFrame());
                boolean shown = signed.findBody().map(isShown::test).orElse(true);
                var given = shown ? signed : signed.withoutContent();
                size += entry.length + given.frame().size();
                if (!entries.isEmpty() && size > MOST_BYTES) {
                    break; // The rest is asked for next.
                }
                entries.add(given);
            }
        }
        return entries;
    }
}
