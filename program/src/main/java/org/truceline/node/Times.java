// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.journal.Misdeed;
import org.truceline.journal.Misdeed.Kind;
import org.truceline.journal.SignedEntry;

/// Holds the times that the host gives against the clock here. An entry that was not in the log when its end was seen
/// cannot have been taken before.
final class Times {
    private final Clock clock;
    private final Duration tolerance;
    private @Nullable Instant sawEnd;
    private @Nullable Instant last;

    /// @param last the record's time as it lies here
    Times(Clock clock, Duration tolerance, Optional<Instant> last) {
        this.clock = clock;
        this.tolerance = tolerance;
        this.last = last.orElse(null);
    }

    /// What an answer of the host shows.
    ///
    /// @param asked when he was asked, by the clock here
    /// @param said what his clock said
    List<Misdeed> look(Instant asked, Instant said, List<SignedEntry> entries) {
        Instant now = clock.instant();
        var seen = new ArrayList<Misdeed>();
        if (said.isBefore(asked.minus(tolerance)) || said.isAfter(now.plus(tolerance))) {
            String words = "the clock of the host says " + said + ", the one here " + now;
            seen.add(new Misdeed(Kind.CLOCK_OFF, Journal.HOST, now.toString().substring(0, 10), words));
        }
        for (SignedEntry entry : entries) {
            if (entry.author().equals(Journal.HOST)) {
                entry.findBody()
                        .filter(body -> body.type() == EntryType.RECEIVED)
                        .map(body -> Instant.parse(body.value().path("at").asString("")))
                        .ifPresent(at -> received(entry, at, now, seen));
            }
        }
        return seen;
    }

    private void received(SignedEntry entry, Instant at, Instant now, List<Misdeed> seen) {
        String number = "host-entry-" + entry.seq();
        if (last != null && at.isBefore(last)) {
            String words = "the record's time goes back from " + last + " to " + at;
            seen.add(new Misdeed(Kind.CLOCK_BACK, Journal.HOST, number, words));
        }
        last = at;
        if (sawEnd != null && at.isBefore(sawEnd.minus(tolerance))) {
            String words = "the host says that it took an entry at " + at + "; at " + sawEnd + " it was not in the log";
            seen.add(new Misdeed(Kind.CLOCK_OFF, Journal.HOST, number, words));
        }
        if (at.isAfter(now.plus(tolerance))) {
            String words = "the host says that it took an entry at " + at + "; here it is " + now;
            seen.add(new Misdeed(Kind.CLOCK_OFF, Journal.HOST, number, words));
        }
    }

    /// The whole log as the host showed it was seen here, at that time.
    void sawEnd(Instant asked) {
        sawEnd = asked;
    }
}
