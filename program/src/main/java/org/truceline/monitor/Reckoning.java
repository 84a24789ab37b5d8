// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.judging.Judge;
import org.truceline.matching.Matcher;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Report;
import org.truceline.model.Statement;

/// What statements amount to, as far as it differs from what is on record: all of them are matched, and what that
/// leaves as it was is neither judged nor appended again.
record Reckoning(Journal journal, Matcher matcher, List<Judge> judges) {
    /// @param incidents those that are new or changed, or hold a statement that changed
    /// @param withdrawn those that are no longer
    record Changes(List<Incident> incidents, List<IncidentId> withdrawn, List<Finding> findings) {
        static final Changes NONE = new Changes(List.of(), List.of(), List.of());

        /// In the order in which they are appended.
        List<Body> bodies() {
            var bodies = new ArrayList<Body>();
            withdrawn.forEach(id -> bodies.add(Body.withdrawn(id)));
            incidents.forEach(incident -> bodies.add(Body.of(incident)));
            findings.forEach(finding -> bodies.add(Body.of(finding)));
            return bodies;
        }
    }

    /// @param statements all that count from now on
    /// @param reports all that these are from
    Changes of(List<Statement> statements, List<Report> reports) {
        var before = journal.incidents().stream().collect(Collectors.toMap(Incident::id, Function.identity()));
        var after = matcher.match(statements);
        var changed = after.stream()
                .filter(incident -> !incident.equals(before.get(incident.id())))
                .toList();
        var ids = after.stream().map(Incident::id).collect(Collectors.toSet());
        var withdrawn = before.keySet().stream()
                .filter(id -> !ids.contains(id))
                .sorted()
                .toList();
        return new Changes(changed, withdrawn, judge(changed, reports));
    }

    private List<Finding> judge(List<Incident> incidents, List<Report> reports) {
        if (incidents.isEmpty()) {
            return List.of();
        }
        var issuers = new Issuers(reports);
        return incidents.stream()
                .map(issuers::voiced)
                .flatMap(incident -> judges.stream().flatMap(judge -> judge.judge(incident).stream()))
                .toList();
    }
}
