// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;
import org.truceline.model.StatementId;
import org.truceline.model.Truth;

/// Where one side stands to the agreement at an instant: its own last position, whatever the others say.
///
/// @param side id of the side
/// @param standing whether it may take that step under the terms; unknown when the readings differ on it
/// @param since when it took the position; absent when it has none
/// @param statements those the position is read from; none when it follows from the terms
/// @param reason in one line
public record SideStatus(
        String side,
        String label,
        Code code,
        Truth standing,
        @Nullable Instant since,
        List<StatementId> statements,
        String reason) {
    public SideStatus {
        statements = List.copyOf(statements);
    }

    /// A position to the agreement.
    public enum Code implements Coded {
        NOT_JOINED,
        AGREED,
        IN_EFFECT,
        /// Its own words of the same time contradict each other.
        DISPUTED,
        SUSPENDED,
        ENDED,
        REJECTED
    }
}
