// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The hashes of the full subtrees of a log, read from its tiles; each tile is read once.
final class TileNodes implements Nodes {
    private static final int TILE_HEIGHT = 8;

    private final LogFolder folder;
    private final long size;
    private final Map<TilePath, List<Hash>> read = new HashMap<>();

    /// @param size of the tree that a checkpoint covers: no tile is asked for that it does not have
    TileNodes(LogFolder folder, long size) {
        this.folder = folder;
        this.size = size;
    }

    /// A subtree lies within the tile of the level below its height; its leaves there are `2^(height mod 8)` hashes
    /// (C2SP tlog-tiles, "Merkle Tree").
    @Override
    public Hash node(int height, long index) throws IOException {
        int count = 1 << height % TILE_HEIGHT;
        TilePath whole = TilePath.full(height / TILE_HEIGHT, index * count / TilePath.FULL);
        int start = (int) (index * count % TilePath.FULL);
        return MerkleTree.rootOf(hashes(whole).subList(start, start + count));
    }

    private List<Hash> hashes(TilePath whole) throws IOException {
        List<Hash> known = read.get(whole);
        if (known == null) {
            known = folder.hashes(whole.withWidth(whole.widthIn(size)));
            read.put(whole, known);
        }
        return known;
    }
}
