// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The judgement over the last, partial tile of each level: the checkpoint's root vouches for them all together.
final class EdgeCheck {
    private final long size;
    private final Hash root;
    private final TileFiles files;
    private final Faults faults;

    EdgeCheck(Checkpoint checkpoint, TileFiles files, Faults faults) {
        this.size = checkpoint.size();
        this.root = checkpoint.root();
        this.files = files;
        this.faults = faults;
    }

    /// @return for each level the hashes that the tile has or should have; an empty list where that is unknown
    List<List<Hash>> check() {
        List<List<Hash>> read = new ArrayList<>();
        for (int level = 0; level < TilePath.LEVELS; level++) {
            read.add(
                    width(level) == 0
                            ? List.of()
                            : files.findHashes(tile(level)).orElse(List.of()));
        }
        return isRight(read) ? read : repaired(read);
    }

    /// One tile in doubt is the rule: it is found by putting in its place what the files below it say.
    private List<List<Hash>> repaired(List<List<Hash>> read) {
        List<List<Hash>> best = new ArrayList<>(read);
        List<Integer> doubtful = new ArrayList<>();
        List<List<Hash>> rebuilt = rebuilt();
        for (int level = 0; level < TilePath.LEVELS; level++) {
            if (read.get(level).isEmpty()) {
                best.set(level, rebuilt.get(level));
            } else if (!rebuilt.get(level).isEmpty() && !rebuilt.get(level).equals(read.get(level))) {
                doubtful.add(level);
            }
        }
        if (isRight(best)) {
            return best;
        }
        for (int level : doubtful) {
            Optional<List<List<Hash>>> right = findRight(best, rebuilt, List.of(level));
            if (right.isPresent()) {
                return right.get();
            }
        }
        return findRight(best, rebuilt, doubtful).orElseGet(() -> unexplained(best));
    }

    private List<List<Hash>> rebuilt() {
        List<List<Hash>> rebuilt = new ArrayList<>();
        for (int level = 0; level < TilePath.LEVELS; level++) {
            rebuilt.add(
                    width(level) == 0 ? List.of() : files.rebuild(tile(level)).orElse(List.of()));
        }
        return rebuilt;
    }

    /// The edge with these levels rebuilt, if that leads to the root: then the tiles of these levels are wrong.
    private Optional<List<List<Hash>>> findRight(
            List<List<Hash>> read, List<List<Hash>> rebuilt, List<Integer> levels) {
        List<List<Hash>> mixed = new ArrayList<>(read);
        levels.forEach(level -> mixed.set(level, rebuilt.get(level)));
        if (!isRight(mixed)) {
            return Optional.empty();
        }
        for (int level : levels) {
            TreeCheck.addDifference(tile(level), read.get(level), rebuilt.get(level), faults);
        }
        return Optional.of(mixed);
    }

    private List<List<Hash>> unexplained(List<List<Hash>> best) {
        faults.add(LogFolder.CHECKPOINT, "the tiles do not lead to its root " + root);
        return best;
    }

    private boolean isRight(List<List<Hash>> edge) {
        for (int level = 0; level < TilePath.LEVELS; level++) {
            if (edge.get(level).size() != width(level)) {
                return false;
            }
        }
        return Edge.of(size, edge).root().equals(root);
    }

    private int width(int level) {
        return LogFolder.edgeWidth(level, size);
    }

    private TilePath tile(int level) {
        return LogFolder.edgeTile(level, size, width(level));
    }
}
