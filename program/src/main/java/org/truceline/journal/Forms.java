// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.LocalDate;
import java.util.Locale;
import org.truceline.model.Aspect;
import org.truceline.model.Coded;
import org.truceline.model.Compared;
import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.IncidentId;
import org.truceline.model.Link;
import org.truceline.model.LinkKind;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.ReportKind;
import org.truceline.model.Truth;
import org.truceline.model.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON forms of reports, links, findings and discrepancies. That of a statement is [StatementForm], that of an
/// incident [IncidentForm], that of a note [NoteForm].
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
                new ReportId(Json.shared(json.get("id"))),
                Coded.parse(ReportKind.class, json.get("kind").asString()),
                Json.shared(json.get("dataset")),
                json.get("name").asString(),
                LocalDate.parse(json.get("published").asString()),
                Json.shared(json.get("publisher")),
                json.get("text").asString(),
                Json.shared(json.get("file")),
                json.get("line").asInt(),
                json.optional("language").map(JsonNode::asString).orElse(null),
                Json.strings(json.path("notes")));
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

    static Link readLink(JsonNode json) {
        return new Link(
                StatementForm.readId(json.get("a")),
                StatementForm.readId(json.get("b")),
                Coded.parse(LinkKind.class, json.get("kind").asString()),
                json.get("p").asDouble(),
                Json.sharedStrings(json.get("reasons")));
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
                Json.shared(json.get("says")));
    }

    /// Findings say the same of the same: of a hundred thousand incidents each sentence comes up some fourteen times.
    static Finding finding(JsonNode json) {
        return new Finding(
                new IncidentId(Json.shared(json.get("incident"))),
                Json.shared(json.get("agreement")),
                Json.shared(json.get("obligation")),
                Json.shared(json.get("reading")),
                Coded.parse(Verdict.class, json.get("verdict").asString()),
                Json.sharedStrings(json.get("clauses")),
                Json.sharedStrings(json.get("facts")),
                Json.sharedStrings(json.get("reasons")),
                Json.list(json.path("compared"), Forms::compared),
                Json.sharedStrings(json.path("needed")));
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
