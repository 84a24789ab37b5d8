// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The time of an exercise: what a file says now, as an instant (`2016-09-12T16:00:00Z`) that stands still until the
/// file is written again, or as a length that the world's time is shifted by (`-PT3H`). The file is read each time, so
/// that all nodes of an exercise go by one hand.
public final class NodeClock extends Clock {
    private final Path file;

    private NodeClock(Path file) {
        this.file = file;
    }

    /// The clock that a folder goes by: its exercise's, or that of the world.
    ///
    /// @param dir a node's folder, or a record's
    public static Clock of(Path dir) throws IOException {
        if (!NodeConfig.isNode(dir)) {
            return Clock.systemUTC();
        }
        var config = NodeConfig.read(dir);
        return config.isExercise() ? new NodeClock(dir.resolve(config.clock())) : Clock.systemUTC();
    }

    /// The clock of an exercise that has no folder yet.
    public static Clock ofExercise(Path file) {
        return new NodeClock(file);
    }

    @Override
    public Instant instant() {
        try {
            String said = Files.readString(file).strip();
            return said.startsWith("P") || said.startsWith("-P") || said.startsWith("+P")
                    ? Instant.now().plus(Duration.parse(said))
                    : Instant.parse(said);
        } catch (DateTimeException e) {
            throw new UncheckedIOException(new IOException(
                    file + ": expected an instant such as 2016-09-12T16:00:00Z, or a length such as -PT3H", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("an exercise goes by UTC");
    }
}
