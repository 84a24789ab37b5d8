// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The file in which small commits become durable with one wait for the disk: each as a frame with its entries and the
/// checkpoint that covers them. Its blocks are allotted beforehand and used again and again, so that a commit
/// changes neither its length nor its place.
///
/// A frame is length (4 bytes), size of the log before (8), checkpoint (4 bytes of length, then a signed note), number
/// of entries (4), the entries as a bundle has them, and the SHA-256 of all of that; numbers are big-endian. What
/// follows the last frame is left over from earlier: the reading ends where a frame is not whole or does not go on
/// from the size that the one before it leads to. Sizes only grow, so that an old frame never fits a newer one.
final class WriteAhead {
    /// Bytes, which a log that is open for writing takes beside its own. What an opening after a crash replays is
    /// at most that.
    static final int DEFAULT_CAPACITY = 8 << 20;

    private static final int SMALLEST = 1 << 16;
    private static final int MAX_COMMITS = TilePath.FULL;
    private static final int HEAD = Integer.BYTES + Long.BYTES + 2 * Integer.BYTES;

    private final Path file;
    private final Disk disk;
    private final int capacity;
    private int length;
    private int used;
    private int commits;

    /// @param capacity 0 for a log that shall not use such a file
    WriteAhead(LogFolder folder, Disk disk, int capacity) {
        this.file = folder.ahead();
        this.disk = disk;
        this.capacity = capacity;
    }

    /// One frame as it was written.
    ///
    /// @param before the size of the log without it
    record Commit(long before, SignedNote note, List<byte[]> entries) {
        byte[] toFrame() {
            ByteArrayOutputStream bundle = new ByteArrayOutputStream();
            entries.forEach(entry -> EntryBundle.add(entry, bundle));
            byte[] signed = note.toBytes();
            int size = HEAD + signed.length + bundle.size() + Hash.SIZE;
            ByteBuffer frame = ByteBuffer.allocate(size)
                    .putInt(size)
                    .putLong(before)
                    .putInt(signed.length)
                    .put(signed)
                    .putInt(entries.size())
                    .put(bundle.toByteArray());
            return frame.put(digest(frame.array(), 0, size)).array();
        }

        long after() {
            return Checkpoint.parse(note.text()).size();
        }
    }

    /// Whether a commit of so many bytes goes this way. A larger one waits for its files alone, which then is less than
    /// writing all of it twice.
    boolean takes(long bytes) {
        return bytes <= capacity / 4;
    }

    boolean hasRoom(byte[] frame) {
        return used + frame.length <= capacity;
    }

    boolean isEmpty() {
        return used == 0;
    }

    /// Whether enough is in it that its files should be made durable, at an opportunity.
    boolean isDue() {
        return used >= capacity / 2 || commits >= MAX_COMMITS;
    }

    /// Makes sure of the space, so that a full disk is known before the commit.
    void reserve(byte[] frame) throws IOException {
        if (used + frame.length > length) {
            int wanted = Math.max(SMALLEST, length);
            while (wanted < used + frame.length) {
                wanted *= 2;
            }
            disk.extend(file, wanted);
            disk.sync(folder());
            length = wanted;
        }
    }

    /// When this returns, the frame survives a power cut.
    void add(byte[] frame) throws IOException {
        disk.overwrite(file, used, frame);
        used += frame.length;
        commits++;
    }

    /// Forgets the frames, whose files are durable by now.
    void clear() throws IOException {
        disk.overwrite(file, 0, new byte[Integer.BYTES]);
        used = 0;
        commits = 0;
    }

    /// Takes the file away, when what it held is durable elsewhere.
    void remove() throws IOException {
        if (Files.exists(file)) {
            disk.delete(file);
            disk.sync(folder());
        }
        length = 0;
        used = 0;
        commits = 0;
    }

    private Path folder() {
        return file.resolveSibling(".").normalize();
    }

    /// The commits that the file holds, in their order; none where it is not there.
    static List<Commit> read(LogFolder folder) throws IOException {
        if (!Files.exists(folder.ahead())) {
            return List.of();
        }
        byte[] bytes = Files.readAllBytes(folder.ahead());
        List<Commit> read = new ArrayList<>();
        int at = 0;
        Optional<Commit> next = find(bytes, at);
        while (next.isPresent()
                && (read.isEmpty() || next.get().before() == read.getLast().after())) {
            read.add(next.get());
            at += ByteBuffer.wrap(bytes).getInt(at);
            next = find(bytes, at);
        }
        return read;
    }

    /// The frame that begins at `at`, if there is a whole one.
    private static Optional<Commit> find(byte[] bytes, int at) {
        int rest = bytes.length - at;
        int size = rest < HEAD + Hash.SIZE ? 0 : ByteBuffer.wrap(bytes).getInt(at);
        if (size < HEAD + Hash.SIZE || size > rest) {
            return Optional.empty();
        }
        byte[] expected = digest(bytes, at, size);
        if (!Arrays.equals(bytes, at + size - Hash.SIZE, at + size, expected, 0, Hash.SIZE)) {
            return Optional.empty();
        }
        ByteBuffer frame = ByteBuffer.wrap(bytes, at + Integer.BYTES, size - Integer.BYTES - Hash.SIZE);
        long before = frame.getLong();
        byte[] note = new byte[frame.getInt()];
        frame.get(note);
        int count = frame.getInt();
        byte[] bundle = new byte[frame.remaining()];
        frame.get(bundle);
        return Optional.of(new Commit(before, SignedNote.parse(note), EntryBundle.parse(bundle, count)));
    }

    private static byte[] digest(byte[] bytes, int at, int size) {
        var sha256 = MerkleTree.sha256();
        sha256.update(bytes, at, size - Hash.SIZE);
        return sha256.digest();
    }
}
