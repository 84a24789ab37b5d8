// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Attachment;
import org.truceline.model.Call;
import org.truceline.model.CallFact;
import org.truceline.model.CallMeans;
import org.truceline.model.Coded;
import org.truceline.model.Spelled;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of calls at the hotline, on record and for other programs.
public final class CallForm {
    private CallForm() {}

    public static ObjectNode write(Call call) {
        var json = Json.object()
                .put("id", call.id())
                .put("from", call.from())
                .put("channel", call.channel())
                .put("means", call.means().code())
                .put("caller", call.caller())
                .put("desk", call.desk())
                .put("language", call.language())
                .put("start", call.start().toString())
                .put("reason", call.reason())
                .put("content", call.content());
        put(json, "end", call.end());
        put(json, "next_contact", call.nextContact());
        put(json, "report", call.report());
        json.set("promises", Json.strings(call.promises()));
        var facts = json.putObject("facts");
        for (CallFact fact : CallFact.values()) {
            put(facts, fact.code(), call.facts().get(fact));
        }
        var spelled = json.putArray("spelled");
        call.spelled()
                .forEach(name -> spelled.addObject().put("word", name.word()).put("read_back", name.readBack()));
        var files = json.putArray("attachments");
        call.attachments()
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
    public static Call read(JsonNode json) {
        return new Call(
                json.path("id").asString(),
                json.path("from").asString(),
                json.path("channel").asString(),
                Coded.parse(CallMeans.class, json.path("means").asString()),
                json.path("caller").asString(),
                json.path("desk").asString(),
                json.path("language").asString(),
                Instant.parse(json.path("start").asString()),
                instant(json, "end"),
                json.path("reason").asString(),
                json.path("content").asString(),
                Json.strings(json.path("promises")),
                instant(json, "next_contact"),
                facts(json.path("facts")),
                Json.list(json.path("spelled"), CallForm::spelled),
                Json.list(json.path("attachments"), CallForm::attachment),
                json.optional("report").map(JsonNode::asString).orElse(null));
    }

    private static @Nullable Instant instant(JsonNode json, String name) {
        return json.optional(name).map(value -> Instant.parse(value.asString())).orElse(null);
    }

    private static Map<CallFact, String> facts(JsonNode json) {
        var facts = new EnumMap<CallFact, String>(CallFact.class);
        json.properties()
                .forEach(fact -> facts.put(
                        Coded.parse(CallFact.class, fact.getKey()),
                        fact.getValue().asString()));
        return facts;
    }

    private static Spelled spelled(JsonNode json) {
        return new Spelled(json.path("word").asString(), json.path("read_back").asBoolean());
    }

    private static Attachment attachment(JsonNode json) {
        return new Attachment(
                json.path("name").asString(),
                json.path("media").asString(),
                json.path("sha256").asString());
    }
}
