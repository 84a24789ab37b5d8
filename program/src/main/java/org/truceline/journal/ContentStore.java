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
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// The bodies of entries, beside the log: bundle N holds those of entries 256 N to 256 N + 255 as frames of length
/// (4 bytes, big-endian), salt (32 bytes) and body. Bundles are named as C2SP tlog-tiles names entry bundles. A frame
/// of
/// length -1 has neither salt nor body: they were erased; of length -2: they are not shown to the member whose copy
/// this is.
///
/// Frames are only ever added at the end, and before the log commits to them; what a crash leaves beyond the log's
/// size is cut off when the record is next opened for writing.
final class ContentStore {
    static final int BUNDLE = 256;

    /// Longest body: a report of the largest size, with every character escaped.
    static final int MAX_BODY = 16 << 20;

    private static final int HEAD = Integer.BYTES + Salt.SIZE;

    private static final int GONE = -1;

    private static final int KEPT_BACK = -2;

    private final Path dir;

    ContentStore(Path dir) {
        this.dir = dir;
    }

    /// A body with its salt.
    static final class Frame {
        private final byte[] salt;
        private final byte[] body;

        static final Frame ERASED = new Frame(new byte[0], new byte[0]);

        /// There is content, and this copy of the record may not have it.
        static final Frame NOT_SHOWN = new Frame(new byte[0], new byte[0]);

        /// Whether there is nothing to read here, for whichever reason.
        boolean isErased() {
            return salt.length == 0;
        }

        @SuppressWarnings("ReferenceEquality") // There is one of it.
        boolean isNotShown() {
            return this == NOT_SHOWN;
        }

        /// Bytes on disk.
        int size() {
            return isErased() ? Integer.BYTES : HEAD + body.length;
        }

        byte[] toBytes() {
            var bytes = ByteBuffer.allocate(size());
            return (isErased()
                            ? bytes.putInt(isNotShown() ? KEPT_BACK : GONE)
                            : bytes.putInt(body.length).put(salt).put(body))
                    .array();
        }

        /// Reads what [#toBytes()] writes.
        static Frame readFrom(DataInputStream in) throws IOException {
            int length = in.readInt();
            if (length == GONE || length == KEPT_BACK) {
                return length == GONE ? ERASED : NOT_SHOWN;
            }
            if (length < 0 || length > MAX_BODY) {
                throw RefusedException.malformed("a body has at most " + MAX_BODY + " bytes, this has " + length);
            }
            byte[] salt = new byte[Salt.SIZE];
            in.readFully(salt);
            byte[] body = in.readNBytes(length);
            if (body.length < length) {
                throw new EOFException("the content is cut short");
            }
            return new Frame(salt, body);
        }

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
            bytes.write(frame.toBytes());
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
                    keep += reader.next().size();
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
            Frame frame = reader.next();
            if (frame.isErased()) {
                throw new IOException("the content of entry " + index + " was erased");
            }
            return frame.body();
        }
    }

    Frame frame(long index) throws IOException {
        try (var reader = read(index - index % BUNDLE)) {
            for (long i = index - index % BUNDLE; i < index; i++) {
                reader.next();
            }
            return reader.next();
        }
    }

    /// Takes salt and bytes of some entries from the disk. The bundle is written anew without them, that takes the
    /// place
    /// of the old one, and the old one's blocks are written over before they are given back: a crash leaves the old
    /// bundle
    /// or the new one, and the next opening for writing erases what should be gone.
    ///
    /// @return how many were still there
    int erase(Collection<Long> entries) throws IOException {
        int erased = 0;
        var bundles = new TreeMap<Long, Set<Long>>();
        entries.forEach(entry -> bundles.computeIfAbsent(entry - entry % BUNDLE, b -> new HashSet<>())
                .add(entry));
        for (var bundle : bundles.entrySet()) {
            erased += erase(bundle.getKey(), bundle.getValue());
        }
        return erased;
    }

    private int erase(long first, Set<Long> entries) throws IOException {
        var rest = new ByteArrayOutputStream();
        int erased = 0;
        Path file = file(first);
        try (var reader = read(first)) {
            for (long i = first; i < first + BUNDLE && (i == first || reader.left() > 0); i++) {
                Frame frame = reader.next();
                boolean goes = entries.contains(i) && !frame.isErased();
                erased += goes ? 1 : 0;
                rest.write((goes ? Frame.ERASED : frame).toBytes());
            }
        }
        if (erased > 0) {
            replace(file, rest.toByteArray());
        }
        return erased;
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "a bundle lies in the content folder");
        Path fresh = folder.resolve("." + file.getFileName() + ".new");
        write(fresh, bytes);
        try (var old = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(folder);
            var zeros = ByteBuffer.allocate(Math.toIntExact(old.size()));
            while (zeros.hasRemaining()) {
                old.write(zeros);
            }
            old.force(true);
        }
    }

    /// Copies the bodies of the first `size` entries to another store; bundles that are there whole are not written
    /// again.
    void copyTo(ContentStore target, long size) throws IOException {
        for (long first = 0; first < size; first += BUNDLE) {
            var bytes = new ByteArrayOutputStream();
            try (var reader = read(first)) {
                for (long i = first; i < Math.min(size, first + BUNDLE); i++) {
                    bytes.write(reader.next().toBytes());
                }
            }
            Path file = target.file(first);
            if (!Files.exists(file) || !java.util.Arrays.equals(Files.readAllBytes(file), bytes.toByteArray())) {
                Path folder = Objects.requireNonNull(file.getParent(), "a bundle lies in the content folder");
                Files.createDirectories(folder);
                Path fresh = folder.resolve("." + file.getFileName() + ".new");
                write(fresh, bytes.toByteArray());
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
                syncFolder(folder);
            }
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /// Removes what an interrupted erasure may have left beside the bundles.
    void clearStaged() throws IOException {
        for (Path file : files()) {
            if (String.valueOf(file.getFileName()).endsWith(".new")) {
                Files.delete(file);
            }
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
            if (left < Integer.BYTES) {
                throw new EOFException("the content of entry " + index + " is missing");
            }
            int length = in.readInt();
            if (length == GONE || length == KEPT_BACK) {
                left -= Integer.BYTES;
                index++;
                return length == GONE ? Frame.ERASED : Frame.NOT_SHOWN;
            }
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
