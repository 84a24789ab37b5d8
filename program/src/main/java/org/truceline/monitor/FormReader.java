// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.util.List;
import org.truceline.field.FieldReport;
import org.truceline.journal.Journal;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.reading.Reader;
import org.truceline.terms.Agreement;

/// Reads a report by what it was made from: a form that was filled in says what its answers say and nothing besides;
/// everything else is read by its words.
///
/// @param agreement that the form was made for
/// @param words what reads words
public record FormReader(Journal journal, Agreement agreement, Reader words) implements Reader {
    @Override
    public String name() {
        return words.name();
    }

    @Override
    public Outcome consider(Report report) {
        if (report.kind() != ReportKind.FIELD) {
            return words.consider(report);
        }
        return new Outcome(
                journal.findSubmission(report.id())
                        .map(form -> FieldReport.statements(form, report, agreement))
                        .orElse(List.of()),
                List.of(),
                List.of());
    }
}
