// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long to wait before trying again: twice as long each time, with some chance in it, so that nodes that were cut
/// off together do not come back together.
final class Retry {
    private static final Duration FIRST = Duration.ofMillis(100);

    private final Duration longest;
    private Duration next = FIRST;

    Retry(Duration longest) {
        this.longest = longest;
    }

    void succeeded() {
        next = FIRST;
    }

    Duration failed() {
        long millis = next.toMillis();
        next = next.multipliedBy(2).compareTo(longest) > 0 ? longest : next.multipliedBy(2);
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }
}
