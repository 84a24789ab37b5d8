// SPDX-License-Identifier: Apache-2.0
/// A tiled transparency log as bytes: the Merkle tree of RFC 6962, the files of C2SP tlog-tiles, signed
/// notes and checkpoints, and the verification of all of them. It knows no domain: entries are bytes.
///
/// Start at Log for writing, LogCheck for verifying, Proof for the tree
@NullMarked
package org.truceline.ledger;

import org.jspecify.annotations.NullMarked;
