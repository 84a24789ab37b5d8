// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.util.List;

/// What `bench ledger` measured on this machine.
///
/// @param commits durable entries a second, by store and batch
/// @param log a large log by itself
/// @param record a record of as many entries, each with its content
public record LedgerFigures(int entryBytes, List<Commits> commits, Large log, Large record, Proofs proofs) {
    /// @param batch entries a commit, 0 where callers share commits as they come
    public record Commits(String store, int batch, double perSecond) {}

    /// @param verifySeconds of wall time for every hash, proof and signature
    /// @param diskBytes an entry on disk with all that belongs to it, the entry's own bytes included
    public record Large(long entries, double appendPerSecond, double verifySeconds, double diskBytes) {
        public Large {
            if (entries < 1) {
                throw new IllegalArgumentException("expected at least one entry");
            }
        }
    }

    /// @param inclusionBytes of a path in the large log
    /// @param fileBytes of a proof file (C2SP tlog-proof)
    /// @param consistencyBytes of the longest path between two of its sizes that was seen
    public record Proofs(int inclusionBytes, int fileBytes, int consistencyBytes, double verifiedPerSecond) {}
}
