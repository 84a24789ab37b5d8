// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// The keys of requests that were taken, each once: a request that comes again, by a bad line or by somebody who
/// copied it, does nothing more.
public final class Deeds {
    /// How long a key is remembered; longer than any session lasts.
    private static final Duration REMEMBERED = Sessions.LASTS.multipliedBy(2);

    private final Store store;
    private final InstantSource clock;

    Deeds(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Claims a key for one request.
    ///
    /// @return whether it is the first with it
    public boolean claim(String account, String key) {
        store.run("DELETE FROM deed WHERE at < ?", clock.millis() - REMEMBERED.toMillis());
        return store.run("INSERT OR IGNORE INTO deed VALUES (?, ?, NULL)", account + " " + key, clock.millis()) == 1;
    }

    /// Frees a key whose request was refused before it did anything.
    public void free(String account, String key) {
        store.run("DELETE FROM deed WHERE key = ? AND made IS NULL", account + " " + key);
    }

    /// Keeps what the request made.
    public void made(String account, String key, String what) {
        store.run("UPDATE deed SET made = ? WHERE key = ?", what, account + " " + key);
    }

    /// What the first request with a key made; empty while it is under way.
    public Optional<String> findMade(String account, String key) {
        return store.find(
                "SELECT made FROM deed WHERE key = ? AND made IS NOT NULL",
                row -> row.getString(1),
                account + " " + key);
    }
}
