// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.util.List;

/// A part of a tree that its proofs can speak of: the leaves from `start` to below `end`, as
/// draft-ietf-plants-merkle-tree-certs-03 section 4.1 defines it.
///
/// @param start from 0; a multiple of the smallest power of two that is not below the number of leaves
/// @param end not below `start`; equal to it only in the empty subtree, which proves nothing
public record Subtree(long start, long end) {
    public Subtree {
        if (start < 0 || end < start || !isAligned(start, end - start)) {
            throw new MalformedException("leaves " + start + " to " + end + " are no subtree of any tree");
        }
    }

    private static boolean isAligned(long start, long count) {
        // The highest bit of count - 1, doubled, is the power of two; 2^63 itself is beyond any start but 0.
        return count < 2 || (start & ((Long.highestOneBit(count - 1) << 1) - 1)) == 0;
    }

    /// Leaves in it.
    public long count() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /// Checks that a leaf stands at `index` of the whole tree within this subtree (section 4.3): an inclusion proof in
    /// a tree of its own. Returning means that it does.
    ///
    /// @throws ProofException when it does not
    public void verifyInclusion(long index, List<Hash> path, Hash leaf, Hash root) {
        // An index outside the subtree is outside the tree that the subtree is by itself.
        new InclusionProof(index - start, count(), path).verify(leaf, root);
    }

    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
