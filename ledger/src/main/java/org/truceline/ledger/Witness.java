// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A witness: it cosigns a log's checkpoint when that extends all that it has cosigned of the log before, so that the
/// log
/// cannot show it one history and somebody else another (C2SP tlog-witness). It keeps one checkpoint a log.
///
/// One process at a time has its folder. Calls exclude one another.
public final class Witness implements AutoCloseable {
    static final String CHECKPOINT = "checkpoint";

    private final CheckpointBook book;
    private final Cosigner cosigner;
    private final Clock clock;
    private final WriterLock lock;

    private Witness(CheckpointBook book, Cosigner cosigner, Clock clock, WriterLock lock) {
        this.book = book;
        this.cosigner = cosigner;
        this.clock = clock;
        this.lock = lock;
    }

    /// @param dir of what it has seen; created if need be
    /// @param logs for each origin the keys that it believes its checkpoints under
    /// @throws LogLockedException when another witness has the folder open
    public static Witness open(Path dir, Cosigner cosigner, Map<String, List<NoteVerifier>> logs, Clock clock)
            throws IOException {
        Disk disk = new Disk.Real();
        Publication.ensureFolder(dir.toAbsolutePath(), disk);
        WriterLock lock = WriterLock.take(new LogFolder(dir.toAbsolutePath().normalize()));
        return new Witness(new CheckpointBook(dir.toAbsolutePath(), CHECKPOINT, logs, disk), cosigner, clock, lock);
    }

    /// Answers an `add-checkpoint` request: 200 with the cosignature, or 400, 403, 404, 409 or 422 as the specification
    /// says.
    public Answer addCheckpoint(byte[] body) throws IOException {
        return switch (book.add(body, this::cosign)) {
            case CheckpointBook.Outcome.Refused refused -> refused.answer();
            case CheckpointBook.Outcome.Kept kept ->
                Answer.text(
                        Answer.OK,
                        kept.note()
                                .only(List.of(cosigner.key()))
                                .signatures()
                                .getFirst()
                                .toLine());
        };
    }

    private SignedNote cosign(SignedNote note) {
        return note.with(cosigner.cosign(Checkpoint.parse(note.text()), clock.instant()));
    }

    /// The checkpoint last cosigned, with the log's signature and the witness's own.
    public Optional<SignedNote> find(String origin) throws IOException {
        return book.knows(origin) ? book.find(origin) : Optional.empty();
    }

    /// The same by the hash of the origin, as the monitoring interface asks.
    Answer monitor(String originHash) throws IOException {
        for (String origin : book.origins()) {
            if (CheckpointBook.folderName(origin).equals(originHash)) {
                return book.find(origin)
                        .map(note -> Answer.text(
                                Answer.OK, new String(note.toBytes(), java.nio.charset.StandardCharsets.UTF_8)))
                        .orElse(Answer.refusal(Answer.NOT_FOUND, "no checkpoint of this log was cosigned yet"));
            }
        }
        return Answer.refusal(Answer.NOT_FOUND, "unknown log");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
