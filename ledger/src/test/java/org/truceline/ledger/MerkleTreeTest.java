// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /// The eight leaves that implementations of RFC 6962 have been compared with since certificate transparency began.
    static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    /// The roots of the trees over the first 0, 1, ... 8 of them.
    static final List<Hash> ROOTS = Stream.of(
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
            .map(Hash::ofHex)
            .toList();

    @Test
    void theEightKnownLeavesHaveTheKnownRoots() {
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(MerkleTree.root(LEAVES.subList(0, size))).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void aLeafCannotPassForTheNodeWithTheSameBytes() {
        Hash left = MerkleTree.leafHash(LEAVES.get(0));
        Hash right = MerkleTree.leafHash(LEAVES.get(1));
        byte[] both = HexFormat.of().parseHex(left.toHex() + right.toHex());
        assertThat(MerkleTree.leafHash(both)).isNotEqualTo(MerkleTree.nodeHash(left, right));
    }

    @Test
    void theEdgeOfAGrowingTreeHasTheRootOfTheWholeTree() {
        Samples.forAll(5, random -> {
            List<byte[]> entries = Samples.entries(random, random.nextInt(1_200));
            Edge edge = new Edge();
            for (byte[] entry : entries) {
                edge.add(
                        MerkleTree.leafHash(entry),
                        (tile, hashes) -> assertThat(hashes).hasSize(256));
            }
            assertThat(edge.root()).isEqualTo(MerkleTree.root(entries));
        });
    }

    @Test
    void theEdgeTellsEachFullTileOnceWithItsPlace() {
        Edge edge = new Edge();
        List<TilePath> full = new ArrayList<>();
        for (int i = 0; i < 3 * 65_536; i++) {
            edge.add(ROOTS.getFirst(), (tile, hashes) -> full.add(tile));
        }
        assertThat(full).doesNotHaveDuplicates().hasSize(3 * 256 + 3);
        assertThat(full).contains(TilePath.full(0, 0), TilePath.full(0, 767), TilePath.full(1, 0), TilePath.full(1, 2));
    }
}
