// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.truceline.model.Deed;
import org.truceline.model.Note;
import org.truceline.model.NoteKind;
import org.truceline.model.Recorded;
import org.truceline.model.Scope;
import org.truceline.model.Truth;

/// Each member's part in each channel, and what is announced for later.
final class Parts {
    private record Seat(String channel, String member) {}

    private final Roster roster;
    private final Map<Seat, Part> parts = new LinkedHashMap<>();
    private final TreeSet<Announced> ahead = new TreeSet<>(Announced.ORDER);

    Parts(Roster roster) {
        this.roster = roster;
    }

    Part part(String channel, String member) {
        return parts.getOrDefault(seat(channel, member), new Part.Open());
    }

    /// The seat of who writes as a member under another of its names.
    private Seat seat(String channel, String writer) {
        return new Seat(
                channel,
                roster.channel(channel)
                        .flatMap(c -> roster.as(c.members(), writer))
                        .orElse(writer));
    }

    List<Announced> ahead() {
        return List.copyOf(ahead);
    }

    /// Why a change may not be made, in words.
    Optional<String> refuse(Note note, Deed.OfChannel change) {
        return switch (part(note.channel(), note.from())) {
            case Part.Withdrawn gone -> Optional.of(note.from() + " has withdrawn from this channel");
            case Part.Open open ->
                change.kind() == NoteKind.RESUME
                                && announced(note, NoteKind.SUSPEND).isEmpty()
                        ? Optional.of(note.from() + " has not suspended its part")
                        : again(note);
            case Part.Suspended suspended ->
                change.kind() == NoteKind.SUSPEND && suspended.scope().containsAll(each(change.scope()))
                        ? Optional.of(note.from() + " has suspended that already")
                        : again(note);
        };
    }

    private Optional<String> again(Note note) {
        return note.kind() == NoteKind.WITHDRAW
                        && announced(note, NoteKind.WITHDRAW).isPresent()
                ? Optional.of(note.from() + " has told already that it withdraws")
                : Optional.empty();
    }

    private Optional<Announced> announced(Note note, NoteKind kind) {
        return ahead.stream()
                .filter(other ->
                        isOfSameSeat(other, note) && other.note().value().kind() == kind)
                .findFirst();
    }

    private static boolean isOfSameSeat(Announced other, Note note) {
        return other.note().value().from().equals(note.from())
                && other.note().value().channel().equals(note.channel());
    }

    /// Puts a change down for when it takes effect: never before the record has it.
    void announce(Recorded<Note> note, Instant counts) {
        var effective = ((Deed.OfChannel) note.value().deed()).effective();
        ahead.add(new Announced(note, effective.isAfter(counts) ? effective : counts));
    }

    /// The next change that takes effect by an instant, taken off the list.
    Optional<Announced> next(Instant upTo) {
        return ahead.isEmpty() || ahead.first().at().isAfter(upTo)
                ? Optional.empty()
                : Optional.ofNullable(ahead.pollFirst());
    }

    void apply(Announced change) {
        var note = change.note().value();
        var seat = seat(note.channel(), note.from());
        if (part(seat.channel(), seat.member()) instanceof Part.Withdrawn) {
            return; // It left before this was to take effect.
        }
        Truth standing = roster.standing(note.kind(), note.from(), change.at());
        switch (note.deed()) {
            case Deed.Suspended suspended -> {
                var scope = scope(seat);
                scope.addAll(each(suspended.scope()));
                parts.put(seat, new Part.Suspended(change.note(), scope, change.at(), standing));
            }
            case Deed.Withdrawn withdrawn -> parts.put(seat, new Part.Withdrawn(change.note(), change.at(), standing));
            case Deed.Resumed resumed -> resume(change, seat, each(resumed.scope()));
            default -> throw new IllegalArgumentException(note.kind().code() + " changes nobody's part");
        }
    }

    /// What is taken up again is no longer suspended, nor will it be by what was announced before.
    private void resume(Announced change, Seat seat, Set<Scope> resumed) {
        ahead.removeIf(other -> isOfSameSeat(other, change.note().value())
                && other.note().value().kind() == NoteKind.SUSPEND
                && other.note().entry() < change.note().entry());
        var left = scope(seat);
        left.removeAll(resumed);
        if (left.isEmpty()) {
            parts.put(seat, new Part.Open());
        } else if (part(seat.channel(), seat.member()) instanceof Part.Suspended before) {
            parts.put(seat, new Part.Suspended(before.by(), left, before.since(), before.standing()));
        }
    }

    private Set<Scope> scope(Seat seat) {
        var scope = EnumSet.noneOf(Scope.class);
        if (part(seat.channel(), seat.member()) instanceof Part.Suspended suspended) {
            scope.addAll(suspended.scope());
        }
        return scope;
    }

    /// All means each of the others.
    private static Set<Scope> each(Set<Scope> scope) {
        if (!scope.contains(Scope.ALL)) {
            return scope;
        }
        var each = EnumSet.allOf(Scope.class);
        each.remove(Scope.ALL);
        return each;
    }
}
