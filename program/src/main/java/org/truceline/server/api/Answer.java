// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.truceline.journal.Json;
import tools.jackson.databind.JsonNode;

/// What a deed answers.
///
/// @param text the body, empty for none
record Answer(int status, String type, String text, Map<String, String> headers) {
    static final String JSON = "application/json";

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer of(JsonNode body) {
        return new Answer(200, JSON, Json.line(body) + "\n", Map.of());
    }

    /// Something was made.
    static Answer made(JsonNode body) {
        return new Answer(201, JSON, Json.line(body) + "\n", Map.of());
    }

    static Answer done() {
        return new Answer(204, "", "", Map.of());
    }

    static Answer of(String type, String text) {
        return new Answer(200, type, text, Map.of());
    }

    static Answer goTo(String address) {
        return new Answer(302, "", "", Map.of("Location", address));
    }

    Answer with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, type, text, all);
    }
}
