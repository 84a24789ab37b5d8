// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.Optional;
import org.truceline.journal.Json;
import org.truceline.model.TimeSpan;
import tools.jackson.databind.node.ObjectNode;

/// One GeoJSON feature (RFC 7946), ready to be sent, with what it is selected by.
///
/// @param bounds of its geometry; empty when it has none
/// @param when it was, as well as that is known; empty when nobody said
/// @param json the feature whole; nobody changes it
/// @param text `json` on one line
public record Feature(String id, Optional<Bounds> bounds, Optional<TimeSpan> when, ObjectNode json, String text) {
    static Feature of(String id, Optional<Bounds> bounds, Optional<TimeSpan> when, ObjectNode json) {
        return new Feature(id, bounds, when, json, Json.line(json));
    }

    /// Whether a property has this value, or holds it as one of several.
    public boolean has(String property, String value) {
        var held = json.path("properties").path(property);
        return held.isArray()
                ? held.valueStream().anyMatch(one -> one.asString().equals(value))
                : held.isValueNode() && held.asString().equals(value);
    }
}
