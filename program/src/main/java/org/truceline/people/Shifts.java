// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What one shift of a desk leaves to the next, in words: it stays with the people of the member and is on no record.
public final class Shifts {
    /// A note that nobody acted on for so long will not be acted on.
    public static final Duration KEPT = Duration.ofDays(7);

    private final Store store;
    private final InstantSource clock;

    /// @param at when it was left, in whole milliseconds
    public record ShiftNote(Instant at, String account, String words) {}

    Shifts(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public ShiftNote leave(String account, String words) {
        var note = new ShiftNote(Instant.ofEpochMilli(clock.millis()), account, words);
        store.run("DELETE FROM shift WHERE at < ?", oldest());
        store.run(
                "INSERT INTO shift (at, account, words) VALUES (?, ?, ?)",
                note.at().toEpochMilli(),
                account,
                words);
        return note;
    }

    /// The newest first.
    public List<ShiftNote> notes() {
        return store.list(
                "SELECT at, account, words FROM shift WHERE at >= ? ORDER BY n DESC",
                row -> new ShiftNote(Instant.ofEpochMilli(row.getLong(1)), row.getString(2), row.getString(3)),
                oldest());
    }

    private long oldest() {
        return clock.millis() - KEPT.toMillis();
    }
}
