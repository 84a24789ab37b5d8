// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import org.truceline.people.Whose;

/// In whose name a request would write, and which channels there are.
record Names(Member member) {
    /// The `from` of a body; without one it is this member's name.
    Whose whoseName(Ask ask) {
        String from = ask.body().path("from").asString(member.name());
        return from.equals(member.name()) ? Whose.OWN : Whose.OTHER;
    }

    void requireChannel(String id) {
        if (member.agreement().machinery().findChannel(id).isEmpty()) {
            var known = member.agreement().machinery().channels().stream()
                    .map(org.truceline.terms.Channel::id)
                    .toList();
            throw RefusedException.against(
                    "there is no channel '" + id + "'; expected one of " + String.join(", ", known));
        }
    }
}
