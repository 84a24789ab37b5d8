// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The latest checkpoint of each log that a witness or mirror knows, and the judgement over the next one (C2SP
/// tlog-witness, "add-checkpoint"). What it has said yes to survives a power cut before it says so.
///
/// What a log's own signature stands under and still contradicts what is on file is kept in `evidence/`: the two
/// together prove that the log has two histories.
final class CheckpointBook {
    private static final String SIZE_TYPE = "text/x.tlog.size";
    private static final String EVIDENCE = "evidence";
    private static final int MAX_EVIDENCE = 1_000;

    private final Path dir;
    private final String file;
    private final Map<String, List<NoteVerifier>> logs;
    private final Disk disk;

    /// @param file name of a checkpoint's file in its log's folder
    /// @param logs for each origin the keys that its checkpoints are believed under
    CheckpointBook(Path dir, String file, Map<String, List<NoteVerifier>> logs, Disk disk) {
        this.dir = dir;
        this.file = file;
        this.logs = Map.copyOf(logs);
        this.disk = disk;
    }

    /// What came of a request: a checkpoint on file, or the answer that says why not.
    sealed interface Outcome {
        record Kept(SignedNote note, Checkpoint checkpoint) implements Outcome {}

        record Refused(Answer answer) implements Outcome {}
    }

    /// The folder of one log: the hash of its origin (C2SP tlog-witness, "Monitor Retrieval Mechanism").
    static String folderName(String origin) {
        return HexFormat.of().formatHex(MerkleTree.sha256().digest(origin.getBytes(StandardCharsets.UTF_8)));
    }

    Path folder(String origin) {
        return dir.resolve(folderName(origin));
    }

    boolean knows(String origin) {
        return logs.containsKey(origin);
    }

    Collection<String> origins() {
        return logs.keySet();
    }

    /// The checkpoint on file, as it was last kept.
    synchronized Optional<SignedNote> find(String origin) throws IOException {
        Path path = folder(origin).resolve(file);
        return Files.exists(path) ? Optional.of(SignedNote.parse(Files.readAllBytes(path))) : Optional.empty();
    }

    /// Judges a request and, when nothing speaks against it, keeps its checkpoint.
    ///
    /// @param sign adds to the checkpoint what shall be kept with it
    synchronized Outcome add(byte[] body, UnaryOperator<SignedNote> sign) throws IOException {
        AddCheckpoint request;
        Checkpoint offered;
        try {
            request = AddCheckpoint.parse(body);
            offered = Checkpoint.parse(request.note().text());
        } catch (MalformedException e) {
            return refused(Answer.BAD_REQUEST, e.getMessage());
        }
        List<NoteVerifier> keys = logs.get(offered.origin());
        if (keys == null) {
            return refused(Answer.NOT_FOUND, "unknown log: " + offered.origin());
        }
        try {
            request.note().verify(keys);
        } catch (UnverifiedException e) {
            return refused(Answer.FORBIDDEN, "invalid signature: " + e.getMessage());
        }
        return judge(request, offered, sign);
    }

    private Outcome judge(AddCheckpoint request, Checkpoint offered, UnaryOperator<SignedNote> sign)
            throws IOException {
        if (request.oldSize() > offered.size()) {
            return refused(Answer.BAD_REQUEST, "the old size is above that of the checkpoint");
        }
        Optional<SignedNote> known = find(offered.origin());
        Checkpoint old = known.map(note -> Checkpoint.parse(note.text()))
                .orElse(Checkpoint.of(offered.origin(), 0, MerkleTree.EMPTY_ROOT));
        if (request.oldSize() != old.size()) {
            return new Outcome.Refused(Answer.conflict(SIZE_TYPE, old.size() + "\n"));
        }
        try {
            requireExtension(old, offered, request.proof());
        } catch (ProofException e) {
            keepEvidence(offered.origin(), known, request);
            return refused(Answer.UNPROCESSABLE, "the consistency proof does not hold: " + e.getMessage());
        }
        SignedNote kept = sign.apply(request.note().only(logs.getOrDefault(offered.origin(), List.of())));
        keep(folder(offered.origin()), file, kept.toBytes());
        return new Outcome.Kept(kept, offered);
    }

    private static void requireExtension(Checkpoint old, Checkpoint offered, List<Hash> proof) {
        if (offered.size() == 0 && !offered.root().equals(MerkleTree.EMPTY_ROOT)) {
            throw ProofException.mismatch(
                    ProofException.Reason.NEW_ROOT_MISMATCH, MerkleTree.EMPTY_ROOT, offered.root());
        }
        if (old.size() > 0) {
            new ConsistencyProof(old.size(), offered.size(), proof).verify(old.root(), offered.root());
        } else if (!proof.isEmpty()) {
            throw new ProofException(
                    ProofException.Reason.PATH_TOO_LONG, "every tree extends the empty one without a proof");
        }
    }

    private void keepEvidence(String origin, Optional<SignedNote> known, AddCheckpoint request) throws IOException {
        Path evidence = folder(origin).resolve(EVIDENCE);
        String on = known.map(note -> new String(note.toBytes(), StandardCharsets.UTF_8))
                .orElse("nothing\n");
        byte[] text = ("on file:\n" + on + "\noffered:\n" + new String(request.toBytes(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        String name = HexFormat.of().formatHex(MerkleTree.sha256().digest(text)) + ".txt";
        Publication.ensureFolder(evidence, disk);
        try (var files = Files.list(evidence)) {
            if (files.count() >= MAX_EVIDENCE) {
                return;
            }
        }
        keep(evidence, name, text);
    }

    /// Whoever looks sees the file that was or the one that is, and what is there when this returns stays.
    private void keep(Path folder, String name, byte[] bytes) throws IOException {
        Publication.ensureFolder(folder, disk);
        Path staged = folder.resolve("." + name + ".new");
        disk.write(staged, bytes);
        disk.sync(staged);
        disk.rename(staged, folder.resolve(name));
        disk.sync(folder);
    }

    private static Outcome refused(int status, String why) {
        return new Outcome.Refused(Answer.refusal(status, why));
    }
}
