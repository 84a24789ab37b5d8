// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import org.truceline.model.Coded;
import tools.jackson.databind.JsonNode;

/// One of those who keep a record together, as the roster on record has him.
///
/// @param name under which he signs; for a side its id in the agreement
/// @param vkey his public key (C2SP signed-note)
/// @param certificate SHA-256 of the certificate that his node shows, in hexadecimal
public record Member(String name, Role role, String vkey, String certificate) {
    /// What somebody is to an agreement, which settles what of the record he is shown.
    public enum Role implements Coded {
        SIDE,
        GUARANTOR,
        SECRETARIAT,
        MONITOR,
        OBSERVER
    }

    JsonNode toJson() {
        return Json.object()
                .put("name", name)
                .put("role", role.code())
                .put("vkey", vkey)
                .put("certificate", certificate);
    }

    static Member read(JsonNode json) {
        return new Member(
                json.path("name").asString(),
                Coded.parse(Role.class, json.path("role").asString()),
                json.path("vkey").asString(),
                json.path("certificate").asString());
    }
}
