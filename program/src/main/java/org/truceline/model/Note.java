// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One signed message in a channel.
///
/// @param id given by whoever writes it, unique within the record
/// @param from the side that writes and signs it
/// @param channel id of the channel in the agreement
/// @param caseId the case that it is a step of; for [NoteKind#RAISE] the new case; absent for a note on the channel
/// @param answer only in an [NoteKind#ANSWER]
/// @param words what the side says, in its own words
/// @param at when it takes effect
public record Note(
        String id,
        String from,
        String channel,
        NoteKind kind,
        @Nullable String caseId,
        @Nullable Answer answer,
        String words,
        Instant at) {
    public Note {
        if ((kind == NoteKind.ANSWER) != (answer != null)) {
            throw new IllegalArgumentException("an answer, and nothing else, carries one of the fixed answers");
        }
        boolean ofChannel = switch (kind) {
            case SUSPEND, RESUME, WITHDRAW -> true;
            case RAISE, ACKNOWLEDGE, ASK, ANSWER, ASSESS, REMEDY, CLOSE, REFER -> false;
        };
        if (ofChannel == (caseId != null)) {
            throw new IllegalArgumentException(kind.code() + (ofChannel ? " belongs to no case" : " needs a case"));
        }
    }
}
