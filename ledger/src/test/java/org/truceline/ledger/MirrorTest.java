// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mirror takes nothing that is not proven to be the log's, vouches for nothing that it does not have, and goes on
/// from
/// wherever it was cut off.
class MirrorTest {
    private static final Cosigner COSIGNER = Cosigner.ed25519("mirror.example/m1", Ed25519Key.fromSeed(new byte[32]));

    @TempDir
    Path dir;

    private Log log;
    private Path logDir;
    private Path mirrorDir;
    private Mirror mirror;

    @BeforeEach
    void open() throws IOException {
        logDir = dir.resolve("log");
        mirrorDir = dir.resolve("mirror");
        log = Log.create(logDir, Samples.ORIGIN, Samples.SIGNER);
        openMirror();
    }

    private void openMirror() throws IOException {
        mirror = Mirror.open(
                mirrorDir, COSIGNER, Map.of(Samples.ORIGIN, List.of(Samples.SIGNER.verifier())), Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        mirror.close();
        log.close();
    }

    private Path copy() {
        return mirror.findFolder(Samples.ORIGIN).orElseThrow();
    }

    /// An upload of `packages` packages of what the log has, from `start` on.
    private byte[] upload(String origin, long start, long end, int packages) throws IOException {
        LogReader reader = LogReader.open(logDir);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        byte[] name = origin.getBytes(StandardCharsets.UTF_8);
        out.writeShort(name.length);
        out.write(name);
        out.writeLong(start);
        out.writeLong(end);
        out.writeShort(0);
        long from = start;
        for (int i = 0; i < packages && from < end; i++) {
            long to = Math.min(end, from - from % 256 + 256);
            for (byte[] entry : reader.entries(from, to)) {
                out.writeShort(entry.length);
                out.write(entry);
            }
            List<Hash> proof =
                    reader.subtreeProof(new Subtree(from - from % 256, to)).path();
            out.writeByte(proof.size());
            for (Hash hash : proof) {
                out.write(hash.toBytes());
            }
            from = to;
        }
        return bytes.toByteArray();
    }

    private Answer send(byte[] upload) throws IOException {
        return mirror.addEntries(new ByteArrayInputStream(upload));
    }

    private Answer expect(long oldSize) throws IOException {
        LogReader reader = LogReader.open(logDir);
        List<Hash> proof =
                oldSize == 0 ? List.of() : reader.consistencyProof(oldSize).path();
        return mirror.addCheckpoint(new AddCheckpoint(oldSize, proof, reader.note()).toBytes());
    }

    @Test
    void aMirrorThatHasAllEntriesSaysSoAndHoldsTheSameLog() throws IOException {
        log.append(Samples.entries(700));
        assertThat(expect(0)).isEqualTo(Answer.text(200, ""));
        Answer answer = send(upload(Samples.ORIGIN, 0, 700, 9));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("\u2014 mirror.example/m1 ");
        assertThat(LogReader.open(copy()).note().verify(List.of(Samples.SIGNER.verifier(), COSIGNER.key())))
                .hasSize(2);
        assertThat(Samples.faults(copy())).isEmpty();
        assertThat(Samples.read(copy())).containsExactlyElementsOf(Samples.entries(700));
    }

    @Test
    void anUploadInPartsGoesOnWhereTheMirrorSays() throws IOException {
        log.append(Samples.entries(700));
        expect(0);
        assertThat(send(upload(Samples.ORIGIN, 0, 700, 1)))
                .isEqualTo(new Answer(202, MirroredLog.INFO_TYPE, "700\n256\n\n"));
        byte[] rest = upload(Samples.ORIGIN, 256, 700, 2);
        assertThat(send(Arrays.copyOf(rest, rest.length - 1)))
                .isEqualTo(new Answer(202, MirroredLog.INFO_TYPE, "700\n512\n\n"));
        assertThat(send(upload(Samples.ORIGIN, 700, 700, 0)).status()).isEqualTo(409);
        assertThat(send(upload(Samples.ORIGIN, 512, 700, 1)).status()).isEqualTo(200);
        assertThat(send(upload(Samples.ORIGIN, 700, 700, 0)).status()).isEqualTo(200);
        assertThat(Samples.faults(copy())).isEmpty();
    }

    @Test
    void itGrowsWithTheLogFromTheMiddleOfABundle() throws IOException {
        long old = 0;
        for (int size : List.of(10, 200, 256, 300, 1000)) {
            log.append(Samples.entries(1000).subList((int) old, size));
            expect(old);
            assertThat(send(upload(Samples.ORIGIN, old, size, 9)).status())
                    .as("%d to %d", old, size)
                    .isEqualTo(200);
            assertThat(Samples.faults(copy())).isEmpty();
            old = size;
        }
        assertThat(Samples.read(copy())).containsExactlyElementsOf(Samples.entries(1000));
    }

    @Test
    void entriesThatAreNotTheLogsAreRefusedAndNothingOfThemIsKept() throws IOException {
        log.append(Samples.entries(300));
        expect(0);
        byte[] good = upload(Samples.ORIGIN, 0, 300, 2);
        for (int at : List.of(60, 500, good.length - 3)) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            assertThat(send(bad).status()).as("byte %d", at).isIn(400, 422, 202);
            assertThat(mirrorDir.resolve("checkpoint")).doesNotExist();
        }
        assertThat(send(upload(Samples.ORIGIN, 0, 300, 2)).status()).isIn(200, 409);
        expectWhole(300);
    }

    private void expectWhole(long size) throws IOException {
        if (!Files.exists(copy().resolve("checkpoint"))) {
            send(upload(Samples.ORIGIN, 256, size, 9));
        }
        assertThat(LogReader.open(copy()).size()).isEqualTo(size);
        assertThat(Samples.faults(copy())).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsAnsweredAsTheSpecificationSays() throws IOException {
        log.append(Samples.entries(600));
        byte[] early = upload(Samples.ORIGIN, 0, 600, 9);
        assertThat(send(early).status()).isEqualTo(422);
        expect(0);
        assertThat(send(upload("elsewhere", 0, 600, 1)).status()).isEqualTo(404);
        assertThat(send(new byte[] {0}).status()).isEqualTo(400);
        assertThat(send(Arrays.copyOf(early, 100)).status()).isEqualTo(400);
        assertThat(send(upload(Samples.ORIGIN, 0, 599, 0)).body()).isEqualTo("600\n0\n\n");
        assertThat(send(upload(Samples.ORIGIN, 256, 600, 1)).status()).isEqualTo(409);
        assertThat(send(upload(Samples.ORIGIN, 600, 599, 0)).status()).isEqualTo(409);
        assertThat(send(upload(Samples.ORIGIN, -1, 600, 0)).status()).isEqualTo(400);
        assertThat(send(early).status()).isEqualTo(200);
        assertThat(send(upload(Samples.ORIGIN, 0, 600, 9)).status()).isEqualTo(409);
        assertThat(expect(600).status()).isEqualTo(200);
        assertThat(expect(0).status()).isEqualTo(409);
    }

    @Test
    void whatAMirrorHadNotFinishedItAsksForAgainAfterADeath() throws IOException {
        log.append(Samples.entries(700));
        expect(0);
        send(upload(Samples.ORIGIN, 0, 700, 2));
        assertThat(copy().resolve("tile/entries/001")).exists();
        mirror.close();
        openMirror();
        assertThat(send(upload(Samples.ORIGIN, 512, 700, 9)))
                .isEqualTo(new Answer(409, MirroredLog.INFO_TYPE, "700\n0\n\n"));
        assertThat(send(upload(Samples.ORIGIN, 0, 700, 9)).status()).isEqualTo(200);
        mirror.close();
        openMirror();
        assertThat(LogReader.open(copy()).size()).isEqualTo(700);
        assertThat(Samples.faults(copy())).isEmpty();
    }

    @Test
    void aLogIsMirroredOverHttpAndServedAsItIs() throws Exception {
        log.append(Samples.entries(9_000));
        try (CosignerServer server =
                CosignerServer.of(mirror, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            CosignerClient client = new CosignerClient(server.url());
            client.cosign(LogReader.open(logDir), COSIGNER.key());
            log.append(Samples.entries(100));
            log.cosign(List.of(client.cosign(LogReader.open(logDir), COSIGNER.key())));
            assertThat(LogReader.open(copy()).size()).isEqualTo(9_100);
            assertThat(Samples.faults(copy())).isEmpty();
            String base = server.url() + "/" + CheckpointBook.folderName(Samples.ORIGIN) + "/";
            assertThat(get(base + "tile/entries/000"))
                    .isEqualTo(Files.readAllBytes(logDir.resolve("tile/entries/000")));
            assertThat(get(base + "tile/0/035.p/140")).hasSize(140 * 32);
            assertThat(get(base + ".lock")).asString(StandardCharsets.UTF_8).contains("there is no");
            assertThat(get(server.url() + "/nothing"))
                    .asString(StandardCharsets.UTF_8)
                    .contains("there is no");
        }
    }

    private static byte[] get(String url) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    @Test
    void oneFolderHasOneMirror() {
        assertThatThrownBy(this::openMirror).isInstanceOf(LogLockedException.class);
    }
}
