// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.ledger.ProofException.Reason;

/// Every subtree of every tree of up to 33 leaves is proven, and nothing else passes for it.
class SubtreeProofTest {
    private static final int LARGEST = 33;
    private static final List<byte[]> ENTRIES = Samples.entries(LARGEST);

    @FunctionalInterface
    private interface Case {
        void accept(Subtree subtree, int size) throws IOException;
    }

    private static void forEach(int largest, Case tried) throws IOException {
        for (int size = 1; size <= largest; size++) {
            for (int start = 0; start < size; start++) {
                for (int end = start + 1; end <= size; end++) {
                    if (isSubtree(start, end)) {
                        tried.accept(new Subtree(start, end), size);
                    }
                }
            }
        }
    }

    /// The definition, word for word: start is a multiple of the smallest power of two not below the count.
    private static boolean isSubtree(int start, int end) {
        int power = 1;
        while (power < end - start) {
            power *= 2;
        }
        return start % power == 0;
    }

    private static SubtreeProof proof(Subtree subtree, int size) throws IOException {
        return SubtreeProof.of(subtree, size, nodes(size));
    }

    private static Nodes nodes(int size) {
        return (height, index) -> MerkleTree.root(
                ENTRIES.subList((int) (index << height), Math.min(size, (int) ((index + 1) << height))));
    }

    private static Hash root(long start, long end) {
        return MerkleTree.root(ENTRIES.subList((int) start, (int) end));
    }

    @Test
    void everySubtreeIsProven() throws IOException {
        int[] count = new int[1];
        forEach(LARGEST, (subtree, size) -> {
            proof(subtree, size).verify(root(subtree.start(), subtree.end()), root(0, size));
            count[0]++;
        });
        assertThat(count[0]).isGreaterThan(1_000);
    }

    @Test
    void noOtherPathRootOrSizePasses() throws IOException {
        forEach(17, (subtree, size) -> {
            SubtreeProof good = proof(subtree, size);
            Hash own = root(subtree.start(), subtree.end());
            Hash whole = root(0, size);
            for (List<Hash> path : otherPaths(good.path())) {
                refused(new SubtreeProof(subtree, size, path), own, whole);
            }
            Hash wrong = MerkleTree.leafHash(new byte[] {9});
            refused(good, wrong, whole);
            refused(good, own, wrong);
            for (int other = 1; other <= 20; other++) {
                // A path can fit two sizes; then it is their roots that differ.
                if (other != size) {
                    refused(new SubtreeProof(subtree, other, good.path()), own, root(0, other));
                }
            }
        });
    }

    private static List<List<Hash>> otherPaths(List<Hash> path) {
        List<List<Hash>> others = new ArrayList<>();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(root(0, 1));
        others.add(longer);
        others.add(longer.reversed());
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(i, MerkleTree.leafHash(new byte[] {8}));
            others.add(changed);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            others.add(shorter);
        }
        return others;
    }

    private static void refused(SubtreeProof proof, Hash own, Hash whole) {
        assertThatThrownBy(() -> proof.verify(own, whole))
                .as("%s in %d", proof.subtree(), proof.size())
                .isInstanceOf(ProofException.class);
    }

    @Test
    void aSubtreeFromTheFirstLeafIsAConsistencyProof() throws IOException {
        for (int size = 1; size <= LARGEST; size++) {
            for (int from = 1; from <= size; from++) {
                assertThat(proof(new Subtree(0, from), size).path())
                        .isEqualTo(ConsistencyProof.of(from, size, nodes(size)).path());
            }
        }
    }

    @Test
    void aLeafIsASubtreeWithItsInclusionProof() throws IOException {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                assertThat(proof(new Subtree(index, index + 1), size).path())
                        .isEqualTo(InclusionProof.of(index, size, nodes(size)).path());
            }
        }
    }

    @Test
    void aLeafIsProvenWithinItsSubtreeAndNowhereElse() throws IOException {
        Subtree subtree = new Subtree(8, 13);
        Hash own = root(8, 13);
        for (int index = 8; index < 13; index++) {
            int at = index;
            List<Hash> path = InclusionProof.of(
                            index - 8, 5, (height, i) -> root(8 + (i << height), 8 + ((i + 1) << height)))
                    .path();
            subtree.verifyInclusion(index, path, root(index, index + 1), own);
            for (int other = 7; other <= 13; other++) {
                if (other != index) {
                    int wrong = other;
                    assertThatThrownBy(() -> subtree.verifyInclusion(wrong, path, root(at, at + 1), own))
                            .isInstanceOf(ProofException.class);
                }
            }
        }
        assertThatThrownBy(() -> subtree.verifyInclusion(13, List.of(), own, own))
                .extracting(e -> ((ProofException) e).reason())
                .isEqualTo(Reason.INDEX_OUTSIDE_TREE);
        assertThatThrownBy(() -> subtree.verifyInclusion(7, List.of(), own, own))
                .extracting(e -> ((ProofException) e).reason())
                .isEqualTo(Reason.INDEX_OUTSIDE_TREE);
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "-2,-1", "1,3", "2,5", "1,15", "3,2", "4,9", "2305843009213693952,9223372036854775807"})
    void whatIsNoSubtreeIsRefused(long start, long end) {
        assertThatThrownBy(() -> new Subtree(start, end)).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "5,5",
        "5,6",
        "4,6",
        "4,8",
        "8,13",
        "0,9223372036854775807",
        "4611686018427387904,4611686018427387905"
    })
    void whatIsASubtreeIsTaken(long start, long end) {
        assertThat(new Subtree(start, end).count()).isEqualTo(end - start);
        assertThat(new Subtree(start, end)).hasToString("[" + start + ", " + end + ")");
    }

    @Test
    void eachRefusalSaysItsReason() throws IOException {
        Hash own = root(4, 7);
        Hash whole = root(0, 13);
        Subtree subtree = new Subtree(4, 7);
        List<Hash> path = proof(subtree, 13).path();
        assertReason(new SubtreeProof(subtree, 6, path), own, whole, Reason.SUBTREE_OUTSIDE_TREE);
        assertReason(new SubtreeProof(subtree, 13, List.of()), own, whole, Reason.PATH_TOO_SHORT);
        assertReason(new SubtreeProof(subtree, 13, path.subList(0, 1)), own, whole, Reason.PATH_TOO_SHORT);
        List<Hash> longer = new ArrayList<>(path);
        longer.add(own);
        assertReason(new SubtreeProof(subtree, 13, longer), own, whole, Reason.PATH_TOO_LONG);
        assertReason(new SubtreeProof(subtree, 13, path), whole, whole, Reason.SUBTREE_ROOT_MISMATCH);
        assertReason(new SubtreeProof(subtree, 13, path), own, own, Reason.ROOT_MISMATCH);
        Subtree none = new Subtree(3, 3);
        new SubtreeProof(none, 13, List.of()).verify(MerkleTree.EMPTY_ROOT, whole);
        assertReason(new SubtreeProof(none, 13, path), MerkleTree.EMPTY_ROOT, whole, Reason.PATH_TOO_LONG);
        assertReason(new SubtreeProof(none, 13, List.of()), own, whole, Reason.SUBTREE_ROOT_MISMATCH);
        assertReason(new SubtreeProof(none, 2, List.of()), MerkleTree.EMPTY_ROOT, whole, Reason.SUBTREE_OUTSIDE_TREE);
        assertThatThrownBy(() -> proof(none, 13)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proof(subtree, 6)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertReason(SubtreeProof proof, Hash own, Hash whole, Reason reason) {
        assertThatThrownBy(() -> proof.verify(own, whole))
                .isInstanceOfSatisfying(
                        ProofException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
