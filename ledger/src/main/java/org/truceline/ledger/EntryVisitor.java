// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

/// Is shown the entries of a log one after the other, in their order.
@FunctionalInterface
public interface EntryVisitor {
    /// @param index from 0
    void entry(long index, byte[] entry);
}
