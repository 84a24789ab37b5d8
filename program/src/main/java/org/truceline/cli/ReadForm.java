// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.List;
import org.truceline.journal.Json;
import org.truceline.journal.StatementForm;
import org.truceline.model.Report;
import org.truceline.model.Statement;
import org.truceline.reading.Difference;
import org.truceline.reading.Reader.Outcome;
import tools.jackson.databind.node.ObjectNode;

/// What `read` writes for other programs. What a second reader found stands apart, under `second`: whoever takes
/// `statements` has those that were read by rules, and no others.
final class ReadForm {
    private ReadForm() {}

    static ObjectNode statements(Report report, List<Statement> statements) {
        var json = Json.object().put("id", report.name());
        var array = json.putArray("statements");
        statements.forEach(statement -> array.add(StatementForm.write(statement)));
        return json;
    }

    static ObjectNode withSecond(Report report, List<Statement> byRules, String reader, Outcome second) {
        var json = statements(report, byRules);
        json.set("second", second(reader, second));
        return json;
    }

    private static ObjectNode second(String reader, Outcome outcome) {
        var json = Json.object().put("reader", reader);
        var statements = json.putArray("statements");
        outcome.statements().forEach(statement -> statements.add(StatementForm.write(statement)));
        unread(json, outcome);
        return json;
    }

    private static void unread(ObjectNode json, Outcome outcome) {
        var refused = json.putArray("refused");
        outcome.refused()
                .forEach(refusal -> refused.addObject()
                        .put("part", refusal.part())
                        .put("words", refusal.words())
                        .put("reason", refusal.reason()));
        var undone = json.putArray("undone");
        outcome.undone().forEach(undone::add);
    }

    /// One line a report: what both read, where they differ, what only one of them read, and what was refused.
    static ObjectNode differences(Report report, String reader, List<Difference> differences, Outcome second) {
        var json = Json.object().put("id", report.name()).put("second", reader);
        var array = json.putArray("differences");
        differences.forEach(difference -> array.add(difference(difference)));
        unread(json, second);
        return json;
    }

    private static ObjectNode difference(Difference difference) {
        var json = Json.object();
        switch (difference) {
            case Difference.Agreeing same -> {
                json.put("kind", "agree");
                json.set("rules", StatementForm.write(same.first()));
                json.set("model", StatementForm.write(same.second()));
            }
            case Difference.Differing other -> {
                json.put("kind", "differ");
                var fields = json.putArray("fields");
                other.fields()
                        .forEach(field -> fields.addObject()
                                .put("field", field.name())
                                .put("rules", field.first())
                                .put("model", field.second()));
                json.set("rules", StatementForm.write(other.first()));
                json.set("model", StatementForm.write(other.second()));
            }
            case Difference.OnlyFirst only -> {
                json.put("kind", "only_rules");
                json.set("rules", StatementForm.write(only.statement()));
            }
            case Difference.OnlySecond only -> {
                json.put("kind", "only_model");
                json.set("model", StatementForm.write(only.statement()));
            }
        }
        return json;
    }
}
