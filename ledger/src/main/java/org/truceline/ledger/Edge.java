// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The growing right edge of a tree: for each level the hashes of the tile that is not full yet.
///
/// It is all that one must know of a tree to extend it and to compute its root: at most 255 hashes a level.
final class Edge {
    /// Hears of each tile that becomes full, lower levels first.
    ///
    /// @param <E> what it may throw
    @FunctionalInterface
    interface FullTiles<E extends Exception> {
        void full(TilePath tile, List<Hash> hashes) throws E;
    }

    private final List<List<Hash>> levels = new ArrayList<>();
    private long size;

    Edge() {
        for (int level = 0; level < TilePath.LEVELS; level++) {
            levels.add(new ArrayList<>());
        }
    }

    /// An edge put together from its tiles, lowest level first; levels that the tree does not reach are empty.
    static Edge of(long size, List<List<Hash>> tiles) {
        Edge edge = new Edge();
        edge.size = size;
        for (int level = 0; level < tiles.size(); level++) {
            edge.levels.get(level).addAll(tiles.get(level));
        }
        return edge;
    }

    Edge copy() {
        return of(size, levels);
    }

    long size() {
        return size;
    }

    List<Hash> level(int level) {
        return Collections.unmodifiableList(levels.get(level));
    }

    <E extends Exception> void add(Hash leaf, FullTiles<E> fullTiles) throws E {
        size++;
        add(0, leaf, fullTiles);
    }

    private <E extends Exception> void add(int level, Hash hash, FullTiles<E> fullTiles) throws E {
        List<Hash> tile = levels.get(level);
        tile.add(hash);
        if (tile.size() == TilePath.FULL) {
            List<Hash> hashes = List.copyOf(tile);
            tile.clear();
            fullTiles.full(TilePath.full(level, (size - 1) >>> TilePath.bitsPerHash(level + 1)), hashes);
            add(level + 1, MerkleTree.rootOf(hashes), fullTiles);
        }
    }

    /// The root of the whole tree (RFC 6962 section 2.1): what lies to the right of a level's full subtrees is one
    /// smaller subtree, which takes its place as the last of them.
    Hash root() {
        List<Hash> nodes = new ArrayList<>();
        for (List<Hash> level : levels) {
            List<Hash> joined = new ArrayList<>(level);
            if (!nodes.isEmpty()) {
                joined.add(MerkleTree.rootOf(nodes));
            }
            nodes = joined;
        }
        return MerkleTree.rootOf(nodes);
    }
}
