// SPDX-License-Identifier: Apache-2.0
/// A tiled transparency log as bytes: the Merkle tree of RFC 6962 and 9162, the files of C2SP tlog-tiles, signed
/// notes and checkpoints, and the verification of all of them. It knows no domain: entries are bytes.
///
/// Start at [Log] to write, [LogReader] to read and prove, [LogCheck] to verify a folder; [InclusionProof] and
/// [ConsistencyProof] verify single claims, [SignedNote] who stands by a text. The order in which an append reaches
/// the disk, and what a crash at each step leaves, is told in `Publication`.
@NullMarked
package org.truceline.ledger;

import org.jspecify.annotations.NullMarked;
