// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import org.truceline.model.StatementId;

/// One side's part in one channel at the end of a day.
///
/// @param channel id of the channel
/// @param side id of the side
/// @param status in words: [#OPEN], [#NOT_OPEN], "suspended", "withdrawn"
/// @param reason one sentence for the reader
/// @param basis the statements it follows from
public record ChannelLine(String channel, String side, String status, String reason, List<StatementId> basis) {
    public static final String OPEN = "open";

    /// Nobody opened it yet, for this side.
    public static final String NOT_OPEN = "not open";

    public ChannelLine {
        basis = List.copyOf(basis);
    }

    boolean isOpen() {
        return status.equals(OPEN);
    }
}
