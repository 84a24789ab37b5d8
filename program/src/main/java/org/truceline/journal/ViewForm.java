// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.Instant;
import org.truceline.model.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of a view of protected content.
final class ViewForm {
    private ViewForm() {}

    static ObjectNode write(View view) {
        return Json.object()
                .put("id", view.id())
                .put("from", view.from())
                .put("of", view.of())
                .put("role", view.role())
                .put("purpose", view.purpose())
                .put("at", view.at().toString());
    }

    static View read(JsonNode json) {
        return new View(
                json.path("id").asString(),
                json.path("from").asString(),
                json.path("of").asString(),
                json.path("role").asString(),
                json.path("purpose").asString(),
                Instant.parse(json.path("at").asString()));
    }
}
