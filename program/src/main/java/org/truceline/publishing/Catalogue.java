// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;

/// The items of a scene by their ids.
final class Catalogue {
    private final Map<ReportId, Report> reports = new HashMap<>();
    private final Map<StatementId, Statement> statements = new HashMap<>();
    private final Map<StatementId, Reviewed> reviewed = new HashMap<>();
    private final Map<IncidentId, Incident> incidents = new HashMap<>();
    private final Map<StatementId, Incident> incidentsOf = new HashMap<>();
    private final Map<IncidentId, List<Finding>> findings = new HashMap<>();

    /// @param scene of whose material only the findings under its own agreement count
    Catalogue(Scene scene) {
        var material = scene.material();
        material.reports().forEach(report -> reports.put(report.id(), report));
        material.statements().forEach(statement -> statements.put(statement.id(), statement));
        material.reviewed().forEach(one -> reviewed.put(one.first().id(), one));
        material.incidents().forEach(incident -> incidents.put(incident.id(), incident));
        material.incidents().forEach(incident -> incident.statements().forEach(s -> incidentsOf.put(s.id(), incident)));
        material.findings().stream()
                .filter(finding -> finding.agreement().equals(scene.period().agreement()))
                .forEach(finding -> findings.computeIfAbsent(finding.incident(), id -> new ArrayList<>())
                        .add(finding));
    }

    /// The side whose voice a statement is.
    Optional<Side> voice(Cast cast, Statement statement) {
        return cast.voice(statement, findReport(statement.report()));
    }

    Optional<Report> findReport(ReportId id) {
        return Optional.ofNullable(reports.get(id));
    }

    Optional<Statement> findStatement(StatementId id) {
        return Optional.ofNullable(statements.get(id));
    }

    /// What was said of a statement on review; empty when nobody reviewed it.
    Optional<Reviewed> findReviewed(StatementId id) {
        return Optional.ofNullable(reviewed.get(id));
    }

    Optional<Incident> findIncident(IncidentId id) {
        return Optional.ofNullable(incidents.get(id));
    }

    /// The incident that a statement speaks of, if it speaks of one.
    Optional<Incident> findIncident(StatementId id) {
        return Optional.ofNullable(incidentsOf.get(id));
    }

    List<Finding> listFindings(IncidentId id) {
        return findings.getOrDefault(id, List.of());
    }
}
