// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.openrosa;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.model.Deed;
import org.truceline.model.Incident;
import org.truceline.model.Recorded;
import org.truceline.model.ReportId;
import org.truceline.model.Submission;
import org.truceline.monitor.AtHand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a member's people sent from the field and what became of it: the report, the incidents that it is part of, the
/// cases about these; and what was not taken because something else was taken under its id. At a node also what waits
/// there for the host.
final class Sent {
    private static final int SHOWN = 200;
    private static final Comparator<Recorded<Submission>> NEWEST_FIRST = Comparator.comparing(
                    (Recorded<Submission> form) -> form.value().received())
            .reversed()
            .thenComparing(form -> form.value().id());

    private Sent() {}

    /// The newest first.
    static ObjectNode of(Journal journal, String member, List<JsonNode> conflicts) throws IOException {
        var incidents = journal.incidents();
        var raised = journal.notes().stream()
                .filter(note -> note.deed() instanceof Deed.Raised)
                .map(note -> (Deed.Raised) note.deed())
                .toList();
        var json = Json.object();
        var list = json.putArray("submissions");
        AtHand.submissions(journal).stream()
                .filter(form -> form.author().equals(member))
                .sorted(NEWEST_FIRST)
                .limit(SHOWN)
                .forEach(form -> list.add(one(form, incidents, raised)));
        var apart = json.putArray("conflicts");
        conflicts.forEach(apart::add);
        return json;
    }

    private static ObjectNode one(Recorded<Submission> sent, List<Incident> incidents, List<Deed.Raised> raised) {
        var form = sent.value();
        var report = Objects.requireNonNull(form.report(), "a form is on record with its report");
        var json = Json.object()
                .put("id", form.id())
                .put("received", form.received().toString())
                .put("report", report.value())
                .put("pending", AtHand.isPending(sent));
        var about = incidents.stream()
                .filter(incident -> holds(incident, report))
                .map(incident -> incident.id().value())
                .toList();
        var partOf = json.putArray("incidents");
        about.forEach(partOf::add);
        var cases = json.putArray("cases");
        cases(raised, about, report).forEach(cases::add);
        var answers = json.putObject("answers");
        form.answers().forEach(answers::put);
        return json;
    }

    private static boolean holds(Incident incident, ReportId report) {
        return incident.statements().stream()
                .anyMatch(statement -> statement.report().equals(report));
    }

    private static Set<String> cases(List<Deed.Raised> raised, List<String> incidents, ReportId report) {
        var out = new TreeSet<String>();
        for (var deed : raised) {
            boolean isAbout = deed.about().incidents().stream().anyMatch(incidents::contains)
                    || deed.about().statements().stream().anyMatch(id -> id.startsWith(report.value() + "."));
            if (isAbout) {
                out.add(deed.caseId());
            }
        }
        return out;
    }
}
