// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.time.Duration;

/// How long a node waits for others, by the time of the world: an exercise's clock may stand still.
///
/// @param longestRetry between two attempts at most
/// @param compare between two looks at what the others hold
/// @param handOnAfter how long the host may fail to take an entry before the others get it
public record Patience(Duration longestRetry, Duration compare, Duration handOnAfter) {
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(10));
}
