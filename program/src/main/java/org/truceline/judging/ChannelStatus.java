// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;
import org.truceline.model.StatementId;

/// Whether one member holds a channel open at an instant.
///
/// @param channel id of the channel
/// @param side id of the side
/// @param since when the state began; absent when not known
/// @param statements those it is read from; none when it follows from the terms
/// @param reason in one line
public record ChannelStatus(
        String channel,
        String label,
        String side,
        State state,
        @Nullable Instant since,
        List<StatementId> statements,
        String reason) {
    public ChannelStatus {
        statements = List.copyOf(statements);
    }

    /// The state of a channel as one member has it.
    public enum State implements Coded {
        NOT_OPEN,
        OPEN,
        SUSPENDED,
        ENDED
    }
}
