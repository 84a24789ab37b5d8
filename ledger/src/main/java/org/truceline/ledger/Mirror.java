// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A mirror: a witness that holds every entry of the logs it knows, and cosigns a checkpoint only then (C2SP
/// tlog-mirror). Whoever has a mirror of his own can be told nothing that is not on record, and lose nothing that is.
///
/// In `dir`, each log has a folder named by the hash of its origin, with the mirror's copy as C2SP tlog-tiles has it;
/// `pending/` has the checkpoints that entries are expected for. One process at a time has `dir`.
public final class Mirror implements AutoCloseable {
    private static final String PENDING = "pending";

    private final CheckpointBook book;
    private final Map<String, MirroredLog> logs;
    private final WriterLock lock;

    private Mirror(CheckpointBook book, Map<String, MirroredLog> logs, WriterLock lock) {
        this.book = book;
        this.logs = Map.copyOf(logs);
        this.lock = lock;
    }

    /// @param logs for each origin the keys that it believes its checkpoints under
    /// @throws LogLockedException when another mirror has the folder open
    public static Mirror open(Path dir, Cosigner cosigner, Map<String, List<NoteVerifier>> logs, Clock clock)
            throws IOException {
        Disk disk = new Disk.Real();
        Path root = dir.toAbsolutePath().normalize();
        Publication.ensureFolder(root, disk);
        WriterLock lock = WriterLock.take(new LogFolder(root));
        boolean opened = false;
        try {
            CheckpointBook book = new CheckpointBook(root.resolve(PENDING), Witness.CHECKPOINT, logs, disk);
            Map<String, MirroredLog> copies = new LinkedHashMap<>();
            for (String origin : logs.keySet()) {
                LogFolder folder = new LogFolder(root.resolve(CheckpointBook.folderName(origin)));
                MirroredLog copy = MirroredLog.open(origin, folder, cosigner, clock, disk);
                book.find(origin).ifPresent(copy::expect);
                copies.put(origin, copy);
            }
            opened = true;
            return new Mirror(book, copies, lock);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /// Answers an `add-checkpoint` request like a witness, but without a cosignature: the mirror has no entries yet.
    public Answer addCheckpoint(byte[] body) throws IOException {
        return switch (book.add(body, note -> note)) {
            case CheckpointBook.Outcome.Refused refused -> refused.answer();
            case CheckpointBook.Outcome.Kept kept -> {
                log(kept.checkpoint().origin()).ifPresent(log -> log.expect(kept.note()));
                yield Answer.text(Answer.OK, "");
            }
        };
    }

    /// Answers an `add-entries` request: 200 with the cosignature, 202 for a part, or 400, 404, 409 or 422.
    ///
    /// @param body read as far as it is needed
    public Answer addEntries(InputStream body) throws IOException {
        DataInputStream in = new DataInputStream(body);
        String origin;
        long start;
        long end;
        try {
            origin = new String(readSized(in), StandardCharsets.UTF_8);
            start = in.readLong();
            end = in.readLong();
            readSized(in);
        } catch (EOFException e) {
            return Answer.refusal(Answer.BAD_REQUEST, "the request breaks off in its header");
        }
        if (start < 0 || end < 0) {
            return Answer.refusal(Answer.BAD_REQUEST, "sizes above 2^63 - 1 are beyond any log");
        }
        Optional<MirroredLog> log = log(origin);
        return log.isEmpty()
                ? Answer.refusal(Answer.NOT_FOUND, "unknown log: " + origin)
                : log.get().add(start, end, in);
    }

    private static byte[] readSized(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        return bytes;
    }

    private Optional<MirroredLog> log(String origin) {
        return Optional.ofNullable(logs.get(origin));
    }

    /// The folder of the mirror's copy: a log to read, once the mirror has cosigned a checkpoint.
    public Optional<Path> findFolder(String origin) {
        return log(origin).map(log -> log.folder().dir());
    }

    /// A file of a copy by the hash of the log's origin and the file's path, if there is one.
    Optional<byte[]> findFile(String originHash, String path) throws IOException {
        for (MirroredLog log : logs.values()) {
            LogFolder folder = log.folder();
            if (folder.dir().endsWith(originHash)) {
                boolean isFile =
                        path.equals(LogFolder.CHECKPOINT) || TilePath.find(path).isPresent();
                Path file = folder.dir().resolve(path);
                return isFile && Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
