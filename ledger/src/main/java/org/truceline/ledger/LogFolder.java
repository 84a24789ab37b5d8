// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The folder of a log: which file lies where, and reading them.
///
/// `checkpoint` and `tile/` are what C2SP tlog-tiles publishes; `.lock` (always empty) and `.staging/` (empty at
/// rest; while a writer has the log, and after a crash, files on their way) belong to the writer.
record LogFolder(Path dir) {
    static final String CHECKPOINT = "checkpoint";
    static final String LOCK = ".lock";
    static final String STAGING = ".staging";
    static final String AHEAD = "ahead";
    static final String TILES = "tile";

    Path checkpoint() {
        return dir.resolve(CHECKPOINT);
    }

    Path lock() {
        return dir.resolve(LOCK);
    }

    Path staging() {
        return dir.resolve(STAGING);
    }

    /// Where small appends become durable: see [WriteAhead].
    Path ahead() {
        return staging().resolve(AHEAD);
    }

    Path file(TilePath tile) {
        return dir.resolve(tile.toString());
    }

    /// The path of `file` below the log's folder, with `/` between its parts on every system.
    String nameOf(Path file) {
        List<String> parts = new ArrayList<>();
        dir.relativize(file).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }

    SignedNote note() throws IOException {
        return SignedNote.parse(Files.readAllBytes(checkpoint()));
    }

    /// The hashes of a tile. A log may drop a partial tile once the full one is there, so that one serves as well
    /// (C2SP tlog-tiles, "Partial Tiles").
    List<Hash> hashes(TilePath tile) throws IOException {
        try {
            return Tile.parse(Files.readAllBytes(file(tile)), tile.width());
        } catch (NoSuchFileException e) {
            return Tile.parse(readWhole(tile, e), TilePath.FULL).subList(0, tile.width());
        }
    }

    /// The entries of a bundle; the same holds for partial bundles as for partial tiles.
    List<byte[]> entries(TilePath bundle) throws IOException {
        try {
            return EntryBundle.parse(Files.readAllBytes(file(bundle)), bundle.width());
        } catch (NoSuchFileException e) {
            return EntryBundle.parse(readWhole(bundle, e), TilePath.FULL).subList(0, bundle.width());
        }
    }

    private byte[] readWhole(TilePath partial, NoSuchFileException missing) throws IOException {
        if (!partial.isPartial()) {
            throw missing;
        }
        return Files.readAllBytes(file(partial.whole()));
    }

    /// The tiles at the right edge of a tree of `size`, lowest level first; an empty list where there is none.
    List<List<Hash>> edgeTiles(long size) throws IOException {
        List<List<Hash>> tiles = new ArrayList<>();
        for (int level = 0; level < TilePath.LEVELS; level++) {
            int width = edgeWidth(level, size);
            tiles.add(width == 0 ? List.of() : hashes(edgeTile(level, size, width)));
        }
        return tiles;
    }

    /// How wide the last tile of a level is in a tree of `size`; 0 when the level ends in a full tile.
    static int edgeWidth(int level, long size) {
        return (int) ((size >>> TilePath.bitsPerHash(level)) % TilePath.FULL);
    }

    static TilePath edgeTile(int level, long size, int width) {
        return new TilePath(level, (size >>> TilePath.bitsPerHash(level)) / TilePath.FULL, width);
    }

    List<Path> listChildren() throws IOException {
        try (Stream<Path> children = Files.list(dir)) {
            return children.sorted().toList();
        }
    }

    /// Every file below `tile/` whose name is that of a tile or bundle.
    List<TilePath> listTiles() throws IOException {
        return listTiles(dir.resolve(TILES));
    }

    /// Those of them that are below `folder`, which need not exist.
    List<TilePath> listTiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<TilePath> tiles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                TilePath.find(nameOf(file)).ifPresent(tiles::add);
            }
        }
        return tiles;
    }
}
