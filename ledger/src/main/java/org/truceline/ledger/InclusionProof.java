// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.truceline.ledger.ProofException.Reason.INDEX_OUTSIDE_TREE;
import static org.truceline.ledger.ProofException.Reason.PATH_TOO_LONG;
import static org.truceline.ledger.ProofException.Reason.PATH_TOO_SHORT;
import static org.truceline.ledger.ProofException.Reason.ROOT_MISMATCH;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The claim, with its evidence, that an entry stands at `index` (from 0) in the tree of `size` entries.
///
/// @param path the hashes from the leaf's neighbour up to below the root
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /// `PATH(m, D[n])` of RFC 9162 section 2.1.3.1.
    static InclusionProof of(long index, long size, Nodes nodes) throws IOException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry " + index + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + MerkleTree.splitPoint(end - start);
            if (index < middle) {
                path.add(nodes.subtree(middle, end));
                end = middle;
            } else {
                path.add(nodes.subtree(start, middle));
                start = middle;
            }
        }
        return new InclusionProof(index, size, path.reversed());
    }

    /// Checks the claim by RFC 9162 section 2.1.3.2; returning means that it holds.
    ///
    /// @param leaf what [MerkleTree#leafHash] gives for the entry
    /// @param root the root of the tree of `size` entries, from a checkpoint that the caller trusts
    /// @throws ProofException when the claim does not hold
    public void verify(Hash leaf, Hash root) {
        // Step 1.
        if (index < 0 || index >= size) {
            throw new ProofException(INDEX_OUTSIDE_TREE, "index " + index + " in a tree of " + size);
        }
        Hash calculated = climb(leaf);
        // Step 5, second half.
        if (!calculated.equals(root)) {
            throw ProofException.mismatch(ROOT_MISMATCH, calculated, root);
        }
    }

    private Hash climb(Hash leaf) {
        // Steps 2 and 3.
        long fn = index;
        long sn = size - 1;
        Hash r = leaf;
        for (Hash p : path) {
            // Step 4.1.
            if (sn == 0) {
                throw new ProofException(PATH_TOO_LONG, "the root is reached before the end of the path");
            }
            // Step 4.2: on a right edge without a right neighbour, skip the levels where nothing is joined.
            if (isOdd(fn) || fn == sn) {
                r = MerkleTree.nodeHash(p, r);
                while (!isOdd(fn) && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                r = MerkleTree.nodeHash(r, p);
            }
            // Step 4.3.
            fn >>>= 1;
            sn >>>= 1;
        }
        // Step 5, first half.
        if (sn != 0) {
            throw new ProofException(PATH_TOO_SHORT, "the path ends below the root");
        }
        return r;
    }

    static boolean isOdd(long number) {
        return (number & 1) == 1;
    }
}
