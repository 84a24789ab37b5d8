// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.truceline.ledger.LogReader;

/// When entries of a log were written, by the words of those who signed them. Reads the log each time it is asked;
/// what it says of an entry never changes.
public final class EntryTimes implements Function<Collection<Long>, Map<Long, Instant>> {
    /// For more entries than this the log is walked once; fewer are looked up one by one.
    private static final int FEW = 500;

    private final Path log;

    private EntryTimes(Path log) {
        this.log = log;
    }

    /// @param dir the folder of the record
    public static EntryTimes of(Path dir) {
        return new EntryTimes(new RecordFolder(dir).log());
    }

    /// @return by the number of the entry
    @Override
    public Map<Long, Instant> apply(Collection<Long> entries) {
        var wanted = new TreeSet<>(entries);
        var times = new TreeMap<Long, Instant>();
        if (wanted.isEmpty()) {
            return times;
        }
        try {
            var reader = LogReader.open(log);
            if (wanted.size() > FEW) {
                reader.forEach(wanted.first(), wanted.last() + 1, (entry, bytes) -> {
                    if (wanted.contains(entry)) {
                        at(bytes).ifPresent(time -> times.put(entry, time));
                    }
                });
            } else {
                for (long entry : wanted) {
                    at(reader.entry(entry)).ifPresent(time -> times.put(entry, time));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the log cannot be read: " + e.getMessage(), e);
        }
        return times;
    }

    private static Optional<Instant> at(byte[] bytes) {
        return Envelope.parse(bytes).map(Envelope::at);
    }
}
