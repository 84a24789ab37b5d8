// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.model.Act;
import org.truceline.model.NoteKind;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Body;
import org.truceline.terms.Channel;
import org.truceline.terms.Side;
import org.truceline.terms.Standing;

/// Who may speak where under an agreement. Terms name members as sides or as actors, and so do writers: a side speaks
/// for its actors, an actor for its side.
record Roster(Agreement agreement) {
    /// Everybody who can write a note: sides, and the actors who are members of a channel or a body.
    List<String> writers() {
        var machinery = agreement.machinery();
        return Stream.of(
                        agreement.cast().sides().stream().map(Side::id),
                        machinery.channels().stream().flatMap(channel -> channel.members().stream()),
                        machinery.bodies().stream().flatMap(body -> body.members().stream()))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }

    /// The member among `members` that a writer speaks as.
    Optional<String> as(Collection<String> members, String writer) {
        return members.contains(writer)
                ? Optional.of(writer)
                : members.stream()
                        .filter(member -> speaksFor(writer, member) || speaksFor(member, writer))
                        .findFirst();
    }

    private boolean speaksFor(String side, String actor) {
        return agreement.cast().sides().stream()
                .anyMatch(s -> s.id().equals(side) && s.actors().contains(actor));
    }

    Optional<Channel> channel(String id) {
        return agreement.machinery().findChannel(id);
    }

    /// Whether clocks stand still in a channel while a side has suspended its part.
    boolean stops(String channel) {
        return channel(channel)
                .filter(c -> c.rules().suspended() == Channel.Clocks.STOP)
                .isPresent();
    }

    Optional<Body> body(String id) {
        return agreement.machinery().bodies().stream()
                .filter(body -> body.id().equals(id))
                .findFirst();
    }

    boolean knowsParty(String id) {
        return agreement.cast().findActor(id).isPresent()
                || agreement.cast().sides().stream().anyMatch(s -> s.id().equals(id));
    }

    boolean knowsClause(String id) {
        return agreement.sources().clauses().stream()
                .anyMatch(clause -> clause.id().equals(id));
    }

    /// Whether a member has the standing to change its part so: yes or no where all readings of the terms agree,
    /// unknown where they differ, yes where they say nothing.
    Truth standing(NoteKind change, String member, Instant at) {
        var act = switch (change) {
            case SUSPEND -> Act.SUSPEND;
            case RESUME -> Act.RESUME;
            default -> Act.END;
        };
        var day = at.atZone(agreement.zone()).toLocalDate();
        var actors = agreement.cast().sides().stream()
                .filter(side -> side.id().equals(member))
                .findFirst()
                .map(Side::actors)
                .orElse(List.of(member));
        var may = agreement.course().standing().stream()
                .filter(rule -> rule.act() == act)
                .map(rule -> actors.stream().anyMatch(actor -> may(rule, actor, day)))
                .distinct()
                .toList();
        return may.isEmpty() ? Truth.YES : may.size() == 2 ? Truth.UNKNOWN : Truth.of(may.getFirst());
    }

    private boolean may(Standing rule, String actor, java.time.LocalDate day) {
        return rule.actors().contains(actor)
                || rule.roles().stream().anyMatch(role -> agreement.cast().holds(actor, role, day));
    }
}
