// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The bodies of entries, beside the log: bundle N holds those of entries 256 N to 256 N + 255 as frames of length
/// (4 bytes, big-endian), salt (32 bytes) and body. Bundles are named as C2SP tlog-tiles names entry bundles.
///
/// Frames are only ever added at the end, and before the log commits to them; what a crash leaves beyond the log's
/// size is cut off when the record is next opened for writing.
final class ContentStore {
    static final int BUNDLE = 256;

    /// Longest body: a report of the largest size, with every character escaped.
    static final int MAX_BODY = 16 << 20;

    private static final int HEAD = Integer.BYTES + Salt.SIZE;

    private final Path dir;

    ContentStore(Path dir) {
        this.dir = dir;
    }

    /// A body with its salt.
    static final class Frame {
        private final byte[] salt;
        private final byte[] body;

        Frame(byte[] salt, byte[] body) {
            this.salt = salt;
            this.body = body;
        }

        byte[] salt() {
            return salt;
        }

        byte[] body() {
            return body;
        }

        String commitment() {
            return Salt.commit(salt, body);
        }
    }

    Path file(long index) {
        long n = index / BUNDLE;
        String name = "%03d".formatted(n % 1000);
        for (long rest = n / 1000; rest > 0; rest /= 1000) {
            name = "x%03d/%s".formatted(rest % 1000, name);
        }
        return dir.resolve(name);
    }

    /// Writes the frames of entries from `index` on, durably.
    void append(long index, List<Frame> frames) throws IOException {
        for (int i = 0; i < frames.size(); ) {
            int room = BUNDLE - (int) ((index + i) % BUNDLE);
            var part = frames.subList(i, Math.min(frames.size(), i + room));
            appendTo(file(index + i), part);
            i += part.size();
        }
    }

    private void appendTo(Path file, List<Frame> frames) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (Frame frame : frames) {
            bytes.write(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(frame.body().length)
                    .array());
            bytes.write(frame.salt());
            bytes.write(frame.body());
        }
        boolean isNew = !Files.exists(file);
        Path parent = Objects.requireNonNull(file.getParent(), "a bundle lies in the content folder");
        Files.createDirectories(parent);
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var buffer = ByteBuffer.wrap(bytes.toByteArray());
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        if (isNew) {
            syncFolder(parent);
        }
    }

    /// Cuts off what lies beyond the first `size` bodies.
    void truncate(long size) throws IOException {
        Path last = file(size);
        long keep = 0;
        if (size % BUNDLE > 0) {
            try (var reader = read(size - size % BUNDLE)) {
                for (long i = 0; i < size % BUNDLE; i++) {
                    keep += HEAD + reader.next().body().length;
                }
            }
        }
        if (Files.exists(last)) {
            try (var channel = FileChannel.open(last, StandardOpenOption.WRITE)) {
                if (channel.size() > keep) {
                    channel.truncate(keep);
                    channel.force(true);
                }
            }
        }
        for (long next = size - size % BUNDLE + BUNDLE; Files.deleteIfExists(file(next)); next += BUNDLE) {}
    }

    byte[] body(long index) throws IOException {
        try (var reader = read(index - index % BUNDLE)) {
            for (long i = index - index % BUNDLE; i < index; i++) {
                reader.next();
            }
            return reader.next().body();
        }
    }

    /// Reads frames in order from that of entry `index`, the first of its bundle.
    Reader read(long index) {
        return new Reader(index);
    }

    /// All files below the folder, so that a check can find those that do not belong.
    List<Path> files() throws IOException {
        if (!Files.exists(dir)) {
            return List.of();
        }
        try (var files = Files.walk(dir)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// A walk over frames, bundle by bundle.
    final class Reader implements AutoCloseable {
        private long index;
        private DataInputStream in = new DataInputStream(DataInputStream.nullInputStream());
        private long left;

        private Reader(long index) {
            this.index = index;
        }

        /// @throws EOFException when the body is not there or not whole
        Frame next() throws IOException {
            if (index % BUNDLE == 0) {
                open();
            }
            if (left < HEAD) {
                throw new EOFException("the content of entry " + index + " is missing");
            }
            int length = in.readInt();
            if (length < 0 || length > MAX_BODY || length > left - HEAD) {
                throw new EOFException("the content of entry " + index + " is cut short, or its length is wrong");
            }
            byte[] salt = in.readNBytes(Salt.SIZE);
            byte[] body = in.readNBytes(length);
            left -= HEAD + length;
            index++;
            return new Frame(salt, body);
        }

        /// Bytes of the present bundle after the last frame read.
        long left() {
            return left;
        }

        private void open() throws IOException {
            in.close();
            Path file = file(index);
            if (!Files.exists(file)) {
                throw new EOFException("the content of entry " + index + " is missing");
            }
            left = Files.size(file);
            in = new DataInputStream(
                    new java.io.BufferedInputStream(Channels.newInputStream(FileChannel.open(file)), 1 << 16));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
