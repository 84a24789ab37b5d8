// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The seals of a record as its entries are read in order: each is opened once it may be, and by what opens it.
final class Seals {
    private final Map<String, JsonNode> sealed = new HashMap<>();

    /// @param at when the entry was written
    /// @return what is wrong with it, if anything
    Optional<String> learn(Instant at, Body body) {
        if (body.type() == EntryType.SEALED) {
            return sealed.putIfAbsent(body.id(), body.value()) == null
                    ? Optional.empty()
                    : Optional.of("a second seal under the name " + body.id());
        }
        JsonNode seal = sealed.get(body.id());
        if (seal == null) {
            // Its content was erased, or never was: there is nothing to open.
            return Optional.empty();
        }
        if (Sealing.findTime(seal).filter(at::isBefore).isPresent()) {
            return Optional.of("the seal " + body.id() + " was opened before its time");
        }
        try {
            Sealing.content(body.id(), seal, body.value().path("key").asString(""));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
