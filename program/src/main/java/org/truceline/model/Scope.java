// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// How much of its part in a channel a side suspends, takes up again or leaves.
public enum Scope implements Coded {
    ALL,
    /// Allegations and answers.
    CASES,
    /// Humanitarian notices.
    NOTICES,
    MEETINGS,
    /// People sent to joint places.
    STAFF,
    /// Cosignatures on the checkpoints of the log.
    COSIGNING
}
