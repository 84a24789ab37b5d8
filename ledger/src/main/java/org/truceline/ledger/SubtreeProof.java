// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.truceline.ledger.InclusionProof.isOdd;
import static org.truceline.ledger.ProofException.Reason.PATH_TOO_LONG;
import static org.truceline.ledger.ProofException.Reason.PATH_TOO_SHORT;
import static org.truceline.ledger.ProofException.Reason.ROOT_MISMATCH;
import static org.truceline.ledger.ProofException.Reason.SUBTREE_OUTSIDE_TREE;
import static org.truceline.ledger.ProofException.Reason.SUBTREE_ROOT_MISMATCH;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The claim, with its evidence, that a subtree is part of the tree of `size` entries
/// (draft-ietf-plants-merkle-tree-certs-03 section 4.4). A mirror believes entries by it, bundle for bundle.
///
/// @param size of the whole tree, not below the subtree's end
public record SubtreeProof(Subtree subtree, long size, List<Hash> path) {
    public SubtreeProof {
        path = List.copyOf(path);
    }

    /// `SUBTREE_PROOF(start, end, D_n)` of section 4.4.1.
    static SubtreeProof of(Subtree subtree, long size, Nodes nodes) throws IOException {
        if (subtree.isEmpty() || subtree.end() > size) {
            throw new IllegalArgumentException("no proof of the subtree " + subtree + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        long wantedStart = subtree.start();
        long start = 0;
        long end = size;
        while (start != wantedStart || end != subtree.end()) {
            long middle = start + MerkleTree.splitPoint(end - start);
            if (subtree.end() <= middle) {
                path.add(nodes.subtree(middle, end));
                end = middle;
            } else {
                // To the right; what the subtree has on the left of the split is proven by its hash from here on.
                path.add(nodes.subtree(start, middle));
                start = middle;
                wantedStart = Math.max(wantedStart, middle);
            }
        }
        // The verifier has the subtree's own hash, but not that of a part of it (b is false).
        if (wantedStart != subtree.start()) {
            path.add(nodes.subtree(start, end));
        }
        return new SubtreeProof(subtree, size, path.reversed());
    }

    /// Checks the claim by section 4.4.3; returning means that it holds.
    ///
    /// @throws ProofException when the claim does not hold
    public void verify(Hash subtreeRoot, Hash root) {
        // Step 1.
        if (subtree.end() > size) {
            throw new ProofException(SUBTREE_OUTSIDE_TREE, "subtree " + subtree + " in a tree of " + size);
        }
        if (subtree.isEmpty()) {
            requireNothing(subtreeRoot);
        } else {
            climb(subtreeRoot, root);
        }
    }

    /// No leaves are part of every tree.
    private void requireNothing(Hash subtreeRoot) {
        if (!path.isEmpty()) {
            throw new ProofException(PATH_TOO_LONG, "no leaves need no path");
        }
        if (!subtreeRoot.equals(MerkleTree.EMPTY_ROOT)) {
            throw ProofException.mismatch(SUBTREE_ROOT_MISMATCH, MerkleTree.EMPTY_ROOT, subtreeRoot);
        }
    }

    private void climb(Hash subtreeRoot, Hash root) {
        // Steps 2 and 3.
        int shared = sharedLevels();
        long fn = subtree.start() >>> shared;
        long sn = (subtree.end() - 1) >>> shared;
        long tn = (size - 1) >>> shared;
        // Step 4: a subtree that is one node of the tree is itself the first hash on the way.
        boolean isNode = fn == sn;
        if (!isNode && path.isEmpty()) {
            throw new ProofException(PATH_TOO_SHORT, "the path is empty");
        }
        Hash fr = isNode ? subtreeRoot : path.getFirst();
        Hash sr = fr;
        // Step 5.
        for (Hash c : isNode ? path : path.subList(1, path.size())) {
            // Step 5.1.
            if (tn == 0) {
                throw new ProofException(PATH_TOO_LONG, "the root is reached before the end of the path");
            }
            // Step 5.2.
            if (isOdd(sn) || sn == tn) {
                if (fn < sn) {
                    fr = MerkleTree.nodeHash(c, fr);
                }
                sr = MerkleTree.nodeHash(c, sr);
                int skipped = Long.numberOfTrailingZeros(sn);
                fn >>>= skipped;
                sn >>>= skipped;
                tn >>>= skipped;
            } else {
                sr = MerkleTree.nodeHash(sr, c);
            }
            // Step 5.3.
            fn >>>= 1;
            sn >>>= 1;
            tn >>>= 1;
        }
        requireRoots(tn, fr, subtreeRoot, sr, root);
    }

    /// Step 3: the levels below the last full part of the subtree; all of the subtree, if it is one node, also one on
    /// the right edge of the tree.
    private int sharedLevels() {
        long first = subtree.start();
        long last = subtree.end() - 1;
        int height = Long.SIZE - Long.numberOfLeadingZeros(first ^ last);
        return subtree.end() == size ? height : Math.min(height, Long.numberOfTrailingZeros(~last));
    }

    /// Step 6.
    private static void requireRoots(long tn, Hash fr, Hash subtreeRoot, Hash sr, Hash root) {
        if (tn != 0) {
            throw new ProofException(PATH_TOO_SHORT, "the path ends below the root");
        }
        if (!fr.equals(subtreeRoot)) {
            throw ProofException.mismatch(SUBTREE_ROOT_MISMATCH, fr, subtreeRoot);
        }
        if (!sr.equals(root)) {
            throw ProofException.mismatch(ROOT_MISMATCH, sr, root);
        }
    }
}
