// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// How much of its part in a channel a side suspends, takes up again or leaves.
///
/// What the record itself can hold back is held: cases, and the cosignatures of the side's own node. A humanitarian
/// notice reaches those who are told of it whatever anybody suspends, and meetings and staff are outside the record:
/// of these three it shows what was said, and holds nothing.
public enum Scope implements Coded {
    ALL,
    /// Allegations and answers.
    CASES,
    /// Humanitarian notices; said and shown, and nothing is held.
    NOTICES,
    /// Said and shown.
    MEETINGS,
    /// People sent to joint places; said and shown.
    STAFF,
    /// Cosignatures on the checkpoints of the log.
    COSIGNING
}
