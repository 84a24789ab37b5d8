// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truceline.journal.Body;
import org.truceline.model.Alert;
import org.truceline.model.Discrepancy;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.Statement;
import org.truceline.monitor.Reckoning.Matched;

/// Writes what one run took in, and what follows from it, in [Parts]: reports with their statements, then what is
/// withdrawn, then incidents with their findings and alerts.
///
/// The last report of which something was read is held back and written at the end, together with the incidents that it
/// is part of. So where a run is cut off between two parts, the next one finds that report new, matches all that is on
/// record, and completes what is missing to what one whole run would have left. Until then no incident on record lacks
/// a statement or a finding, and what is withdrawn is gone before anything takes its place: nothing counts twice.
final class Deposit {
    private final Parts parts;

    /// Those that something is written of; empty for one that is on record.
    private final Map<ReportId, Optional<Report>> reports = new LinkedHashMap<>();

    private final Map<ReportId, List<Statement>> said;
    private final Map<ReportId, List<Discrepancy>> sums;
    private final Matched matched;

    /// Absent when nothing was read.
    private final Optional<ReportId> held;

    private final List<Body> atLast = new ArrayList<>();

    /// @param reports that are new to the record
    /// @param statements of these, or of reports on record of which none was read
    Deposit(
            Parts parts,
            List<Report> reports,
            List<Statement> statements,
            List<Discrepancy> discrepancies,
            Matched matched) {
        this.parts = parts;
        this.matched = matched;
        this.said = statements.stream().collect(Collectors.groupingBy(Statement::report));
        this.sums = discrepancies.stream().collect(Collectors.groupingBy(Discrepancy::report));
        this.held = statements.isEmpty()
                ? Optional.empty()
                : Optional.of(statements.getLast().report());
        reports.forEach(report -> this.reports.put(report.id(), Optional.of(report)));
        statements.forEach(statement -> this.reports.putIfAbsent(statement.report(), Optional.empty()));
    }

    void reports() throws IOException {
        for (var report : reports.entrySet()) {
            var together = new ArrayList<Body>();
            report.getValue().ifPresent(fresh -> together.add(Body.of(fresh)));
            said.getOrDefault(report.getKey(), List.of()).forEach(s -> together.add(Body.of(s)));
            sums.getOrDefault(report.getKey(), List.of()).forEach(d -> together.add(Body.of(d)));
            write(together, held.filter(report.getKey()::equals).isPresent());
        }
        for (IncidentId id : matched.withdrawn()) {
            parts.add(List.of(Body.withdrawn(id)));
        }
    }

    private void write(List<Body> together, boolean isLast) throws IOException {
        if (isLast) {
            atLast.addAll(together);
        } else {
            parts.add(together);
        }
    }

    /// @return findings written
    int incidents(Sittings sittings, List<Alert> alerts) throws IOException {
        var calls = alerts.stream()
                .flatMap(alert -> alert.cause() instanceof Alert.Strike strike
                        ? Stream.of(Map.entry(strike.incident(), alert))
                        : Stream.empty())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        int findings = 0;
        for (Incident incident : matched.changed()) {
            var together = new ArrayList<>(List.of(Body.of(incident)));
            sittings.of(incident).forEach(finding -> together.add(Body.of(finding)));
            findings += together.size() - 1;
            calls.getOrDefault(incident.id(), List.of()).forEach(alert -> together.add(Body.of(alert)));
            write(together, holdsHeld(incident));
        }
        for (var gone : sittings.gone()) {
            parts.add(List.of(gone.body()));
        }
        for (var made : sittings.elsewhere()) {
            parts.add(List.of(made.body()));
            findings++;
        }
        return findings;
    }

    private boolean holdsHeld(Incident incident) {
        return held.isPresent()
                && incident.statements().stream().anyMatch(s -> s.report().equals(held.get()));
    }

    /// Ends it: when it returns, all is durable.
    void last(List<Body> rejects) throws IOException {
        atLast.addAll(rejects);
        parts.add(atLast);
        parts.write();
    }
}
