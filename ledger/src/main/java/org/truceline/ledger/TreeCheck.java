// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.util.List;
import java.util.Optional;

/// The judgement over everything that a checkpoint covers, from its root down to each entry, in the entries' order.
final class TreeCheck {
    private final Checkpoint checkpoint;
    private final TileFiles files;
    private final BundleCheck bundles;
    private final Faults faults;

    TreeCheck(LogFolder folder, Checkpoint checkpoint, EntryVisitor visitor, Faults faults) {
        this.checkpoint = checkpoint;
        this.files = new TileFiles(folder, faults);
        this.bundles = new BundleCheck(files, visitor, faults);
        this.faults = faults;
    }

    /// @return the last tile of each level, lowest first, as it is or should be
    List<List<Hash>> check() {
        List<List<Hash>> edge = new EdgeCheck(checkpoint, files, faults).check();
        // The higher the level, the earlier the entries that its last tile speaks of.
        for (int level = TilePath.LEVELS - 1; level >= 0; level--) {
            List<Hash> hashes = edge.get(level);
            if (!hashes.isEmpty()) {
                checkBelow(LogFolder.edgeTile(level, checkpoint.size(), hashes.size()), hashes);
            }
        }
        return edge;
    }

    /// Judges what lies below a tile, and its own earlier partial forms, by the hashes it rightly has.
    private void checkBelow(TilePath tile, List<Hash> hashes) {
        checkPartials(tile, hashes);
        if (tile.level() == 0) {
            bundles.check(new TilePath(TilePath.ENTRIES, tile.index(), tile.width()), hashes);
            return;
        }
        for (int i = 0; i < hashes.size(); i++) {
            TilePath below = TilePath.full(tile.level() - 1, tile.index() * TilePath.FULL + i);
            findRight(below, hashes.get(i)).ifPresent(rightful -> checkBelow(below, rightful));
        }
    }

    /// The hashes that a full tile has or should have, given the hash over it.
    private Optional<List<Hash>> findRight(TilePath tile, Hash expected) {
        Optional<List<Hash>> read = files.findHashes(tile);
        if (read.isPresent() && leadsTo(expected, read.get())) {
            return read;
        }
        Optional<List<Hash>> rebuilt = files.rebuild(tile).filter(hashes -> leadsTo(expected, hashes));
        if (read.isPresent() && rebuilt.isPresent()) {
            addDifference(tile, read.get(), rebuilt.get(), faults);
        } else if (read.isPresent()) {
            faults.add(tile, tile.firstEntry(), "does not lead to the hash that the tile above it has");
        }
        return rebuilt.or(() -> read);
    }

    private static boolean leadsTo(Hash expected, List<Hash> hashes) {
        return MerkleTree.rootOf(hashes).equals(expected);
    }

    private void checkPartials(TilePath tile, List<Hash> hashes) {
        for (TilePath partial : files.listPartials(tile)) {
            if (partial.width() < hashes.size()) {
                List<Hash> rightful = hashes.subList(0, partial.width());
                files.findHashes(partial).ifPresent(read -> addDifference(partial, read, rightful, faults));
            }
        }
    }

    /// Names the first hash in which a tile differs from what it should be, and the first entry under that hash.
    static void addDifference(TilePath tile, List<Hash> read, List<Hash> rightful, Faults faults) {
        for (int i = 0; i < rightful.size(); i++) {
            if (!read.get(i).equals(rightful.get(i))) {
                long entry = tile.firstEntry() + ((long) i << TilePath.bitsPerHash(tile.level()));
                faults.add(tile, entry, "hash " + i + " is " + read.get(i) + ", must be " + rightful.get(i));
                return;
            }
        }
    }
}
