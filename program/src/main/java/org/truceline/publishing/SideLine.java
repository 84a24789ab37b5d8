// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import org.truceline.model.StatementId;

/// How the agreement stands for one side at the end of a day, by that side's own words.
///
/// @param side id of the side
/// @param status in words: "in effect", "ended", "agreed", "suspended", "not joined"
/// @param reason one sentence for the reader
/// @param basis the statements it follows from
public record SideLine(String side, String status, String reason, List<StatementId> basis) {
    public SideLine {
        basis = List.copyOf(basis);
    }
}
