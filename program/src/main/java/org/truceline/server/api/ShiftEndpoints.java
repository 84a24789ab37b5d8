// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.util.Map;
import org.truceline.journal.Json;
import org.truceline.people.People;
import org.truceline.people.Shifts.ShiftNote;
import tools.jackson.databind.node.ObjectNode;

/// What one shift of the desk leaves to the next.
record ShiftEndpoints(People people) {
    Map<String, Endpoint> all() {
        return Map.of("shift.list", Endpoint.own(this::list), "shift.note", Endpoint.own(this::note));
    }

    private Answer list(Ask ask) {
        var json = Json.object();
        var list = json.putArray("notes");
        people.shifts().notes().forEach(note -> list.add(json(note)));
        return Answer.of(json);
    }

    private Answer note(Ask ask) {
        return Answer.made(json(people.shifts().leave(ask.signedIn().account(), ask.text("words"))));
    }

    private static ObjectNode json(ShiftNote note) {
        return Json.object()
                .put("at", note.at().toString())
                .put("account", note.account())
                .put("words", note.words());
    }
}
