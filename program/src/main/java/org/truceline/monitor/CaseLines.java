// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.time.Instant;
import java.util.List;
import org.truceline.channel.Case;
import org.truceline.channel.Event;
import org.truceline.journal.Journal;
import org.truceline.model.Deed;
import org.truceline.model.Note;
import org.truceline.publishing.CaseLine;
import org.truceline.terms.Agreement;

/// The cases on record, put together for reports: what was signed and waits to be sent is not among them.
final class CaseLines {
    private CaseLines() {}

    /// @param at the record's newest time
    static List<CaseLine> of(Agreement agreement, Journal journal, Instant at) {
        return Channels.onRecord(agreement, journal).at(at).cases().stream()
                .map(found -> line(agreement, found))
                .toList();
    }

    private static CaseLine line(Agreement agreement, Case found) {
        return new CaseLine(
                found.id(),
                found.channel(),
                agreement.cast().label(found.raiser()),
                agreement.cast().label(found.addressee()),
                found.allegation().count(),
                found.events().stream().map(event -> step(agreement, event)).toList());
    }

    private static CaseLine.Step step(Agreement agreement, Event event) {
        return switch (event) {
            case Event.Step step -> {
                Note note = step.note().value();
                yield new CaseLine.Step(
                        kind(note.deed()),
                        step.counts(),
                        agreement.cast().label(note.from()),
                        says(note.deed()),
                        note.words(),
                        step.note().entry());
            }
            case Event.Silence silence ->
                new CaseLine.Step(
                        CaseLine.Kind.LAPSED,
                        silence.counts(),
                        "",
                        "lapse",
                        "",
                        silence.lapse().entry());
        };
    }

    private static CaseLine.Kind kind(Deed deed) {
        return switch (deed.kind()) {
            case RAISE -> CaseLine.Kind.RAISED;
            case ANSWER -> CaseLine.Kind.ANSWERED;
            case ASSESS -> CaseLine.Kind.ASSESSED;
            case CLOSE -> CaseLine.Kind.CLOSED;
            case ACKNOWLEDGE,
                    ASK,
                    INFORM,
                    TRY,
                    WARN,
                    REMEDY,
                    REFER,
                    EXCLUDE,
                    READMIT,
                    APPROVE,
                    SUSPEND,
                    RESUME,
                    WITHDRAW -> CaseLine.Kind.OTHER;
        };
    }

    private static String says(Deed deed) {
        if (deed instanceof Deed.Answered answered) {
            return answered.answer().code();
        }
        return deed instanceof Deed.Assessed assessed
                ? assessed.outcome().code()
                : deed.kind().code();
    }
}
