// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The few acts by which a log changes what is on disk; a test's double fails them one at a time.
///
/// After `write` returns, the bytes survive a power cut; a new, changed or deleted *name* does so only after
/// `syncFolder` of its folder.
interface Disk {
    void write(Path file, byte[] bytes) throws IOException;

    /// Puts `from` in the place of `to`: whoever looks sees the one or the other whole.
    void rename(Path from, Path to) throws IOException;

    void createFolder(Path folder) throws IOException;

    void delete(Path file) throws IOException;

    void syncFolder(Path folder) throws IOException;

    /// The disk of this machine.
    final class Real implements Disk {
        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
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

        /// On POSIX systems a folder is opened for reading and synced like a file.
        @Override
        public void syncFolder(Path folder) throws IOException {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
