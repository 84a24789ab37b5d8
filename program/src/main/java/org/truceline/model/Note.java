// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One signed message in a channel.
///
/// @param id given by whoever writes it, unique within the record
/// @param from the side or actor that writes and signs it
/// @param by the person there who wrote it, as named by `from`; absent when that is not said
/// @param body id of the body of the agreement that it speaks for, as one of its members; absent when for itself
/// @param channel id of the channel in the agreement
/// @param words what the writer says, in its own words
/// @param at when it was written, by the writer's own clock; nothing runs on it
public record Note(
        String id,
        String from,
        @Nullable String by,
        @Nullable String body,
        String channel,
        Deed deed,
        String words,
        Instant at) {
    public Note {
        for (String named : new String[] {id, from, channel}) {
            if (named.isBlank()) {
                throw new IllegalArgumentException("a note needs an id, a writer and a channel");
            }
        }
        if (by != null && by.isBlank()) {
            throw new IllegalArgumentException("the person who wrote a note has a name, or is left out");
        }
    }

    /// A note of a side for itself, by nobody named.
    public static Note of(String id, String from, String channel, Deed deed, String words, Instant at) {
        return new Note(id, from, null, null, channel, deed, words, at);
    }

    public NoteKind kind() {
        return deed.kind();
    }

    /// The case that it is a step of, if it is one.
    public Optional<String> caseId() {
        return deed instanceof Deed.OfCase step ? Optional.of(step.caseId()) : Optional.empty();
    }
}
