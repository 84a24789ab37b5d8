// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Failed attempts to sign in, by account and by address: after [#FREE] of them each further one makes the next wait
/// twice as long, up to [#LONGEST]. Kept on disk, so that a restart frees nobody.
final class LockOut {
    static final int FREE = 5;
    static final Duration FIRST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofHours(1);

    /// How many doublings reach [#LONGEST].
    private static final int DOUBLINGS = 7;

    private final Store store;
    private final InstantSource clock;

    LockOut(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Until when a key has to wait, if it has.
    Optional<Instant> until(String key) {
        return store.find(
                "SELECT until FROM failure WHERE key = ? AND until > ?",
                row -> Instant.ofEpochMilli(row.getLong(1)),
                key,
                clock.millis());
    }

    void failed(String key) {
        store.together(() -> {
            int count = 1
                    + store.find("SELECT count FROM failure WHERE key = ?", row -> row.getInt(1), key)
                            .orElse(0);
            long until = clock.millis() + wait(count).toMillis();
            return store.run("INSERT OR REPLACE INTO failure VALUES (?, ?, ?)", key, count, until);
        });
    }

    private static Duration wait(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        var wait = FIRST.multipliedBy(1L << Math.min(count - FREE, DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    void succeeded(String key) {
        store.run("DELETE FROM failure WHERE key = ?", key);
    }
}
