// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.time.Instant;

/// How the way to another member stands.
///
/// @param since when it came into this state, by this node's clock
/// @param words why it does not work; empty when it does
public record Link(String member, State state, Instant since, String words) {
    /// What came of the last attempt.
    public enum State {
        NOT_TRIED,
        UP,
        DOWN,
        /// It works, and what came over it was not believed.
        REFUSED
    }

    /// What went wrong, in words: those of the error, or its kind where it has none.
    static String words(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
