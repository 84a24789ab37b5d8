// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tiles and bundles of a log as the check reads them: what is unreadable or has the wrong length is a fault,
/// not an exception.
final class TileFiles {
    private final LogFolder folder;
    private final Faults faults;

    TileFiles(LogFolder folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    Optional<byte[]> findBytes(TilePath file) {
        try {
            return Optional.of(Files.readAllBytes(folder.file(file)));
        } catch (NoSuchFileException e) {
            faults.add(file, file.firstEntry(), "is missing");
        } catch (IOException e) {
            faults.add(file, file.firstEntry(), "cannot be read: " + e);
        }
        return Optional.empty();
    }

    Optional<List<Hash>> findHashes(TilePath tile) {
        return findBytes(tile).flatMap(bytes -> parse(tile, bytes));
    }

    private Optional<List<Hash>> parse(TilePath tile, byte[] bytes) {
        try {
            return Optional.of(Tile.parse(bytes, tile.width()));
        } catch (MalformedException e) {
            faults.add(tile, tile.firstEntry(), e.getMessage());
            return Optional.empty();
        }
    }

    /// What a tile must hold according to the files below it. It is asked for when the tile itself is in doubt, and
    /// its own doubts are nobody's faults yet: those files are judged when their turn comes.
    Optional<List<Hash>> rebuild(TilePath tile) {
        try {
            return Optional.of(tile.level() == 0 ? hashesOfEntries(tile) : hashesOfTilesBelow(tile));
        } catch (MalformedException | IOException e) {
            return Optional.empty();
        }
    }

    private List<Hash> hashesOfEntries(TilePath tile) throws IOException {
        TilePath bundle = new TilePath(TilePath.ENTRIES, tile.index(), tile.width());
        byte[] bytes = Files.readAllBytes(folder.file(bundle));
        return EntryBundle.parse(bytes, bundle.width()).stream()
                .map(MerkleTree::leafHash)
                .toList();
    }

    private List<Hash> hashesOfTilesBelow(TilePath tile) throws IOException {
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < tile.width(); i++) {
            TilePath below = TilePath.full(tile.level() - 1, tile.index() * TilePath.FULL + i);
            hashes.add(MerkleTree.rootOf(Tile.parse(Files.readAllBytes(folder.file(below)), TilePath.FULL)));
        }
        return hashes;
    }

    /// The partial forms of a tile or bundle that lie beside it, from an earlier size of the log.
    List<TilePath> listPartials(TilePath tile) {
        try {
            return folder.listTiles(folder.dir().resolve(tile.partialsFolder()));
        } catch (IOException e) {
            faults.add(tile.partialsFolder(), "cannot be read: " + e);
            return List.of();
        }
    }
}
