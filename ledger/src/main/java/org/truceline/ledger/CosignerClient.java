// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// Asks one witness or mirror for its cosignature over a log's checkpoint, bringing the proofs, and to a mirror the
/// entries, that it needs (C2SP tlog-witness and tlog-mirror).
public final class CosignerClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration REQUEST = Duration.ofSeconds(60);

    /// "At most 32 entry packages" a request (C2SP tlog-mirror).
    private static final int MAX_PACKAGES = 32;

    /// Another writer may move the witness on while we ask.
    private static final int MAX_TRIES = 5;

    /// A mirror that moves on by one package at least with each request.
    private static final int MAX_UPLOADS = 1 << 20;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI prefix;

    /// @param prefix submission prefix, such as `http://127.0.0.1:8080`
    public CosignerClient(URI prefix) {
        this.prefix = URI.create(prefix.toString().replaceAll("/+$", ""));
    }

    /// @param key the cosigner's; what others sign is ignored
    /// @return the cosignature over the checkpoint of `log`, verified
    /// @throws CosignerException when it refuses, and why; that may be the proof that somebody rewrote the log
    public NoteSignature cosign(LogReader log, CosignerKey key) throws IOException, InterruptedException {
        String lines = addCheckpoint(log);
        if (lines.isEmpty()) {
            lines = addEntries(log);
        }
        for (NoteSignature signature : SignedNote.signatures(lines)) {
            if (key.made(signature)) {
                key.verify(log.note().text(), signature);
                return signature;
            }
        }
        throw new CosignerException(prefix, Answer.OK, "answers with signatures, and none is of " + key.name());
    }

    /// The checkpoint that the cosigner last vouched for, if it has one of this log: the way to see that two of them
    /// were
    /// shown different histories.
    public Optional<SignedNote> findCheckpoint(String origin) throws IOException, InterruptedException {
        String path = "/" + CheckpointBook.folderName(origin) + "/" + Witness.CHECKPOINT;
        var request = HttpRequest.newBuilder(URI.create(prefix + path))
                .timeout(REQUEST)
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return switch (answer.statusCode()) {
            case Answer.OK -> Optional.of(SignedNote.parse(answer.body()));
            case Answer.NOT_FOUND -> Optional.empty();
            default -> throw new CosignerException(prefix, answer.statusCode(), "has no checkpoint to show");
        };
    }

    private String addCheckpoint(LogReader log) throws IOException, InterruptedException {
        SignedNote bare = log.note();
        long old = log.size();
        for (int i = 0; i < MAX_TRIES; i++) {
            List<Hash> proof = old == 0 ? List.of() : log.consistencyProof(old).path();
            Answer answer = post("/add-checkpoint", "text/plain", new AddCheckpoint(old, proof, bare).toBytes(), false);
            if (answer.status() == Answer.OK) {
                return answer.body();
            }
            if (answer.status() != Answer.CONFLICT) {
                throw refused(answer);
            }
            old = Decimal.parse(answer.body().strip(), "size");
            if (old > log.size()) {
                throw new CosignerException(
                        prefix, Answer.CONFLICT, "has cosigned " + old + " entries, this log has " + log.size());
            }
        }
        throw new CosignerException(prefix, Answer.CONFLICT, "moves on faster than we can ask");
    }

    private String addEntries(LogReader log) throws IOException, InterruptedException {
        long next = findCheckpoint(log.checkpoint().origin())
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
        for (int i = 0; i < MAX_UPLOADS; i++) {
            Answer answer = post("/add-entries", "application/octet-stream", upload(log, next), true);
            if (answer.status() == Answer.OK) {
                return answer.body();
            }
            boolean goesOn = answer.status() == Answer.ACCEPTED || answer.status() == Answer.CONFLICT;
            List<String> info = answer.body().lines().toList();
            if (!goesOn || info.size() < 2 || Decimal.parse(info.get(0), "size") != log.size()) {
                throw refused(answer);
            }
            next = Math.min(Decimal.parse(info.get(1), "next entry"), log.size());
        }
        throw new CosignerException(prefix, Answer.CONFLICT, "does not come to an end");
    }

    private static byte[] upload(LogReader log, long start) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes));
        byte[] origin = log.checkpoint().origin().getBytes(StandardCharsets.UTF_8);
        out.writeShort(origin.length);
        out.write(origin);
        out.writeLong(start);
        out.writeLong(log.size());
        out.writeShort(0);
        long from = start;
        for (int i = 0; i < MAX_PACKAGES && from < log.size(); i++) {
            long to = Math.min(log.size(), from - from % TilePath.FULL + TilePath.FULL);
            writePackage(log, from, to, out);
            from = to;
        }
        out.close();
        return bytes.toByteArray();
    }

    private static void writePackage(LogReader log, long from, long to, DataOutputStream out) throws IOException {
        for (byte[] entry : log.entries(from, to)) {
            out.writeShort(entry.length);
            out.write(entry);
        }
        SubtreeProof proof = log.subtreeProof(new Subtree(from - from % TilePath.FULL, to));
        out.writeByte(proof.path().size());
        for (Hash hash : proof.path()) {
            out.write(hash.toBytes());
        }
    }

    private Answer post(String path, String type, byte[] body, boolean zipped)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(prefix + path))
                .timeout(REQUEST)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (zipped) {
            request.header("Content-Encoding", "gzip");
        }
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }

    private CosignerException refused(Answer answer) {
        return new CosignerException(prefix, answer.status(), answer.body().strip());
    }
}
