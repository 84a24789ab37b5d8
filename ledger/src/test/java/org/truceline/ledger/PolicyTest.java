// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Policies good and bad, and which checkpoints stand by one. The keys of the first tests are those of the policies
/// that
/// transparency-dev/formats tests with.
class PolicyTest {
    private static final String W1 = "sigsum.org+e4ade967+AZuUY6B08pW3QVHu8uvsrxWPcAv9nykap2Nb4oxCee+r";
    private static final String W2 = "example.com+3753d3de+AebBhMcghIUoavZpjuDofa4sW6fYHyVn7gvwDBfvkvuM";
    private static final String W4 = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
    private static final String TWO =
            "witness w1 " + W1 + " https://sigsum.org/witness/\nwitness w2 " + W2 + " https://example.com/witness/\n";

    private static final Cosigner NORTH = cosigner("north.example/w", 1);
    private static final Cosigner SOUTH = cosigner("south.example/w", 2);
    private static final Cosigner THIRD = cosigner("third.example/w", 3);

    private static Cosigner cosigner(String name, int seed) {
        byte[] bytes = new byte[Ed25519Key.SEED_SIZE];
        bytes[0] = (byte) seed;
        return Cosigner.ed25519(name, Ed25519Key.fromSeed(bytes));
    }

    @Test
    void aTidyPolicyIsRead() {
        Policy policy = Policy.parse("\n" + TWO + "group g1 all w1 w2\nquorum g1\n");
        assertThat(policy.witnesses()).extracting(Policy.Witness::name).containsExactly("w1", "w2");
        assertThat(policy.witnesses().getFirst().url()).hasToString("https://sigsum.org/witness/");
        assertThat(policy.groups()).containsExactly(new Policy.Group("g1", 2, List.of("w1", "w2")));
        assertThat(policy.quorum()).isEqualTo("g1");
    }

    @Test
    void spacesTabsAndCommentsDoNotMatter() {
        Policy policy = Policy.parse("\n\n# comment\nwitness   w1 \t " + W1
                + "     https://sigsum.org/witness/    #comment\n" + "  witness w2            " + W2
                + "\n\n\n\t\t #comment\ngroup      g1    all     w1  w2\n\n\t quorum      g1\n");
        assertThat(policy.groups()).containsExactly(new Policy.Group("g1", 2, List.of("w1", "w2")));
    }

    @Test
    void aThresholdIsANumberAllOrAny() {
        String three = TWO + "witness w4 " + W4 + "\n";
        assertThat(Policy.parse(three + "group g 2 w1 w2 w4\nquorum g")
                        .groups()
                        .getFirst()
                        .threshold())
                .isEqualTo(2);
        assertThat(Policy.parse(three + "group g all w1 w2 w4\nquorum g")
                        .groups()
                        .getFirst()
                        .threshold())
                .isEqualTo(3);
        assertThat(Policy.parse(three + "group g any w1\nquorum g")
                        .groups()
                        .getFirst()
                        .threshold())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "witness w1 " + W1,
                "quorum unknown",
                "witness w1 " + W1 + "\nwitness w1 " + W2 + "\nquorum w1",
                "witness w1 " + W1 + "\ngroup g1 -1 w1\nquorum g1",
                "witness w1 " + W1 + "\ngroup g1 0 w1\nquorum g1",
                "witness w1 " + W1 + "\ngroup g1 2 w1\nquorum g1",
                "witness w1 " + W1 + "\ngroup g1 01 w1\nquorum g1",
                "witness w1 " + W1 + "\ngroup g1 all w1 w1\nquorum g1",
                "witness w1 " + W1 + "\ngroup g1 all w1\ngroup g2 all w1\nquorum g1",
                "witness w1 " + W1 + "\ngroup g1 all none\nquorum g1",
                "witness w1 " + W1 + "\ngroup g1 all\nquorum g1",
                "group g1 all w1\nwitness w1 " + W1 + "\nquorum g1",
                "quorum w1\nwitness w1 " + W1,
                "witness all " + W1 + "\nquorum none",
                "group none 1 witness\nquorum none",
                "witness w1 " + W1 + "\nwitness w2 " + W1 + "\nquorum none",
                "log " + W1 + "\nlog " + W1 + "\nquorum none",
                "log " + W4 + "\nquorum none",
                "witness w1 " + W1 + "x\nquorum none",
                "quorum none\nquorum none",
                "quorum",
                "log",
                "witness w1",
                "whatness w1 " + W1 + "\nquorum none",
                "quorum none\r\n",
                ""
            })
    void whatIsNoPolicyIsRefused(String policy) {
        assertThatThrownBy(() -> Policy.parse(policy))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("policy");
    }

    @Test
    void namesAreOctetsAndNotCharacters() {
        byte[] kelvin =
                ("witness \u212a " + W1 + "\nwitness K " + W2 + "\nquorum K\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Policy.parse(kelvin).quorum()).isEqualTo("K");
        byte[] notUtf8 = ("witness \u00ff " + W1 + "\nquorum \u00ff\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Policy.parse(notUtf8).quorum()).isEqualTo("\u00ff");
    }

    @Test
    void manyLogsWitnessesAndGroupsAreNoTrouble() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("witness w")
                    .append(i)
                    .append(' ')
                    .append(cosigner("w" + i, i + 10).key().vkey())
                    .append('\n');
            text.append("group g").append(i).append(" any w").append(i).append('\n');
        }
        assertThat(Policy.parse(text + "quorum g39").groups()).hasSize(40);
    }

    private static Policy bothSides() {
        return Policy.parse("log " + Samples.SIGNER.verifier() + "\nwitness north " + NORTH.key() + "\nwitness south "
                + SOUTH.key() + "\ngroup both all north south\nquorum both\n");
    }

    private static SignedNote checkpoint(Cosigner... cosigners) {
        Checkpoint checkpoint = Checkpoint.of(Samples.ORIGIN, 3, MerkleTree.root(Samples.entries(3)));
        SignedNote note = SignedNote.sign(checkpoint.toText(), Samples.SIGNER);
        for (Cosigner cosigner : cosigners) {
            note = note.with(cosigner.cosign(checkpoint, Instant.ofEpochSecond(9)));
        }
        return note;
    }

    @Test
    void aCheckpointThatBothSidesSawStandsAndOneThatOneSawDoesNot() {
        assertThat(bothSides().verify(checkpoint(NORTH, SOUTH)).size()).isEqualTo(3);
        assertThat(bothSides().verify(checkpoint(THIRD, SOUTH, NORTH)).size()).isEqualTo(3);
        assertThatThrownBy(() -> bothSides().verify(checkpoint(NORTH, THIRD)))
                .isInstanceOf(UnverifiedException.class)
                .hasMessageContaining("missing [south]");
        assertThat(bothSides().standing(checkpoint(NORTH)).complete()).isFalse();
        assertThat(bothSides().standing(checkpoint(NORTH)).seenBy()).containsExactly("north");
        assertThatThrownBy(() -> bothSides().verify(checkpoint())).isInstanceOf(UnverifiedException.class);
    }

    @Test
    void aKnownSignatureThatIsBadSpoilsTheCheckpoint() {
        Cosigner impostor = cosigner(NORTH.key().name(), 9);
        Checkpoint checkpoint = Checkpoint.of(Samples.ORIGIN, 3, MerkleTree.root(Samples.entries(3)));
        byte[] bytes = impostor.cosign(checkpoint, Instant.ofEpochSecond(9)).bytes();
        NoteSignature forged = new NoteSignature(NORTH.key().name(), NORTH.key().id(), bytes);
        assertThatThrownBy(() -> bothSides().standing(checkpoint(SOUTH).with(forged)))
                .isInstanceOf(UnverifiedException.class);
    }

    @Test
    void aLogThatThePolicyDoesNotNameIsRefused() {
        Policy other = Policy.parse("log " + W1 + "\nquorum none\n");
        assertThatThrownBy(() -> other.verify(checkpoint(NORTH, SOUTH))).isInstanceOf(UnverifiedException.class);
        assertThat(Policy.parse("quorum none").verify(checkpoint()).size()).isEqualTo(3);
    }

    @Test
    void groupsOfGroupsCount() {
        Policy policy = Policy.parse("witness n " + NORTH.key() + "\nwitness s " + SOUTH.key() + "\nwitness t "
                + THIRD.key() + "\ngroup sides any n s\ngroup all2 all sides t\nquorum all2\n");
        assertThat(policy.standing(checkpoint(NORTH, THIRD)).complete()).isTrue();
        assertThat(policy.standing(checkpoint(NORTH, SOUTH)).complete()).isFalse();
        assertThat(policy.keys()).hasSize(3);
    }
}
