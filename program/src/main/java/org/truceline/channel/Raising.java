// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Deed;
import org.truceline.model.Note;
import org.truceline.terms.Channel;
import org.truceline.terms.Procedure;

/// Whether a case can be raised as a note does, and by which procedure it goes.
///
/// @param known ids of the cases that there are
record Raising(Roster roster, Set<String> known) {
    Optional<String> refuse(Note note, Deed.Raised raised, Part addressee) {
        if (known.contains(raised.caseId())) {
            return Optional.of("there is a case " + raised.caseId() + " already");
        }
        var members = roster.channel(note.channel()).map(Channel::members).orElse(List.of());
        var to = roster.as(members, raised.to());
        if (to.isEmpty()) {
            return Optional.of(raised.to() + " is no member of channel " + note.channel());
        }
        if (to.equals(roster.as(members, note.from()))) {
            return Optional.of("nobody answers his own allegation: " + raised.to() + " raises it");
        }
        if (addressee instanceof Part.Withdrawn) {
            return Optional.of(raised.to() + " has withdrawn from this channel");
        }
        return unknown(raised);
    }

    private Optional<String> unknown(Deed.Raised raised) {
        var against = Optional.ofNullable(raised.against()).filter(party -> !roster.knowsParty(party));
        var clause = raised.about().clauses().stream()
                .filter(id -> !roster.knowsClause(id))
                .findFirst();
        var procedure = Optional.ofNullable(raised.procedure()).filter(id -> find(id).isEmpty());
        return against.map(party -> "the terms know no side or actor '" + party + "'")
                .or(() -> clause.map(id -> "the terms know no clause '" + id + "'"))
                .or(() -> procedure.map(id -> "the terms know no procedure '" + id + "' by which cases go"));
    }

    /// The procedure that the note names, else that of the channel; none where the terms have none for cases.
    Optional<Procedure> procedure(Note note, Deed.Raised raised) {
        return Optional.ofNullable(raised.procedure())
                .or(() -> roster.channel(note.channel())
                        .flatMap(channel -> Optional.ofNullable(channel.rules().procedure())))
                .flatMap(this::find);
    }

    private Optional<Procedure> find(String id) {
        return roster.agreement().machinery().findProcedure(id).filter(Procedure::carriesCases);
    }
}
