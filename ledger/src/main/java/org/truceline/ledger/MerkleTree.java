// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// The hashing and the shape of a Merkle tree as RFC 6962 section 2.1 (RFC 9162 section 2.1.1) defines them.
public final class MerkleTree {
    /// The root of a tree without leaves: the hash of nothing.
    public static final Hash EMPTY_ROOT = Hash.owning(sha256().digest());

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private MerkleTree() {}

    /// The hash of one entry: SHA-256(00 || entry). The prefix keeps leaves and nodes apart.
    public static Hash leafHash(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return Hash.owning(digest.digest(entry));
    }

    /// The root of the tree over `entries`, computed from nothing else.
    public static Hash root(List<byte[]> entries) {
        return rootOf(entries.stream().map(MerkleTree::leafHash).toList());
    }

    /// The hash of two neighbours: SHA-256(01 || left || right).
    static Hash nodeHash(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        left.addTo(digest);
        right.addTo(digest);
        return Hash.owning(digest.digest());
    }

    /// The root over hashes of equally high, full subtrees, of which the last may be smaller: the split of
    /// MTH (RFC 6962 section 2.1) depends on nothing but how many there are.
    static Hash rootOf(List<Hash> nodes) {
        return switch (nodes.size()) {
            case 0 -> EMPTY_ROOT;
            case 1 -> nodes.getFirst();
            default -> {
                int k = (int) splitPoint(nodes.size());
                yield nodeHash(rootOf(nodes.subList(0, k)), rootOf(nodes.subList(k, nodes.size())));
            }
        };
    }

    /// The largest power of two below `count` (RFC 6962 section 2.1: k < n <= 2k).
    ///
    /// @param count at least 2
    static long splitPoint(long count) {
        return Long.highestOneBit(count - 1);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
