// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/// The unfinished end of a log: the edge of its tree and its last, partial bundle. Extending it yields the files
/// that the longer log has and the shorter one had not.
final class Tail {
    /// Takes each new file as soon as its bytes are final, so that a long append holds none of them in memory.
    @FunctionalInterface
    interface NewFiles {
        void file(TilePath name, byte[] bytes) throws IOException;
    }

    private final Edge edge;
    private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();

    private Tail(Edge edge) {
        this.edge = edge;
    }

    static Tail empty() {
        return new Tail(new Edge());
    }

    /// Reads the end of a log of `size` from its files; what they say of one another is checked, what they say of the
    /// root is the caller's to check.
    static Tail read(LogFolder folder, long size) throws IOException {
        List<List<Hash>> tiles = folder.edgeTiles(size);
        Tail tail = new Tail(Edge.of(size, tiles));
        int width = LogFolder.edgeWidth(TilePath.ENTRIES, size);
        if (width > 0) {
            TilePath last = LogFolder.edgeTile(TilePath.ENTRIES, size, width);
            List<byte[]> entries = folder.entries(last);
            if (!entries.stream().map(MerkleTree::leafHash).toList().equals(tiles.getFirst())) {
                throw new MalformedException("the entries of " + last + " are not those of the tree");
            }
            entries.forEach(entry -> EntryBundle.add(entry, tail.bundle));
        }
        return tail;
    }

    Tail copy() {
        Tail copy = new Tail(edge.copy());
        copy.bundle.writeBytes(bundle.toByteArray());
        return copy;
    }

    long size() {
        return edge.size();
    }

    Hash root() {
        return edge.root();
    }

    /// The hashes of the last tile of level 0, when that is not full.
    List<Hash> lastLeaves() {
        return edge.level(0);
    }

    /// Extends the log; full files are handed on on the way, the partial ones that changed at the end.
    void add(List<byte[]> entries, NewFiles files) throws IOException {
        long before = size();
        grow(entries, files);
        partials(before, files);
    }

    /// Extends the log by files that are full; what is partial stays in memory until [#partials].
    void grow(List<byte[]> entries, NewFiles files) throws IOException {
        for (byte[] entry : entries) {
            EntryBundle.add(entry, bundle);
            edge.add(MerkleTree.leafHash(entry), (tile, hashes) -> full(tile, hashes, files));
        }
    }

    private void full(TilePath tile, List<Hash> hashes, NewFiles files) throws IOException {
        if (tile.level() == 0) {
            files.file(TilePath.full(TilePath.ENTRIES, tile.index()), bundle.toByteArray());
            bundle.reset();
        }
        files.file(tile, Tile.format(hashes));
    }

    /// The partial files that a log has and the one of size `before` had not.
    void partials(long before, NewFiles files) throws IOException {
        if (bundle.size() > 0) {
            int width = LogFolder.edgeWidth(TilePath.ENTRIES, size());
            files.file(LogFolder.edgeTile(TilePath.ENTRIES, size(), width), bundle.toByteArray());
        }
        for (int level = 0; level < TilePath.LEVELS; level++) {
            int bits = TilePath.bitsPerHash(level);
            List<Hash> hashes = edge.level(level);
            if (!hashes.isEmpty() && before >>> bits < size() >>> bits) {
                files.file(LogFolder.edgeTile(level, size(), hashes.size()), Tile.format(hashes));
            }
        }
    }
}
