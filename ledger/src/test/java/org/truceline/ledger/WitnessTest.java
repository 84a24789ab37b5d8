// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dialogue of a witness: that of litewitness (FiloSottile/torchwood, whose keys and checkpoints these are) and the
/// cases of the specification that it leaves out.
class WitnessTest {
    private static final String ORIGIN =
            "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562";
    private static final NoteVerifier LOG = new NoteVerifier(
            ORIGIN,
            Ed25519PublicKey.of(
                    HexFormat.of().parseHex("ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f")));

    private static final String SIZE_1 =
            ORIGIN + "\n1\nKgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n\u2014 " + ORIGIN
                    + " UgIom7fPZTqpxWWhyjWduBvTvGVqsokMbqTArsQilegKoFBJQjUFAmQ0+YeSPM3wfUQMFSzVnnNuWRTYrajXpNUbIQY=\n";
    private static final String SIZE_3 =
            ORIGIN + "\n3\nRcCI1Nk56ZcSmIEfIn0SleqtV7uvrlXNccFx595Iwl0=\n\n\u2014 " + ORIGIN
                    + " UgIom2VbtIcdFbwFAy1n7s6IkAxIY6J/GQOTuZF2ORV39d75cbAj2aQYwyJre36kezNobZs4SUUdrcawfAB8WVrx6go=\n";
    private static final String SIZE_5 =
            ORIGIN + "\n5\nQrtXrQZCCvpIgsSmOsah7HdICzMLLyDfxToMql9WTjY=\n\n\u2014 " + ORIGIN
                    + " UgIomw/EOJmWi0i1FQsOj+etB7F8IccFam/jgd6wzRns4QPVmyEZtdvl1U2KEmLOZ/ASRcWJi0tW90dJWAShei7sDww=\n";
    private static final String PROOF_1_3 = """
            KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            """;
    private static final String PROOF_3_5 = """
            KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            KgMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            wgiIFdZfYNv6WU1OllBKsWnLYIS/DBMqt8Uh/S4OukE=
            KgQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            """;

    private static final Cosigner COSIGNER = Cosigner.ed25519("example.com/witness", Ed25519Key.fromSeed(new byte[32]));
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);

    @TempDir
    Path dir;

    private Witness witness;

    @BeforeEach
    void openWitness() throws IOException {
        witness = Witness.open(
                dir.resolve("witness"),
                COSIGNER,
                Map.of(ORIGIN, List.of(LOG), Samples.ORIGIN, List.of(Samples.SIGNER.verifier())),
                CLOCK);
    }

    private Answer ask(String body) throws IOException {
        return witness.addCheckpoint(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theDialogueOfLitewitness() throws IOException {
        Answer first = ask("old 0\n\n" + SIZE_1);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).startsWith("\u2014 example.com/witness ").endsWith("\n");

        Answer badSignature = ask("old 1\n" + PROOF_1_3 + "\n" + SIZE_3.replace("6go=", "6gx="));
        assertThat(badSignature.status()).isIn(400, 403);
        assertThat(ask("old 1\n" + PROOF_1_3 + "\n"
                                + SIZE_3.replace("ZVu", "ZVv").replace("2VbtI", "2VbtJ"))
                        .status())
                .isEqualTo(403);
        assertThat(ask("old 1\n" + PROOF_1_3 + "\n" + SIZE_3.replace("9e562", "9e563"))
                        .status())
                .isEqualTo(404);

        Answer noProof = ask("old 1\n\n" + SIZE_3);
        assertThat(noProof.status()).isEqualTo(422);
        assertThat(noProof.body()).contains("consistency proof");
        String wrongProof = PROOF_1_3.replaceFirst(
                "KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABA=");
        assertThat(ask("old 1\n" + wrongProof + "\n" + SIZE_3).status()).isEqualTo(422);

        assertThat(ask("old 1\n" + PROOF_1_3 + "\n" + SIZE_3).status()).isEqualTo(200);

        String stale =
                "old 1\nKgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n+fUDV+k970B4I3uKrqJM4aP1lloPZP8mvr2Z4wRw2LI=\n"
                        + "KgQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n" + SIZE_5;
        assertThat(ask(stale)).isEqualTo(new Answer(409, "text/x.tlog.size", "3\n"));
        assertThat(ask("old 3\n" + PROOF_3_5 + "\n" + SIZE_5).status()).isEqualTo(200);
        assertThat(ask("old 0\n\n" + SIZE_5)).isEqualTo(new Answer(409, "text/x.tlog.size", "5\n"));
    }

    @Test
    void whatItCosignedItShowsAndStillKnowsAfterADeath() throws IOException {
        ask("old 0\n\n" + SIZE_1);
        ask("old 1\n" + PROOF_1_3 + "\n" + SIZE_3);
        witness.close();
        openWitness();
        SignedNote shown = witness.find(ORIGIN).orElseThrow();
        assertThat(shown.verify(List.of(LOG, COSIGNER.key()))).hasSize(2);
        assertThat(COSIGNER.key().time(shown.signatures().getLast())).isEqualTo(CLOCK.instant());
        assertThat(ask("old 0\n\n" + SIZE_1).body()).isEqualTo("3\n");
        assertThat(witness.find("elsewhere")).isEmpty();
        assertThat(witness.find(Samples.ORIGIN)).isEmpty();
    }

    @Test
    void whatIsNoRequestIsAnsweredWith400() throws IOException {
        for (String body : List.of(
                "",
                "old 0\n" + SIZE_1,
                "old -1\n\n" + SIZE_1,
                "old 01\n\n" + SIZE_1,
                "new 0\n\n" + SIZE_1,
                "old 0\nAAAA\n\n" + SIZE_1,
                "old 0\n" + PROOF_1_3.repeat(32) + "\n" + SIZE_1,
                "old 2\n\n" + SIZE_1,
                "old 0\n\n" + SIZE_1.replace("\n1\n", "\n01\n"))) {
            assertThat(ask(body).status()).as(body).isEqualTo(400);
        }
        assertThat(witness.find(ORIGIN)).isEmpty();
    }

    private static String own(long size, Hash root) {
        Checkpoint checkpoint = Checkpoint.of(Samples.ORIGIN, size, root);
        return new String(SignedNote.sign(checkpoint.toText(), Samples.SIGNER).toBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theCasesOfTheSpecificationThatTheDialogueLeavesOut() throws IOException {
        Hash root = MerkleTree.root(Samples.entries(2));
        assertThat(ask("old 0\n\n" + own(0, root)).status()).isEqualTo(422);
        assertThat(ask("old 0\n\n" + own(0, MerkleTree.EMPTY_ROOT)).status()).isEqualTo(200);
        assertThat(ask("old 0\n" + PROOF_1_3 + "\n" + own(2, root)).status()).isEqualTo(422);
        assertThat(ask("old 0\n\n" + own(2, root)).status()).isEqualTo(200);
        assertThat(ask("old 2\n\n" + own(2, root)).status()).isEqualTo(200);
        assertThat(ask("old 2\n\n" + own(2, MerkleTree.EMPTY_ROOT)).status()).isEqualTo(422);
        String unsigned = SignedNote.sign(
                        Checkpoint.of(Samples.ORIGIN, 2, root).toText(),
                        NoteSigner.of("stranger", Ed25519Key.generate()))
                .signatures()
                .getFirst()
                .toLine();
        assertThat(ask("old 2\n\n" + own(2, root).split("\n\n", -1)[0] + "\n\n" + unsigned)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSecondHistoryUnderTheLogsOwnSignatureIsKeptAsEvidence() throws IOException {
        ask("old 0\n\n" + own(2, MerkleTree.root(Samples.entries(2))));
        String other = own(2, MerkleTree.leafHash(new byte[0]));
        ask("old 2\n\n" + other);
        Path evidence = dir.resolve("witness")
                .resolve(CheckpointBook.folderName(Samples.ORIGIN))
                .resolve("evidence");
        try (var files = Files.list(evidence)) {
            Path file = files.toList().getFirst();
            assertThat(Files.readString(file)).contains("on file:", "offered:", other);
        }
    }

    @Test
    void oneFolderHasOneWitness() {
        assertThatThrownBy(() -> Witness.open(dir.resolve("witness"), COSIGNER, Map.of(), CLOCK))
                .isInstanceOf(LogLockedException.class);
    }

    @Test
    void aLogGetsItsCosignatureOverHttpAndPublishesIt() throws Exception {
        Path logDir = dir.resolve("log");
        try (CosignerServer server =
                        CosignerServer.of(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                Log log = Log.create(logDir, Samples.ORIGIN, Samples.SIGNER)) {
            CosignerClient client = new CosignerClient(server.url());
            for (int i = 1; i <= 3; i++) {
                log.append(Samples.entries(200));
                log.cosign(List.of(client.cosign(LogReader.open(logDir), COSIGNER.key())));
                SignedNote published = LogReader.open(logDir).note();
                assertThat(published.verify(List.of(Samples.SIGNER.verifier(), COSIGNER.key())))
                        .hasSize(2);
                assertThat(client.findCheckpoint(Samples.ORIGIN)).contains(published);
            }
            assertThat(Samples.faults(logDir)).isEmpty();
            assertThat(client.findCheckpoint("unknown")).isEmpty();
            assertThatThrownBy(() -> client.cosign(
                            LogReader.open(logDir),
                            Cosigner.ed25519("x", Ed25519Key.generate()).key()))
                    .isInstanceOf(CosignerException.class)
                    .hasMessageContaining("none is of x");
        }
        // A log that was rolled back, and one that was rewritten.
        try (CosignerServer server =
                        CosignerServer.of(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                Log other = Log.create(dir.resolve("other"), Samples.ORIGIN, Samples.SIGNER)) {
            CosignerClient client = new CosignerClient(server.url());
            other.append(Samples.entries(100));
            assertThatThrownBy(() -> client.cosign(LogReader.open(dir.resolve("other")), COSIGNER.key()))
                    .isInstanceOfSatisfying(
                            CosignerException.class, e -> assertThat(e.status()).isEqualTo(409));
            other.append(Samples.entries(900));
            assertThatThrownBy(() -> client.cosign(LogReader.open(dir.resolve("other")), COSIGNER.key()))
                    .isInstanceOfSatisfying(
                            CosignerException.class, e -> assertThat(e.status()).isEqualTo(422));
        }
    }
}
