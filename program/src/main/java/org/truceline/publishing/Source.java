// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.ledger.Checkpoint;
import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.IncidentId;
import org.truceline.model.ReportId;
import org.truceline.model.Review;
import org.truceline.model.StatementId;

/// The state of the log that pages are made from, and where in it each item stands.
///
/// @param checkpoint whoever has the log up to it can make the same pages again
/// @param entries the number in the log of the newest entry of a type under an id
public record Source(Checkpoint checkpoint, BiFunction<EntryType, String, Optional<Long>> entries) {
    /// The state of a record now. Holds nothing of the journal, which may be closed.
    public static Source of(Journal journal) throws IOException {
        Map<EntryType, Map<String, Long>> entries = new EnumMap<>(EntryType.class);
        for (EntryType type : EntryType.values()) {
            entries.put(type, journal.entries(type));
        }
        return new Source(
                journal.checkpoint(),
                (type, id) ->
                        Optional.ofNullable(entries.getOrDefault(type, Map.of()).get(id)));
    }

    Optional<Long> entry(ReportId id) {
        return entries.apply(EntryType.REPORT, id.value());
    }

    Optional<Long> entry(StatementId id) {
        return entries.apply(EntryType.STATEMENT, id.toString());
    }

    Optional<Long> entry(Review review) {
        return entries.apply(EntryType.REVIEW, review.id());
    }

    Optional<Long> entry(IncidentId id) {
        return entries.apply(EntryType.INCIDENT, id.value());
    }

    Optional<Long> entry(Finding finding) {
        return entries.apply(EntryType.FINDING, Body.of(finding).id());
    }

    Optional<Long> entry(Discrepancy discrepancy) {
        return entries.apply(EntryType.DISCREPANCY, Body.of(discrepancy).id());
    }
}
