// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Names and passwords that were found right a moment ago, so that a device which sends them with each request does not
/// cost a slow hash each time. Kept in memory only, as a hash under a key that ends with the process, and worth nothing
/// once the password is another. For use by any number of threads.
final class Proven {
    static final Duration LASTS = Duration.ofMinutes(10);

    private static final int MOST = 1_000;

    private final String key = Secrets.token();
    private final InstantSource clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /// @param kept the hash that the password was held against
    private record Entry(String kept, Instant until) {}

    Proven(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void keep(String name, String password, String kept) {
        entries.put(mark(name, password), new Entry(kept, clock.instant().plus(LASTS)));
        if (entries.size() > MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    /// @param kept the hash of the account's password now; empty when it cannot sign in
    synchronized boolean holds(String name, String password, Optional<String> kept) {
        var entry = entries.get(mark(name, password));
        return entry != null
                && kept.filter(entry.kept()::equals).isPresent()
                && clock.instant().isBefore(entry.until());
    }

    private String mark(String name, String password) {
        return Secrets.hash(key + " " + name.length() + " " + name + " " + password);
    }
}
