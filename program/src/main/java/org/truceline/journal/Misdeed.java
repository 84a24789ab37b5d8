// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import org.truceline.model.Coded;
import tools.jackson.databind.JsonNode;

/// What somebody saw another do against the rules of a shared record. It says what was seen, not why it was done.
///
/// @param of who did it: a member, or [Journal#HOST]
/// @param about what it is about, so that the same thing seen twice is one: an entry's number, a day
/// @param words for people, with the figures
public record Misdeed(Kind kind, String of, String about, String words) {
    /// What was seen.
    public enum Kind implements Coded {
        /// The record's time, or an author's own, is before one that came earlier.
        CLOCK_BACK,
        /// A clock that differs from that of whoever says so by more than he allows.
        CLOCK_OFF,
        /// Two histories under one name.
        FORK,
        /// A history that was shown before and is shorter now.
        ROLLBACK,
        /// Two different entries under one number of one author's chain.
        TWO_ENTRIES,
        /// An entry in the name of somebody who did not write it.
        NOT_MINE,
        /// Something that was acknowledged and is not on record.
        DROPPED
    }

    String id() {
        return String.join("/", kind.code(), of, about);
    }

    JsonNode toJson() {
        return Json.object()
                .put("kind", kind.code())
                .put("of", of)
                .put("about", about)
                .put("words", words);
    }

    static Misdeed read(JsonNode json) {
        return new Misdeed(
                Coded.parse(Kind.class, json.path("kind").asString()),
                json.path("of").asString(),
                json.path("about").asString(),
                json.path("words").asString());
    }
}
