// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.time.Duration;

/// How large a log has become, for those who wait for more.
final class Growth {
    private long size;
    private long stirs;

    synchronized void to(long grown) {
        if (grown > size) {
            size = grown;
            notifyAll();
        }
    }

    /// Says that the checkpoint is another, though the log is no larger: those who wait look again.
    synchronized void stir() {
        stirs++;
        notifyAll();
    }

    synchronized long size() {
        return size;
    }

    /// How often it was stirred.
    synchronized long stirs() {
        return stirs;
    }

    /// Waits until the log is larger than `known`, its checkpoint has more signatures, or the time is over.
    long awaitMore(long known, Duration most) throws InterruptedException {
        return awaitMore(known, stirs(), most);
    }

    /// @param stirred how often it had been stirred when its checkpoint was looked at
    synchronized long awaitMore(long known, long stirred, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (size <= known && stirs == stirred) {
            long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return size;
    }
}
