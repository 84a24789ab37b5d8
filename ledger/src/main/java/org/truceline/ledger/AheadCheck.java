// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The judgement over files that are ahead of the checkpoint. An append that was cut off before its commit leaves
/// such files, and the next opening removes them; nothing in them is on record. They are tolerated when they are what
/// such an append leaves: bundles that go on where the log ends, and tiles that follow from them.
final class AheadCheck {
    private final LogFolder folder;
    private final long size;
    private final Faults faults;
    private final Edge edge;
    private final Map<TilePath, List<Hash>> expected = new HashMap<>();

    AheadCheck(LogFolder folder, long size, List<List<Hash>> edgeTiles, Faults faults) {
        this.folder = folder;
        this.size = size;
        this.faults = faults;
        this.edge = Edge.of(size, edgeTiles);
    }

    void check(List<TilePath> ahead) {
        if (ahead.isEmpty()) {
            return;
        }
        extend(ahead);
        for (TilePath file : ahead) {
            if (!isExpected(file)) {
                faults.add(file, file.firstEntry(), "no checkpoint covers it, and no append can have left it");
            }
        }
    }

    /// Follows the bundles from the end of the log on, as far as they reach, and keeps the tiles that they make.
    private void extend(List<TilePath> ahead) {
        long reached = size;
        Optional<TilePath> next = findWidest(ahead, reached);
        while (next.isPresent()) {
            List<Hash> leaves = readLeaves(next.get());
            int known = (int) (reached % TilePath.FULL);
            if (leaves.size() <= known || !leaves.subList(0, known).equals(edge.level(0))) {
                break;
            }
            leaves.subList(known, leaves.size()).forEach(leaf -> edge.add(leaf, expected::put));
            reached = edge.size();
            next = reached % TilePath.FULL == 0 ? findWidest(ahead, reached) : Optional.empty();
        }
        for (int level = 0; level < TilePath.LEVELS; level++) {
            expected.put(LogFolder.edgeTile(level, reached, TilePath.FULL), List.copyOf(edge.level(level)));
        }
    }

    private static Optional<TilePath> findWidest(List<TilePath> ahead, long reached) {
        return ahead.stream()
                .filter(file -> file.isEntries() && file.index() == reached / TilePath.FULL)
                .max(Comparator.comparingInt(TilePath::width));
    }

    private boolean isExpected(TilePath file) {
        TilePath tile = TilePath.full(Math.max(file.level(), 0), file.index());
        List<Hash> hashes = expected.getOrDefault(tile, List.of());
        return hashes.size() >= file.width() && readHashes(file).equals(hashes.subList(0, file.width()));
    }

    private List<Hash> readHashes(TilePath file) {
        if (file.isEntries()) {
            return readLeaves(file);
        }
        try {
            return folder.hashes(file);
        } catch (IOException | MalformedException e) {
            return List.of();
        }
    }

    private List<Hash> readLeaves(TilePath bundle) {
        try {
            return folder.entries(bundle).stream().map(MerkleTree::leafHash).toList();
        } catch (IOException | MalformedException e) {
            return List.of();
        }
    }
}
