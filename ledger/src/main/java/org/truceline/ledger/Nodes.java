// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;

/// Where the hashes of full subtrees come from: tiles on disk, or a list in a test.
@FunctionalInterface
interface Nodes {
    /// The hash over the `2^height` leaves that start at leaf `index * 2^height`.
    Hash node(int height, long index) throws IOException;

    /// `MTH(D[start:end])` of RFC 6962 section 2.1 for a range as its proofs use them: `start` is a multiple of the
    /// smallest power of two that holds the range.
    default Hash subtree(long start, long end) throws IOException {
        long count = end - start;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return node(height, start >>> height);
        }
        long k = MerkleTree.splitPoint(count);
        return MerkleTree.nodeHash(subtree(start, start + k), subtree(start + k, end));
    }
}
