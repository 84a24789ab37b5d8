// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truceline.journal.Json;
import org.truceline.model.TimeSpan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One GeoJSON feature (RFC 7946), ready to be sent, with what it is selected by. Of a hundred thousand of them only
/// the text is kept whole.
///
/// @param bounds of its geometry; empty when it has none
/// @param when it was, as well as that is known; empty when nobody said
/// @param properties the values of those that may be asked for, by name
/// @param text the feature on one line
public record Feature(
        String id,
        Optional<Bounds> bounds,
        Optional<TimeSpan> when,
        Map<String, List<String>> properties,
        String text) {
    public Feature {
        properties = Map.copyOf(properties);
    }

    /// @param queryables names of the properties that may be asked for
    public static Feature of(
            String id, Optional<Bounds> bounds, Optional<TimeSpan> when, List<String> queryables, ObjectNode json) {
        var properties = queryables.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> values(json.path("properties").path(name))));
        return new Feature(id, bounds, when, properties, Json.line(json));
    }

    private static List<String> values(JsonNode held) {
        if (held.isArray()) {
            return held.valueStream().map(one -> one.asString().intern()).toList();
        }
        return held.isValueNode() ? List.of(held.asString().intern()) : List.of();
    }

    /// The feature as a tree of its own.
    public ObjectNode json() {
        return (ObjectNode) Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Whether a property has this value, or holds it as one of several.
    public boolean has(String property, String value) {
        return properties.getOrDefault(property, List.of()).contains(value);
    }
}
