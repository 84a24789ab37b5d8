// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of one tile or entry bundle within a log, as C2SP tlog-tiles writes it: `tile/L/N[.p/W]` or
/// `tile/entries/N[.p/W]`.
///
/// @param level 0 to 63, or [#ENTRIES] for an entry bundle
/// @param index from 0, counted within the level
/// @param width hashes or entries in it: [#FULL], or 1 to 255 for a partial one
public record TilePath(int level, long index, int width) {
    /// Hashes in a full tile, entries in a full bundle.
    public static final int FULL = 256;

    /// The "level" of entry bundles.
    public static final int ENTRIES = -1;

    /// Levels that a tree of at most 2^63 - 1 entries can reach: 256^7 < 2^63 < 256^8.
    static final int LEVELS = 8;

    private static final int MAX_LEVEL = 63;
    private static final int BITS = 8;
    private static final int BASE = 1000;
    private static final long MAX_INDEX = Long.MAX_VALUE >>> BITS;
    private static final Pattern FORM =
            Pattern.compile("tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    public TilePath {
        if (level < ENTRIES || level > MAX_LEVEL || index < 0 || index > MAX_INDEX || width < 1 || width > FULL) {
            throw new MalformedException("no tile at level " + level + ", index " + index + ", width " + width);
        }
    }

    static TilePath full(int level, long index) {
        return new TilePath(level, index, FULL);
    }

    /// Reads a path with `/` between its parts.
    ///
    /// @throws MalformedException when it is not the one spelling of a tile's name
    public static TilePath parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            throw new MalformedException("not the path of a tile: '" + path + "'");
        }
        int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
        long index = Long.parseLong(form.group(2).replace("x", "").replace("/", ""));
        int width = form.group(3) == null ? FULL : Integer.parseInt(form.group(3));
        TilePath tile = new TilePath(level, index, width);
        // Leading zeros, a width of 256 and needless x000 parts fall here.
        if (!tile.toString().equals(path)) {
            throw new MalformedException("the path '" + path + "' is spelt '" + tile + "'");
        }
        return tile;
    }

    /// The tile that `path` names, if it names one.
    static Optional<TilePath> find(String path) {
        try {
            return Optional.of(parse(path));
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }

    boolean isEntries() {
        return level == ENTRIES;
    }

    boolean isPartial() {
        return width < FULL;
    }

    /// The full tile in whose place this one stands.
    TilePath whole() {
        return full(level, index);
    }

    TilePath withWidth(int newWidth) {
        return new TilePath(level, index, newWidth);
    }

    /// The first entry that the tile speaks of.
    long firstEntry() {
        return isBeyondAnyTree() ? Long.MAX_VALUE : index << bitsPerHash(level) << BITS;
    }

    /// How many hashes (at [#ENTRIES]: entries) of this tile a tree of `size` has: none, some, or [#FULL].
    int widthIn(long size) {
        long hashes = isBeyondAnyTree() ? 0 : size >>> bitsPerHash(level);
        return Math.clamp(hashes - index * FULL, 0, FULL);
    }

    /// The specification names 64 levels; the upper ones would need more entries than a long can count.
    private boolean isBeyondAnyTree() {
        return level >= LEVELS || index > MAX_INDEX >>> bitsPerHash(level);
    }

    /// One hash at this level covers `2^bits` entries.
    static int bitsPerHash(int level) {
        return Math.max(level, 0) * BITS;
    }

    /// The folder in which the partial forms of this tile lie.
    String partialsFolder() {
        return whole() + ".p";
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % BASE));
        for (long rest = index / BASE; rest > 0; rest /= BASE) {
            path.insert(0, "x%03d/".formatted(rest % BASE));
        }
        path.insert(0, isEntries() ? "tile/entries/" : "tile/" + level + "/");
        return isPartial() ? path + ".p/" + width : path.toString();
    }
}
