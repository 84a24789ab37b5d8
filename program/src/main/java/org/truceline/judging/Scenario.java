// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way in which an incident may have gone, as far as who and whom: one doer, and what was hit.
///
/// @param doer id of an actor; absent when it is not known who
/// @param targets none when nobody says what was hit
record Scenario(@Nullable String doer, List<Candidates> targets) {
    Scenario {
        targets = List.copyOf(targets);
    }
}
