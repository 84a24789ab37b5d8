// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.LocalDate;
import java.util.List;
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
import org.truceline.model.StatementId;
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
                json.get("says").asString().intern());
    }

    static Finding finding(JsonNode json) {
        return new Finding(
                new IncidentId(json.get("incident").asString()),
                json.get("agreement").asString().intern(),
                json.get("obligation").asString().intern(),
                json.get("reading").asString().intern(),
                Coded.parse(Verdict.class, json.get("verdict").asString()),
                shared(json.get("clauses")),
                shared(json.get("facts")),
                shared(json.get("reasons")),
                Json.list(json.path("compared"), Forms::compared),
                shared(json.path("needed")));
    }

    /// Findings say the same of the same: of a hundred thousand incidents each sentence comes up some fourteen times.
    private static List<String> shared(JsonNode array) {
        return Json.list(array, words -> words.asString().intern());
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
