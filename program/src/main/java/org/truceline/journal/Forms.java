// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.truceline.model.Aspect;
import org.truceline.model.Coded;
import org.truceline.model.Compared;
import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Link;
import org.truceline.model.LinkKind;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.ReportKind;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.Truth;
import org.truceline.model.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON forms of reports, incidents, findings and discrepancies. That of a statement is [StatementForm], that of a
/// note [NoteForm].
public final class Forms {
    private Forms() {}

    static ObjectNode report(Report report) {
        var json = Json.object()
                .put("id", report.id().value())
                .put("kind", report.kind().code())
                .put("dataset", report.dataset())
                .put("name", report.name())
                .put("published", report.published().toString())
                .put("publisher", report.publisher())
                .put("text", report.text())
                .put("file", report.file())
                .put("line", report.line());
        if (report.language() != null) {
            json.put("language", report.language());
        }
        if (!report.notes().isEmpty()) {
            json.set("notes", Json.strings(report.notes()));
        }
        return json;
    }

    static Report report(JsonNode json) {
        return new Report(
                new ReportId(json.get("id").asString()),
                Coded.parse(ReportKind.class, json.get("kind").asString()),
                json.get("dataset").asString(),
                json.get("name").asString(),
                LocalDate.parse(json.get("published").asString()),
                json.get("publisher").asString(),
                json.get("text").asString(),
                json.get("file").asString(),
                json.get("line").asInt(),
                json.optional("language").map(JsonNode::asString).orElse(null),
                Json.strings(json.path("notes")));
    }

    static ObjectNode incident(Incident incident) {
        var json = Json.object().put("id", incident.id().value());
        json.set(
                "statements",
                Json.strings(incident.statements().stream()
                        .map(s -> s.id().toString())
                        .toList()));
        var links = json.putArray("links");
        incident.links().forEach(link -> links.add(link(link)));
        return json;
    }

    /// Reads an incident whose statements are given by `statements`.
    static Incident incident(JsonNode json, Function<StatementId, Optional<Statement>> statements) {
        var members = Json.list(json.get("statements"), id -> StatementId.parse(id.asString())).stream()
                .map(id -> statements
                        .apply(id)
                        .orElseThrow(() -> new IllegalStateException("the index lacks statement " + id)))
                .toList();
        return new Incident(
                new IncidentId(json.get("id").asString()), members, Json.list(json.get("links"), Forms::readLink));
    }

    /// A link as other programs read it.
    public static ObjectNode link(Link link) {
        var json = Json.object()
                .put("a", link.a().toString())
                .put("b", link.b().toString())
                .put("kind", link.kind().code())
                .put("p", link.p());
        json.set("reasons", Json.strings(link.reasons()));
        return json;
    }

    private static Link readLink(JsonNode json) {
        return new Link(
                StatementId.parse(json.get("a").asString()),
                StatementId.parse(json.get("b").asString()),
                Coded.parse(LinkKind.class, json.get("kind").asString()),
                json.get("p").asDouble(),
                Json.strings(json.get("reasons")));
    }

    /// A finding as other programs read it.
    public static ObjectNode finding(Finding finding) {
        var json = Json.object()
                .put("incident", finding.incident().value())
                .put("agreement", finding.agreement())
                .put("obligation", finding.obligation())
                .put("reading", finding.reading())
                .put("verdict", finding.verdict().code());
        json.set("clauses", Json.strings(finding.clauses()));
        json.set("facts", Json.strings(finding.facts()));
        json.set("reasons", Json.strings(finding.reasons()));
        var compared = json.putArray("compared");
        finding.compared()
                .forEach(c -> compared.addObject()
                        .put("of", c.aspect().code())
                        .put("holds", c.truth().name().toLowerCase(Locale.ROOT))
                        .put("says", c.words()));
        json.set("needed", Json.strings(finding.needed()));
        return json;
    }

    private static Compared compared(JsonNode json) {
        return new Compared(
                Coded.parse(Aspect.class, json.get("of").asString()),
                Truth.valueOf(json.get("holds").asString().toUpperCase(Locale.ROOT)),
                json.get("says").asString());
    }

    static Finding finding(JsonNode json) {
        return new Finding(
                new IncidentId(json.get("incident").asString()),
                json.get("agreement").asString(),
                json.get("obligation").asString(),
                json.get("reading").asString(),
                Coded.parse(Verdict.class, json.get("verdict").asString()),
                Json.strings(json.get("clauses")),
                Json.strings(json.get("facts")),
                Json.strings(json.get("reasons")),
                Json.list(json.path("compared"), Forms::compared),
                Json.strings(json.path("needed")));
    }

    static ObjectNode discrepancy(Discrepancy discrepancy) {
        return Json.object()
                .put("report", discrepancy.report().value())
                .put("printed", discrepancy.printed())
                .put("summed", discrepancy.summed())
                .put("words", discrepancy.words());
    }

    static Discrepancy discrepancy(JsonNode json) {
        return new Discrepancy(
                new ReportId(json.get("report").asString()),
                json.get("printed").asInt(),
                json.get("summed").asInt(),
                json.get("words").asString());
    }

    /// The file, line and reason of something that was not taken.
    public static ObjectNode reject(String file, long line, String reason) {
        return Json.object().put("file", file).put("line", line).put("reason", reason);
    }
}
