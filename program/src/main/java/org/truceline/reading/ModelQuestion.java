// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.Coded;
import org.truceline.model.CountOf;
import org.truceline.model.Means;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Report;
import org.truceline.model.Stance;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The question that is put to a model: the conventions of statements, the passage, and the form of the answer.
final class ModelQuestion {
    private static final JsonMapper JSON = new JsonMapper();

    /// The same question shall give the same answer, as far as a server keeps that promise.
    private static final int SEED = 7;

    /// Tokens of an answer: forty statements with all their fields.
    private static final int LONGEST_ANSWER = 6_000;

    /// Characters before a passage that are shown with it, so that names and dates said there are known.
    private static final int CONTEXT = 600;

    private final String model;
    private final String conventions;

    ModelQuestion(String model) {
        this.model = model;
        this.conventions = conventions();
    }

    /// @param schema whether the server is asked to hold the answer to a JSON schema
    byte[] about(Report report, Passage passage, boolean schema) {
        var json = JSON.createObjectNode()
                .put("model", model)
                .put("temperature", 0)
                .put("seed", SEED)
                .put("max_tokens", LONGEST_ANSWER)
                .put("stream", false);
        var messages = json.putArray("messages");
        messages.addObject().put("role", "system").put("content", conventions);
        messages.addObject().put("role", "user").put("content", material(report, passage));
        if (schema) {
            var form = json.putObject("response_format").put("type", "json_schema");
            form.putObject("json_schema")
                    .put("name", "statements")
                    .put("strict", true)
                    .set("schema", schema());
        }
        return JSON.writeValueAsBytes(json);
    }

    private static String material(Report report, Passage passage) {
        String text = report.text();
        int from = Math.max(0, passage.from() - CONTEXT);
        String before = text.substring(from, passage.from()).strip();
        return "Published: " + report.published() + "\nPublisher: " + report.publisher() + "\nKind: "
                + report.kind().code() + "\n"
                + (before.isEmpty() ? "" : "\nBefore the passage, to be known and not to be read:\n" + before + "\n")
                + "\nThe passage:\n"
                + text.substring(passage.from(), passage.to()).strip() + "\n";
    }

    private static String conventions() {
        try (var in = ModelQuestion.class.getResourceAsStream("conventions.txt")) {
            if (in == null) {
                throw new IllegalStateException("conventions.txt: no such resource");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{acts}", acts())
                    .replace("{means}", String.join(", ", codes(Means.values())))
                    .replace("{counts}", String.join(", ", codes(CountOf.values())));
        } catch (IOException e) {
            throw new UncheckedIOException("conventions.txt cannot be read", e);
        }
    }

    private static String acts() {
        return Arrays.stream(ActGroup.values())
                .map(group -> group.code() + ": "
                        + Arrays.stream(Act.values())
                                .filter(act -> act.group() == group)
                                .map(Coded::code)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> codes(Coded... values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }

    private static ObjectNode schema() {
        var statement = object("quote", "speaker", "stance", "act", "polarity", "modality", "actor", "target");
        var fields = (ObjectNode) statement.get("properties");
        fields.set("quote", text());
        var speaker = object();
        var names = (ObjectNode) speaker.get("properties");
        List.of("name", "role", "org", "side").forEach(name -> names.set(name, text()));
        fields.set("speaker", orNull(speaker));
        fields.set("via", list(text()));
        fields.set("stance", code(Stance.values()));
        fields.set("act", code(Act.values()));
        fields.set("means", orNull(code(Means.values())));
        fields.set("polarity", code(Polarity.values()));
        fields.set("modality", code(Modality.values()));
        fields.set("actor", list(text()));
        fields.set("target", list(text()));
        fields.set("place", orNull(text()));
        var when = object("words");
        var dates = (ObjectNode) when.get("properties");
        List.of("from", "to", "words").forEach(name -> dates.set(name, text()));
        fields.set("when", orNull(when));
        var count = object("of");
        var figures = (ObjectNode) count.get("properties");
        figures.set("of", code(CountOf.values()));
        figures.set("who", text());
        List.of("min", "max")
                .forEach(name -> figures.set(
                        name, JSON.createObjectNode().put("type", "integer").put("minimum", 0)));
        fields.set("counts", list(count));
        var answer = object("statements");
        ((ObjectNode) answer.get("properties")).set("statements", list(statement));
        return answer;
    }

    private static ObjectNode object(String... required) {
        var json = JSON.createObjectNode().put("type", "object");
        json.putObject("properties");
        ArrayNode names = json.putArray("required");
        Arrays.stream(required).forEach(names::add);
        return json.put("additionalProperties", false);
    }

    private static ObjectNode text() {
        return JSON.createObjectNode().put("type", "string");
    }

    private static ObjectNode list(ObjectNode items) {
        var json = JSON.createObjectNode().put("type", "array");
        json.set("items", items);
        return json;
    }

    private static ObjectNode code(Coded... values) {
        var json = text();
        var known = json.putArray("enum");
        codes(values).forEach(known::add);
        return json;
    }

    private static ObjectNode orNull(ObjectNode form) {
        var json = JSON.createObjectNode();
        json.putArray("anyOf").add(form).addObject().put("type", "null");
        return json;
    }
}
