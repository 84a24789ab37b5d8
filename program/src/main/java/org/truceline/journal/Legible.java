// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.util.Optional;
import org.truceline.model.Report;
import org.truceline.model.ReportId;

/// Whether what a member hands in has the form that its kind has. It would stand on record for ever, and everybody who
/// reads the record reads it: nothing that cannot be read, or that bears another's name, gets there.
final class Legible {
    private Legible() {}

    /// What is wrong with the form of a body, if anything.
    static Optional<String> fault(Body body) {
        try {
            return read(body);
        } catch (RuntimeException e) { // Whatever a form stumbles over, it cannot be read.
            return Optional.of("a " + body.type().code() + " that cannot be read: " + e.getMessage());
        }
    }

    private static Optional<String> read(Body body) {
        var value = body.value();
        Object form = switch (body.type()) {
            case NOTE -> NoteForm.read(value);
            case CALL -> CallForm.read(value);
            case SUBMISSION -> SubmissionForm.read(value);
            case FILE -> FileParts.bytes(body);
            case NOTICE -> NoticeForm.read(value);
            case ALERT -> AlertForm.read(value);
            case VIEW -> ViewForm.read(value);
            case MISDEED -> Misdeed.read(value);
            case REVIEW -> ReviewForm.read(value);
            case REPORT -> Forms.report(value);
            // The keys are read where they are learnt, the seals where they are opened; the rest no member writes.
            case RECIPIENT,
                    KEY,
                    REVOKED,
                    DELEGATED,
                    SEALED,
                    OPENED,
                    RECORD,
                    MEMBER,
                    RECEIVED,
                    LAPSE,
                    TERMS,
                    POLICY,
                    GAZETTEER,
                    STATEMENT,
                    INCIDENT,
                    WITHDRAWN,
                    FINDING,
                    REJECT,
                    DISCREPANCY,
                    ERASED -> value;
        };
        return form instanceof Report report ? misnamed(body, report) : Optional.empty();
    }

    /// A report has the id that follows from its words: under another's id it would stand in the place of that.
    private static Optional<String> misnamed(Body body, Report report) {
        var own = ReportId.of(
                report.kind().code(), report.publisher(), report.published().toString(), report.text());
        return report.id().equals(own) && body.id().equals(own.value())
                ? Optional.empty()
                : Optional.of("a report under an id that is not that of its words");
    }
}
