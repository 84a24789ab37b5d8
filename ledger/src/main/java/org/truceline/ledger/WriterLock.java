// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to write a log, which one writer on one machine holds at a time; it ends with its process.
final class WriterLock implements AutoCloseable {
    /// Folders that this process holds. The system's lock is one per process: closing *any* channel on the lock
    /// file would give it up, so a second writer in the same process must not even open it.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;

    private WriterLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /// @throws LogLockedException when another writer holds it, in this process or another
    static WriterLock take(LogFolder folder) throws IOException {
        Path key = folder.dir().toRealPath();
        if (!HELD.add(key)) {
            throw new LogLockedException(key);
        }
        boolean taken = false;
        try {
            WriterLock lock = new WriterLock(key, lockedChannel(folder, key));
            taken = true;
            return lock;
        } finally {
            if (!taken) {
                HELD.remove(key);
            }
        }
    }

    private static FileChannel lockedChannel(LogFolder folder, Path key) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new LogLockedException(key);
            }
            locked = true;
            return channel;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(key);
    }
}
