// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.openrosa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.truceline.field.FilledForm;
import org.truceline.journal.Json;
import tools.jackson.databind.JsonNode;

/// Forms that came under the id of another that is on record and say something else. None of them takes its place; they
/// are kept here, once each, for people to look at both.
record Conflicts(Path dir) {
    private static final int MOST = 1_000;

    /// @param digest of what was sent
    void keep(FilledForm form, String digest, String report, String account, Instant at) throws IOException {
        Waiting.makePrivate(dir);
        Path file = dir.resolve(form.id().substring("uuid:".length()) + "-" + digest.substring(0, 16) + ".json");
        if (Files.exists(file) || list().size() >= MOST) {
            return;
        }
        var json = Json.object()
                .put("id", form.id())
                .put("at", at.toString())
                .put("account", account)
                .put("report", report);
        var answers = json.putObject("answers");
        form.answers().forEach(answers::put);
        Files.write(file, Json.canonical(json));
    }

    /// Each with `id`, `at`, `account`, `report` that is on record under the id, and its `answers`; by id.
    List<JsonNode> list() throws IOException {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        var out = new ArrayList<JsonNode>();
        try (var files = Files.list(dir)) {
            for (Path file : files.sorted().toList()) {
                out.add(Json.parse(Files.readAllBytes(file)));
            }
        }
        return out;
    }
}
