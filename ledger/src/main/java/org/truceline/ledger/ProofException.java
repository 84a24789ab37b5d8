// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

/// The refusal of an inclusion or consistency proof, with the step of RFC 9162 at which it failed.
public final class ProofException extends LedgerException {
    /// Why a proof was refused.
    public enum Reason {
        /// The leaf index is not below the tree size (2.1.3.2 step 1).
        INDEX_OUTSIDE_TREE,
        /// The old tree is empty: every tree extends it, so there is nothing to prove (2.1.4: 0 < first).
        OLD_TREE_EMPTY,
        /// The new tree is smaller than the old one (2.1.4: first < second).
        TREE_SHRANK,
        /// The path ends before the root is reached (2.1.3.2 step 5, 2.1.4.2 steps 1 and 7).
        PATH_TOO_SHORT,
        /// The path goes on after the root was reached (2.1.3.2 step 4.1, 2.1.4.2 step 6.1).
        PATH_TOO_LONG,
        /// The path leads to another root than the given one (2.1.3.2 step 5).
        ROOT_MISMATCH,
        /// The path does not lead to the old root (2.1.4.2 step 7).
        OLD_ROOT_MISMATCH,
        /// The path does not lead to the new root (2.1.4.2 step 7).
        NEW_ROOT_MISMATCH,
        /// The subtree ends beyond the tree (draft-ietf-plants-merkle-tree-certs-03, 4.4.3 step 1).
        SUBTREE_OUTSIDE_TREE,
        /// The path does not lead to the subtree's own root (the same, step 6).
        SUBTREE_ROOT_MISMATCH
    }

    private final Reason reason;

    ProofException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static ProofException mismatch(Reason reason, Hash calculated, Hash given) {
        return new ProofException(reason, "the path leads to root " + calculated + ", given is " + given);
    }

    public Reason reason() {
        return reason;
    }
}
