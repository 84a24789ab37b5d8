// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import org.truceline.journal.Journal;
import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Report;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;

/// What a record holds, as far as pages show it.
///
/// @param statements those that count, as they stand after review
/// @param reviewed those that somebody reviewed, with what was first read; those rejected are only here
/// @param rejects how many items could not be taken in
public record Material(
        List<Report> reports,
        List<Statement> statements,
        List<Reviewed> reviewed,
        List<Incident> incidents,
        List<Finding> findings,
        List<Discrepancy> discrepancies,
        int rejects) {
    public Material {
        reports = List.copyOf(reports);
        statements = List.copyOf(statements);
        reviewed = List.copyOf(reviewed);
        incidents = List.copyOf(incidents);
        findings = List.copyOf(findings);
        discrepancies = List.copyOf(discrepancies);
    }

    public static Material of(Journal journal) {
        var all = journal.reviewed();
        return new Material(
                journal.reports(),
                all.stream().flatMap(reviewed -> reviewed.standing().stream()).toList(),
                all.stream().filter(reviewed -> !reviewed.all().isEmpty()).toList(),
                journal.incidents(),
                journal.findings(),
                journal.discrepancies(),
                journal.rejects().size());
    }
}
