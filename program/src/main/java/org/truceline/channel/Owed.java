// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step that is owed in a case.
///
/// @param by ids of those who owe it and have not spoken
/// @param due absent while its clock stands still
public record Owed(
        String step,
        List<String> by,
        Instant since,
        @Nullable Instant due) {
    public Owed {
        by = List.copyOf(by);
    }
}
