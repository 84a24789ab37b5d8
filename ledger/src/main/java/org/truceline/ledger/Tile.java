// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.util.ArrayList;
import java.util.List;

/// The bytes of a tile: up to 256 neighbouring hashes of one level, one after the other (C2SP tlog-tiles).
final class Tile {
    private Tile() {}

    static byte[] format(List<Hash> hashes) {
        byte[] bytes = new byte[hashes.size() * Hash.SIZE];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(bytes, i * Hash.SIZE);
        }
        return bytes;
    }

    static List<Hash> parse(byte[] bytes, int width) {
        if (bytes.length != width * Hash.SIZE) {
            throw new MalformedException(
                    "a tile of " + width + " hashes has " + width * Hash.SIZE + " bytes, this has " + bytes.length);
        }
        List<Hash> hashes = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            hashes.add(Hash.at(bytes, i * Hash.SIZE));
        }
        return hashes;
    }
}
