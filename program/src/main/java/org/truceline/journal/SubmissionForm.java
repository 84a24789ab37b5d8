// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Attachment;
import org.truceline.model.ReportId;
import org.truceline.model.Submission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of what was filled in in the field.
public final class SubmissionForm {
    private SubmissionForm() {}

    public static ObjectNode write(Submission submission) {
        var json = Json.object()
                .put("id", submission.id())
                .put("from", submission.from())
                .put("form", submission.form())
                .put("version", submission.version())
                .put("received", submission.received().toString())
                .put("device", submission.device())
                .put("digest", submission.digest());
        put(json, "started", submission.started());
        put(json, "ended", submission.ended());
        put(json, "report", submission.report());
        var answers = json.putObject("answers");
        submission.answers().forEach(answers::put);
        var files = json.putArray("files");
        submission
                .files()
                .forEach(file -> files.addObject()
                        .put("name", file.name())
                        .put("media", file.media())
                        .put("sha256", file.sha256()));
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    /// @throws IllegalArgumentException or [java.time.DateTimeException] when a value is not of its form
    public static Submission read(JsonNode json) {
        return new Submission(
                json.path("id").asString(""),
                json.path("from").asString(""),
                json.path("form").asString(""),
                json.path("version").asString(""),
                instant(json, "started"),
                instant(json, "ended"),
                Instant.parse(json.path("received").asString("")),
                json.path("device").asString(""),
                json.path("digest").asString(""),
                answers(json.path("answers")),
                Json.list(json.path("files"), SubmissionForm::file),
                json.optional("report").map(id -> new ReportId(id.asString())).orElse(null));
    }

    private static @Nullable Instant instant(JsonNode json, String name) {
        return json.optional(name).map(value -> Instant.parse(value.asString())).orElse(null);
    }

    private static Map<String, String> answers(JsonNode json) {
        var answers = new TreeMap<String, String>();
        json.properties()
                .forEach(
                        answer -> answers.put(answer.getKey(), answer.getValue().asString()));
        return answers;
    }

    private static Attachment file(JsonNode json) {
        return new Attachment(
                json.path("name").asString(""),
                json.path("media").asString(""),
                json.path("sha256").asString(""));
    }
}
