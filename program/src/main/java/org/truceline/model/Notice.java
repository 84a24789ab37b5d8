// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;

/// One signed message about a notified object.
///
/// @param id given by whoever writes it, unique within the record
/// @param object id of the notified object
/// @param from the member who writes and signs it
/// @param at by the writer's own clock; deadlines run on the record's, see [Recorded]
public record Notice(String id, String object, String from, Instant at, NoticeAct act) {
    public Notice {
        if (act instanceof NoticeAct.Submitted submitted
                && !submitted.object().id().equals(object)) {
            throw new IllegalArgumentException("a notice about '" + object + "' describes '"
                    + submitted.object().id() + "'");
        }
    }
}
