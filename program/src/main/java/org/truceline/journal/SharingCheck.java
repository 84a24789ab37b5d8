// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Fault;

/// What verification says of a record that several keep together: the host's times, and what a copy is not shown.
final class SharingCheck {
    private final RecordFolder folder;
    private final Map<Long, String> authors = new HashMap<>();
    private final Map<Long, String> wrong = new HashMap<>();
    private @Nullable Instant last;
    private long notShown;
    private long wentBack;
    private long misdeeds;

    SharingCheck(RecordFolder folder) {
        this.folder = folder;
    }

    void notShown() {
        notShown++;
    }

    void learn(long index, Envelope envelope, Body body) {
        if (body.type() == EntryType.MISDEED) {
            misdeeds++;
        }
        if (body.type() == EntryType.RECEIVED) {
            received(index, envelope, body);
        } else if (!envelope.author().equals(Journal.HOST)) {
            authors.put(index, envelope.author());
        }
    }

    /// A receipt is of entries right before it that no receipt was for.
    private void received(long index, Envelope envelope, Body body) {
        long first = body.value().path("first").asLong(-1);
        long end = body.value().path("last").asLong(-1);
        var at = Instant.parse(body.value().path("at").asString(""));
        if (first < 0 || end != index - 1 || first > end) {
            wrong.put(index, "a receipt for entries " + first + " to " + end + ", which do not stand right before it");
        }
        for (long i = first; i <= end && i >= 0; i++) {
            String author = authors.remove(i);
            if (author != null && !author.equals(body.owner())) {
                wrong.put(index, "a receipt in the name of " + body.owner() + " for an entry of " + author);
            }
        }
        if (!at.equals(envelope.at())) {
            wrong.put(index, "a receipt of " + envelope.at() + " that says " + at);
        }
        if (last != null && at.isBefore(last)) {
            wentBack++;
        }
        last = at;
    }

    void tell(List<Fault> faults, List<String> remarks) {
        wrong.forEach((index, what) -> faults.add(new Fault("log/tile/entries", index, what)));
        if (notShown > 0) {
            if (Files.exists(folder.viewer())) {
                remarks.add(notShown + " entries have content that is not shown to this member");
            } else {
                faults.add(new Fault("content", null, notShown + " entries have content that is kept back here"));
            }
        }
        if (wentBack > 0) {
            remarks.add("the record's time goes back " + wentBack + " times");
        }
        if (misdeeds > 0) {
            remarks.add(misdeeds + " misdeeds are named on record");
        }
    }
}
