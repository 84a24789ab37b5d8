// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.channel.Desk;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.model.Lapse;
import org.truceline.model.Note;
import org.truceline.model.Recorded;
import org.truceline.terms.Agreement;

/// The channels of an agreement as a record has them at any instant.
public final class Channels {
    private final Agreement agreement;
    private final List<Recorded<Note>> notes;
    private final List<Recorded<Lapse>> lapses;
    private @Nullable Desk last;
    private Instant lastAt = Instant.MIN;

    /// @param journal as it is now: what is appended later is not seen. In the folder of a node what was signed there
    ///     and waits to be sent comes after all that is on record, which is where it will come
    public Channels(Agreement agreement, Journal journal) {
        this(agreement, journal, true);
    }

    /// The same without what waits to be sent.
    static Channels onRecord(Agreement agreement, Journal journal) {
        return new Channels(agreement, journal, false);
    }

    private Channels(Agreement agreement, Journal journal, boolean withPending) {
        this.agreement = agreement;
        try {
            notes = withPending ? AtHand.notes(journal) : journal.recordedNotes();
            lapses = journal.recordedLapses();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The deadlines that have passed in silence and are not on record as lapsed: for the host to put there.
    public static List<Body> lapsed(Agreement agreement, Journal journal, Instant now) {
        return new Channels(agreement, journal)
                .at(now).due(now).stream().map(Body::of).toList();
    }

    /// The desk as the record leaves it at an instant. What the last call gave is moved on where it can be: it is not
    /// to be used after the next.
    public Desk at(Instant instant) {
        if (last == null || instant.isBefore(lastAt)) {
            last = Desk.at(agreement, notes, lapses, instant);
        } else {
            last.takeAll(notes, lapses, instant);
        }
        lastAt = instant;
        return last;
    }
}
