// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.truceline.model.Incident;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.Speaker;
import org.truceline.model.Statement;

/// Who speaks where a report names no speaker: the issuer of an official text or bulletin speaks for itself, and what
/// it says is not the word of a bystander. The statement on record stays as it was read.
final class Issuers {
    private final Map<ReportId, Speaker> issuers = new HashMap<>();

    Issuers(List<Report> reports) {
        reports.forEach(report -> {
            switch (report.kind()) {
                case OFFICIAL, BULLETIN -> issuers.put(report.id(), new Speaker(null, null, report.publisher(), null));
                case ARTICLE, SITREP, HOTLINE, FIELD, ROW -> {}
            }
        });
    }

    Incident voiced(Incident incident) {
        return incident.statements().stream().noneMatch(this::isVoiced)
                ? incident
                : new Incident(
                        incident.id(),
                        incident.statements().stream().map(this::voiced).toList(),
                        incident.links());
    }

    Statement voiced(Statement statement) {
        var issuer = issuers.get(statement.report());
        return issuer != null && isVoiced(statement) ? statement.saidBy(issuer) : statement;
    }

    /// Whether it is somebody's who is not named in it.
    private boolean isVoiced(Statement statement) {
        return statement.speaker() == null && issuers.containsKey(statement.report());
    }
}
