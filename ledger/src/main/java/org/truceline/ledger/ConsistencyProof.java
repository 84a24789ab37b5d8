// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.truceline.ledger.InclusionProof.isOdd;
import static org.truceline.ledger.ProofException.Reason.NEW_ROOT_MISMATCH;
import static org.truceline.ledger.ProofException.Reason.OLD_ROOT_MISMATCH;
import static org.truceline.ledger.ProofException.Reason.OLD_TREE_EMPTY;
import static org.truceline.ledger.ProofException.Reason.PATH_TOO_LONG;
import static org.truceline.ledger.ProofException.Reason.PATH_TOO_SHORT;
import static org.truceline.ledger.ProofException.Reason.TREE_SHRANK;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The claim, with its evidence, that the tree of `from` entries is the beginning of the tree of `to` entries.
///
/// @param from size of the old tree, at least 1: any tree begins with the empty one
/// @param to size of the new tree, at least `from`; when they are equal, the path is empty
public record ConsistencyProof(long from, long to, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// `PROOF(m, D[n])` of RFC 9162 section 2.1.4.1.
    static ConsistencyProof of(long from, long to, Nodes nodes) throws IOException {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("no consistency proof from size " + from + " to " + to);
        }
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = to;
        // SUBPROOF: go down to where the old tree ends, noting what lies on the other side of each split.
        while (end != from) {
            long middle = start + MerkleTree.splitPoint(end - start);
            if (from <= middle) {
                path.add(nodes.subtree(middle, end));
                end = middle;
            } else {
                path.add(nodes.subtree(start, middle));
                start = middle;
            }
        }
        // The last subtree is the old tree itself (b is true: the verifier has its root) or a part of it.
        if (start != 0) {
            path.add(nodes.subtree(start, end));
        }
        return new ConsistencyProof(from, to, path.reversed());
    }

    /// Checks the claim by RFC 9162 section 2.1.4.2; returning means that it holds.
    ///
    /// @throws ProofException when the claim does not hold
    public void verify(Hash oldRoot, Hash newRoot) {
        if (from <= 0) {
            throw new ProofException(OLD_TREE_EMPTY, "every tree begins with the empty one");
        }
        if (to < from) {
            throw new ProofException(TREE_SHRANK, "from " + from + " entries to " + to);
        }
        if (from == to) {
            requireSame(oldRoot, newRoot);
        } else {
            climb(oldRoot, newRoot);
        }
    }

    /// The case that the RFC leaves out: a tree is consistent with itself, and that needs no path.
    private void requireSame(Hash oldRoot, Hash newRoot) {
        if (!path.isEmpty()) {
            throw new ProofException(PATH_TOO_LONG, "trees of the same size need no path");
        }
        if (!oldRoot.equals(newRoot)) {
            throw ProofException.mismatch(NEW_ROOT_MISMATCH, oldRoot, newRoot);
        }
    }

    private void climb(Hash oldRoot, Hash newRoot) {
        List<Hash> steps = steps(oldRoot);
        // Steps 3 and 4.
        int shared = Long.numberOfTrailingZeros(from);
        long fn = (from - 1) >>> shared;
        long sn = (to - 1) >>> shared;
        // Step 5.
        Hash fr = steps.getFirst();
        Hash sr = steps.getFirst();
        for (Hash c : steps.subList(1, steps.size())) {
            // Step 6.1.
            if (sn == 0) {
                throw new ProofException(PATH_TOO_LONG, "the root is reached before the end of the path");
            }
            // Step 6.2.
            if (isOdd(fn) || fn == sn) {
                fr = MerkleTree.nodeHash(c, fr);
                sr = MerkleTree.nodeHash(c, sr);
                while (!isOdd(fn) && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                sr = MerkleTree.nodeHash(sr, c);
            }
            // Step 6.3.
            fn >>>= 1;
            sn >>>= 1;
        }
        requireRoots(sn, fr, oldRoot, sr, newRoot);
    }

    private List<Hash> steps(Hash oldRoot) {
        // Step 1.
        if (path.isEmpty()) {
            throw new ProofException(PATH_TOO_SHORT, "the path is empty");
        }
        // Step 2: a full old tree is itself the first hash on the way.
        if (Long.bitCount(from) != 1) {
            return path;
        }
        List<Hash> steps = new ArrayList<>(path);
        steps.addFirst(oldRoot);
        return steps;
    }

    /// Step 7.
    private static void requireRoots(long sn, Hash fr, Hash oldRoot, Hash sr, Hash newRoot) {
        if (sn != 0) {
            throw new ProofException(PATH_TOO_SHORT, "the path ends below the root");
        }
        if (!fr.equals(oldRoot)) {
            throw ProofException.mismatch(OLD_ROOT_MISMATCH, fr, oldRoot);
        }
        if (!sr.equals(newRoot)) {
            throw ProofException.mismatch(NEW_ROOT_MISMATCH, sr, newRoot);
        }
    }
}
