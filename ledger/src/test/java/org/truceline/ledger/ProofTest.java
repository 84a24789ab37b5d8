// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truceline.ledger.ProofException.Reason;

class ProofTest {
    private static final int LARGEST = 40;

    private static final List<byte[]> ENTRIES = Samples.entries(LARGEST);
    private static final List<Hash> ROOTS = roots();

    @Test
    void everyEntryIsProvenInEveryTree() throws IOException {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof.of(index, size, ProofTest::node).verify(leaf(index), ROOTS.get(size));
            }
        }
    }

    @Test
    void everyTreeIsProvenToBeginEveryLaterOne() throws IOException {
        for (int to = 1; to <= LARGEST; to++) {
            for (int from = 1; from <= to; from++) {
                ConsistencyProof.of(from, to, ProofTest::node).verify(ROOTS.get(from), ROOTS.get(to));
            }
        }
    }

    @Test
    void noProofIsMadeOfWhatIsNotSo() {
        for (int index : new int[] {-1, 8, 9}) {
            assertThatThrownBy(() -> InclusionProof.of(index, 8, ProofTest::node))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (int from : new int[] {-1, 0, 9}) {
            assertThatThrownBy(() -> ConsistencyProof.of(from, 8, ProofTest::node))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no consistency proof from size " + from + " to 8");
        }
    }

    @Test
    void theLengthOfAPathIsLogarithmic() throws IOException {
        assertThat(InclusionProof.of(0, 1, ProofTest::node).path()).isEmpty();
        assertThat(InclusionProof.of(5, 32, ProofTest::node).path()).hasSize(5);
        assertThat(InclusionProof.of(32, 33, ProofTest::node).path()).hasSize(1);
        assertThat(ConsistencyProof.of(32, 33, ProofTest::node).path()).hasSize(1);
        assertThat(ConsistencyProof.of(7, 7, ProofTest::node).path()).isEmpty();
    }

    @Test
    void anIndexAtOrBeyondTheSizeIsRefused() throws IOException {
        InclusionProof good = InclusionProof.of(3, 8, ProofTest::node);
        for (long index : new long[] {8, 9, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertRefused(new InclusionProof(index, 8, good.path()), leaf(3), ROOTS.get(8), Reason.INDEX_OUTSIDE_TREE);
        }
        assertRefused(new InclusionProof(0, 0, List.of()), leaf(0), ROOTS.get(0), Reason.INDEX_OUTSIDE_TREE);
        assertRefused(new InclusionProof(3, -8, good.path()), leaf(3), ROOTS.get(8), Reason.INDEX_OUTSIDE_TREE);
    }

    /// One Java verifier takes the proof of a two-leaf tree for trees of three and four.
    @Test
    void theProofOfASmallTreeIsRefusedUnderALargerSize() throws IOException {
        InclusionProof two = InclusionProof.of(0, 2, ProofTest::node);
        for (int size : new int[] {3, 4, 5, 1_000}) {
            assertRefused(new InclusionProof(0, size, two.path()), leaf(0), ROOTS.get(2), Reason.PATH_TOO_SHORT);
        }
        assertRefused(new InclusionProof(0, 1, two.path()), leaf(0), ROOTS.get(2), Reason.PATH_TOO_LONG);
    }

    @Test
    void everyInclusionPathThatIsShorterOrLongerIsRefused() throws IOException {
        for (int size = 2; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path =
                        InclusionProof.of(index, size, ProofTest::node).path();
                List<Hash> shorter = path.subList(0, path.size() - 1);
                assertRefused(
                        new InclusionProof(index, size, shorter), leaf(index), ROOTS.get(size), Reason.PATH_TOO_SHORT);
                assertRefused(
                        new InclusionProof(index, size, longer(path)),
                        leaf(index),
                        ROOTS.get(size),
                        Reason.PATH_TOO_LONG);
            }
        }
    }

    @Test
    void everyInclusionProofWithAnotherHashLeafIndexOrRootIsRefused() throws IOException {
        for (int size = 2; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof good = InclusionProof.of(index, size, ProofTest::node);
                for (int i = 0; i < good.path().size(); i++) {
                    InclusionProof bad = new InclusionProof(index, size, flipped(good.path(), i));
                    assertRefused(bad, leaf(index), ROOTS.get(size), Reason.ROOT_MISMATCH);
                }
                assertRefused(good, flipped(leaf(index)), ROOTS.get(size), Reason.ROOT_MISMATCH);
                assertRefused(good, leaf(index), flipped(ROOTS.get(size)), Reason.ROOT_MISMATCH);
                InclusionProof neighbour = new InclusionProof(index ^ 1, size, good.path());
                assertThatThrownBy(() -> neighbour.verify(leaf(good.index()), ROOTS.get((int) good.size())))
                        .isInstanceOf(ProofException.class);
            }
        }
    }

    @Test
    void anEmptyOldTreeAndAShrinkingOneAreRefused() {
        List<Hash> path = List.of(leaf(0));
        assertRefused(new ConsistencyProof(0, 4, path), 0, 4, Reason.OLD_TREE_EMPTY);
        assertRefused(new ConsistencyProof(0, 0, List.of()), 0, 0, Reason.OLD_TREE_EMPTY);
        assertRefused(new ConsistencyProof(-1, 4, path), 1, 4, Reason.OLD_TREE_EMPTY);
        assertRefused(new ConsistencyProof(5, 4, path), 5, 4, Reason.TREE_SHRANK);
    }

    @Test
    void treesOfTheSameSizeNeedTheSameRootAndNoPath() {
        new ConsistencyProof(4, 4, List.of()).verify(ROOTS.get(4), ROOTS.get(4));
        assertRefused(new ConsistencyProof(4, 4, List.of()), 4, 5, Reason.NEW_ROOT_MISMATCH);
        assertRefused(new ConsistencyProof(4, 4, List.of(leaf(0))), 4, 4, Reason.PATH_TOO_LONG);
    }

    @Test
    void everyConsistencyPathThatIsShorterOrLongerIsRefused() throws IOException {
        for (int to = 2; to <= LARGEST; to++) {
            for (int from = 1; from < to; from++) {
                List<Hash> path = ConsistencyProof.of(from, to, ProofTest::node).path();
                assertRefused(
                        new ConsistencyProof(from, to, path.subList(0, path.size() - 1)),
                        from,
                        to,
                        Reason.PATH_TOO_SHORT);
                assertRefused(new ConsistencyProof(from, to, longer(path)), from, to, Reason.PATH_TOO_LONG);
                assertRefused(new ConsistencyProof(from, to, List.of()), from, to, Reason.PATH_TOO_SHORT);
            }
        }
    }

    @Test
    void everyConsistencyProofWithAnotherHashOrRootIsRefused() throws IOException {
        for (int to = 2; to <= LARGEST; to++) {
            for (int from = 1; from < to; from++) {
                ConsistencyProof good = ConsistencyProof.of(from, to, ProofTest::node);
                Hash oldRoot = ROOTS.get(from);
                Hash newRoot = ROOTS.get(to);
                for (int i = 0; i < good.path().size(); i++) {
                    ConsistencyProof bad = new ConsistencyProof(from, to, flipped(good.path(), i));
                    assertThatThrownBy(() -> bad.verify(oldRoot, newRoot)).isInstanceOf(ProofException.class);
                }
                assertThatThrownBy(() -> good.verify(flipped(oldRoot), newRoot)).isInstanceOf(ProofException.class);
                assertReason(Reason.NEW_ROOT_MISMATCH, () -> good.verify(oldRoot, flipped(newRoot)));
            }
        }
    }

    @Test
    void anOldRootThatThePathDoesNotLeadToIsNamedAsTheOldOne() throws IOException {
        ConsistencyProof good = ConsistencyProof.of(3, 7, ProofTest::node);
        assertReason(Reason.OLD_ROOT_MISMATCH, () -> good.verify(ROOTS.get(2), ROOTS.get(7)));
    }

    @Test
    void noProofIsMadeForWhatIsNotThere() {
        assertThatThrownBy(() -> InclusionProof.of(3, 3, ProofTest::node)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConsistencyProof.of(0, 3, ProofTest::node))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConsistencyProof.of(4, 3, ProofTest::node))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(InclusionProof proof, Hash leaf, Hash root, Reason reason) {
        assertReason(reason, () -> proof.verify(leaf, root));
    }

    private static void assertRefused(ConsistencyProof proof, int from, int to, Reason reason) {
        assertReason(reason, () -> proof.verify(ROOTS.get(from), ROOTS.get(to)));
    }

    private static void assertReason(Reason reason, Runnable verification) {
        assertThatExceptionOfType(ProofException.class)
                .isThrownBy(verification::run)
                .extracting(ProofException::reason)
                .isEqualTo(reason);
    }

    private static Hash node(int height, long index) {
        int width = 1 << height;
        int start = (int) index * width;
        return MerkleTree.root(ENTRIES.subList(start, start + width));
    }

    private static Hash leaf(long index) {
        return MerkleTree.leafHash(ENTRIES.get((int) index));
    }

    private static List<Hash> roots() {
        List<Hash> roots = new ArrayList<>();
        for (int size = 0; size <= LARGEST; size++) {
            roots.add(MerkleTree.root(ENTRIES.subList(0, size)));
        }
        return roots;
    }

    private static List<Hash> longer(List<Hash> path) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(leaf(0));
        return longer;
    }

    private static List<Hash> flipped(List<Hash> path, int position) {
        List<Hash> flipped = new ArrayList<>(path);
        flipped.set(position, flipped(path.get(position)));
        return flipped;
    }

    private static Hash flipped(Hash hash) {
        byte[] bytes = hash.toBytes();
        bytes[31] ^= 1;
        return Hash.of(bytes);
    }
}
