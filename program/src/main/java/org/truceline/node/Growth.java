// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.time.Duration;

/// How large a log has become, for those who wait for more.
final class Growth {
    private long size;

    synchronized void to(long grown) {
        if (grown > size) {
            size = grown;
            notifyAll();
        }
    }

    synchronized long size() {
        return size;
    }

    /// Waits until the log is larger than `known`, or the time is over.
    synchronized long awaitMore(long known, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (size <= known) {
            long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return size;
    }
}
