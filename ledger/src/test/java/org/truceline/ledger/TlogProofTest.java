// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proof files: their one form, and what they prove.
class TlogProofTest {
    private static final String HASH1 = Base64Text.of(hash("hash1").toBytes());
    private static final String HASH2 = Base64Text.of(hash("hash2").toBytes());

    @TempDir
    Path dir;

    private static Hash hash(String text) {
        return Hash.of(MerkleTree.sha256().digest(Samples.bytes(text)));
    }

    private static TlogProof proof(long index, List<Hash> path, String checkpoint, String extra) {
        return TlogProof.of(new InclusionProof(index, index + 1, path), checkpoint, Samples.bytes(extra));
    }

    @Test
    void aProofHasTheTextThatOtherImplementationsGiveIt() {
        assertThat(proof(5, List.of(hash("hash1"), hash("hash2")), "test checkpoint\n", "")
                        .toText())
                .isEqualTo("c2sp.org/tlog-proof@v1\nindex 5\n" + HASH1 + "\n" + HASH2 + "\n\ntest checkpoint\n");
        assertThat(proof(10, List.of(hash("hash1")), "checkpoint data\n", "extra information")
                        .toText())
                .isEqualTo("c2sp.org/tlog-proof@v1\nextra ZXh0cmEgaW5mb3JtYXRpb24=\nindex 10\n" + HASH1
                        + "\n\ncheckpoint data\n");
        assertThat(proof(0, List.of(), "checkpoint\n", "").toText())
                .isEqualTo("c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        TlogProof proof = proof(456, List.of(hash("c")), "another checkpoint\n", "some extra data");
        TlogProof read = TlogProof.parse(Samples.bytes(proof.toText()));
        assertThat(read.toText()).isEqualTo(proof.toText());
        assertThat(read.index()).isEqualTo(456);
        assertThat(read.path()).containsExactly(hash("c"));
        assertThat(read.extra()).isEqualTo(Samples.bytes("some extra data"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong-header\nindex 0\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\n\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nindex notanumber\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nindex -5\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nindex 05\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n",
                ""
            })
    void whatIsNoProofIsRefused(String text) {
        assertThatThrownBy(() -> TlogProof.parse(Samples.bytes(text))).isInstanceOf(MalformedException.class);
    }

    @Test
    void whatIsTooLongIsRefused() {
        String start = "c2sp.org/tlog-proof@v1\nindex 0\n";
        assertThatThrownBy(() -> TlogProof.parse(Samples.bytes(start + "a".repeat(65 * 1024) + "\n\nc\n")))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> TlogProof.parse(Samples.bytes(start + (HASH1 + "\n").repeat(64) + "\nc\n")))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("63");
        assertThat(TlogProof.parse(Samples.bytes(start + (HASH1 + "\n").repeat(63) + "\nc\n"))
                        .path())
                .hasSize(63);
        String longest = start + "\n" + "c".repeat(SignedNote.MAX_SIZE - start.length() - 2) + "\n";
        assertThat(TlogProof.parse(Samples.bytes(longest)).index()).isZero();
        assertThatThrownBy(() -> TlogProof.parse(Samples.bytes(longest + "\n"))).isInstanceOf(MalformedException.class);
    }

    @Test
    void aProofOfARealLogHoldsForItsEntryAndNoOther() throws IOException {
        try (Log log = Log.create(dir, Samples.ORIGIN, Samples.SIGNER)) {
            log.append(Samples.entries(300));
        }
        LogReader reader = LogReader.open(dir);
        String checkpoint = new String(reader.note().toBytes(), StandardCharsets.UTF_8);
        TlogProof proof =
                TlogProof.parse(Samples.bytes(TlogProof.of(reader.inclusionProof(257), checkpoint, new byte[0])
                        .toText()));
        Policy policy = Policy.parse("log " + Samples.SIGNER.verifier() + "\nquorum none\n");
        proof.verify(MerkleTree.leafHash(reader.entry(257)), policy);
        assertThatThrownBy(() -> proof.verify(MerkleTree.leafHash(reader.entry(256)), policy))
                .isInstanceOf(ProofException.class);
        Policy stranger = Policy.parse(
                "log " + NoteSigner.of(Samples.ORIGIN, Ed25519Key.generate()).verifier() + "\nquorum none\n");
        assertThatThrownBy(() -> proof.verify(MerkleTree.leafHash(reader.entry(257)), stranger))
                .isInstanceOf(UnverifiedException.class);
    }
}
