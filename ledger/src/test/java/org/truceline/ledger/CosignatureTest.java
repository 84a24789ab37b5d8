// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Cosignatures of both types, and what must not pass for one. The specification has no vector with a key; the message
/// of type 04 is its own example.
class CosignatureTest {
    private static final Checkpoint CHECKPOINT =
            Checkpoint.of("example.com/behind-the-sofa", 20852163, MerkleTree.EMPTY_ROOT);
    private static final Instant TIME = Instant.ofEpochSecond(1679315147);

    static List<Cosigner> cosigners() {
        return List.of(
                Cosigner.ed25519("witness.example/w1", Ed25519Key.fromSeed(new byte[32])),
                Cosigner.mlDsa44("witness.example/w2", new byte[32]));
    }

    @ParameterizedTest
    @MethodSource("cosigners")
    void aCosignatureHoldsAndSaysItsTime(Cosigner cosigner) {
        NoteSignature signature = cosigner.cosign(CHECKPOINT, TIME);
        SignedNote note = SignedNote.sign(CHECKPOINT.toText(), Samples.SIGNER).with(signature);
        SignedNote read = SignedNote.parse(note.toBytes());
        assertThat(read.verify(List.of(cosigner.key()))).containsExactly(cosigner.key());
        assertThat(cosigner.key().time(read.signatures().getLast())).isEqualTo(TIME);
        assertThat(CosignerKey.parse(cosigner.key().vkey())).isEqualTo(cosigner.key());
    }

    @ParameterizedTest
    @MethodSource("cosigners")
    void noOtherTimeTextKeyOrLengthPasses(Cosigner cosigner) {
        NoteSignature good = cosigner.cosign(CHECKPOINT, TIME);
        byte[] bytes = good.bytes();
        for (int at : List.of(0, 7, 8, 40, bytes.length - 1)) {
            byte[] bad = bytes.clone();
            bad[at] ^= 1;
            refused(cosigner.key(), CHECKPOINT, new NoteSignature(good.name(), good.keyId(), bad));
        }
        Checkpoint other = Checkpoint.of(CHECKPOINT.origin(), 20852164, CHECKPOINT.root());
        refused(cosigner.key(), other, good);
        refused(
                cosigner.key(),
                CHECKPOINT,
                new NoteSignature(good.name(), good.keyId(), java.util.Arrays.copyOf(bytes, bytes.length - 1)));
        refused(
                cosigner.key(),
                CHECKPOINT,
                new NoteSignature(good.name(), good.keyId(), java.util.Arrays.copyOf(bytes, bytes.length + 1)));
        assertThatThrownBy(() -> cosigner.cosign(CHECKPOINT, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(CosignerKey key, Checkpoint checkpoint, NoteSignature signature) {
        assertThatThrownBy(() -> key.verify(checkpoint.toText(), signature)).isInstanceOf(LedgerException.class);
    }

    @Test
    void theMessageOfTypeFourIsThatOfTheSpecification() {
        String text = """
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
                """;
        assertThat(new String(Ed25519CosignerKey.message(text, 1679315147), StandardCharsets.UTF_8))
                .isEqualTo("cosignature/v1\ntime 1679315147\n" + text);
    }

    @Test
    void theMessageOfTypeSixHasItsFieldsInTheirSizes() {
        byte[] message = MlDsaCosignerKey.message("w", 5, Checkpoint.of("log", 7, MerkleTree.EMPTY_ROOT));
        assertThat(message).hasSize(12 + 2 + 8 + 4 + 8 + 8 + 32);
        assertThat(new String(message, 0, 12, StandardCharsets.US_ASCII)).isEqualTo("subtree/v1\n\0");
        assertThat(message[12]).isEqualTo((byte) 1);
        assertThat(message[21]).isEqualTo((byte) 5);
        assertThat(message[22]).isEqualTo((byte) 3);
        assertThat(message[41]).isEqualTo((byte) 7);
    }

    @Test
    void namesUnderTypeSixHaveALimit() {
        Cosigner cosigner = Cosigner.mlDsa44("w", new byte[32]);
        assertThatThrownBy(() -> cosigner.cosign(Checkpoint.of("t".repeat(256), 0, MerkleTree.EMPTY_ROOT), TIME))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("255");
        assertThatThrownBy(() -> Cosigner.mlDsa44("w".repeat(256), new byte[32]).cosign(CHECKPOINT, TIME))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Cosigner.mlDsa44("w", new byte[31])).isInstanceOf(MalformedException.class);
    }

    @Test
    void oneKeyHasAnotherIdInEachRole() {
        Ed25519Key key = Ed25519Key.fromSeed(new byte[32]);
        NoteVerifier log = NoteSigner.of("a", key).verifier();
        CosignerKey witness = Cosigner.ed25519("a", key).key();
        assertThat(witness.id()).isNotEqualTo(log.id());
        assertThat(witness.made(SignedNote.sign("x\n", NoteSigner.of("a", key))
                        .signatures()
                        .getFirst()))
                .isFalse();
        assertThat(CosignerKey.parse(log.vkey())).isEqualTo(witness);
        assertThatThrownBy(() -> NoteVerifier.parse(witness.vkey())).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() ->
                        CosignerKey.parse(witness.vkey().replace(witness.vkey().split("\\+", -1)[1], "00000000")))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("id");
        assertThatThrownBy(() -> CosignerKey.parse("a+00000000+BQ==")).isInstanceOf(MalformedException.class);
    }

    @Test
    void aTimeAboveTheSpecificationsLimitIsRefused() {
        Cosigner cosigner = cosigners().getFirst();
        byte[] bytes = cosigner.cosign(CHECKPOINT, TIME).bytes();
        bytes[0] |= (byte) 0x80;
        NoteSignature signature =
                new NoteSignature(cosigner.key().name(), cosigner.key().id(), bytes);
        assertThatThrownBy(() -> cosigner.key().time(signature)).isInstanceOf(MalformedException.class);
    }
}
