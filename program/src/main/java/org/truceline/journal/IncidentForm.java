// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Link;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of an incident, which names its statements and does not repeat them: they may be reviewed after it was
/// put on record.
///
/// @param entry by which it was put on record
record IncidentForm(long entry, IncidentId id, List<StatementId> statements, List<Link> links) {
    static ObjectNode of(Incident incident) {
        var json = Json.object().put("id", incident.id().value());
        json.set(
                "statements",
                Json.strings(incident.statements().stream()
                        .map(s -> s.id().toString())
                        .toList()));
        var links = json.putArray("links");
        incident.links().forEach(link -> links.add(Forms.link(link)));
        return json;
    }

    static IncidentForm read(long entry, JsonNode json) {
        return new IncidentForm(
                entry,
                new IncidentId(Json.shared(json.get("id"))),
                Json.list(json.get("statements"), StatementForm::readId),
                Json.list(json.get("links"), Forms::readLink));
    }

    /// The incident with its statements.
    Incident of(Function<StatementId, Optional<Statement>> known) {
        var members = statements.stream()
                .map(id ->
                        known.apply(id).orElseThrow(() -> new IllegalStateException("the index lacks statement " + id)))
                .toList();
        return new Incident(id, members, links);
    }
}
