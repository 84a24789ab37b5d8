// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The few acts by which a log changes what is on disk; a test's double fails them one at a time.
///
/// Who looks at the files sees each act at once. A power cut may take back all of it that no [#sync] of the file (its
/// bytes) and of its folder (its name) has made durable, in any order.
interface Disk {
    /// Writes a whole file, new or in the place of its old bytes.
    void write(Path file, byte[] bytes) throws IOException;

    /// Puts `from` in the place of `to`: whoever looks sees the one or the other whole.
    void rename(Path from, Path to) throws IOException;

    void createFolder(Path folder) throws IOException;

    void delete(Path file) throws IOException;

    /// Makes durable the bytes of files and the names in folders. Fails when any of them does.
    void sync(Collection<Path> paths) throws IOException;

    /// Lengthens a file by zeros to `size` bytes, durably; it need not exist.
    void extend(Path file, long size) throws IOException;

    /// Writes over a part of a file that is long enough already; when it returns, the bytes survive a power cut. This
    /// is
    /// the cheapest durable act there is: no block is allotted, and no length or name changes.
    void overwrite(Path file, long at, byte[] bytes) throws IOException;

    default void sync(Path path) throws IOException {
        sync(List.of(path));
    }

    /// The disk of this machine.
    final class Real implements Disk {
        /// Files that wait for the disk together: enough for the file system to write them with one commit of its own.
        private static final int AT_ONCE = 64;

        private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(1 << 16);

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                writeAll(channel, ByteBuffer.wrap(bytes));
            }
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void createFolder(Path folder) throws IOException {
            Files.createDirectory(folder);
        }

        @Override
        public void delete(Path file) throws IOException {
            Files.delete(file);
        }

        @Override
        public void sync(Collection<Path> paths) throws IOException {
            if (paths.size() == 1) {
                syncOne(paths.iterator().next());
                return;
            }
            List<Path> rest = List.copyOf(paths);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int from = 0; from < rest.size(); from += AT_ONCE) {
                    List<Future<?>> waiting = new ArrayList<>();
                    for (Path path : rest.subList(from, Math.min(rest.size(), from + AT_ONCE))) {
                        waiting.add(threads.submit(() -> {
                            syncOne(path);
                            return path;
                        }));
                    }
                    await(waiting);
                }
            }
        }

        private static void await(List<Future<?>> waiting) throws IOException {
            for (Future<?> one : waiting) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    throw new IOException("not made durable: " + e.getCause(), e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted while waiting for the disk", e);
                }
            }
        }

        /// On POSIX systems a file, or a folder, that is open for reading can be synced.
        private static void syncOne(Path path) throws IOException {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }

        @Override
        public void extend(Path file, long size) throws IOException {
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                for (long left = size - channel.size(); left > 0; ) {
                    left -= channel.write(ZEROS.duplicate().limit((int) Math.min(left, ZEROS.capacity())));
                }
                channel.force(true);
            }
        }

        @Override
        public void overwrite(Path file, long at, byte[] bytes) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.position(at);
                writeAll(channel, ByteBuffer.wrap(bytes));
                channel.force(false);
            }
        }

        private static void writeAll(FileChannel channel, ByteBuffer rest) throws IOException {
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }
}
