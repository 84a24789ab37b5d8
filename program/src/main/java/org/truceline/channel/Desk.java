// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Note;
import org.truceline.model.NoteKind;

/// What the notes of a record amount to: its cases, and each side's part in each channel. Notes written while their
/// side's part is suspended are held: they are on record and seen, and count again once the side resumes.
public final class Desk {
    private record Seat(String channel, String side) {}

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Map<Seat, Part> parts = new LinkedHashMap<>();
    private final List<Note> held = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private Desk() {}

    /// The desk as the notes up to and including `at` leave it.
    public static Desk at(List<Note> notes, Instant at) {
        var desk = new Desk();
        notes.stream()
                .filter(note -> !note.at().isAfter(at))
                .sorted(Comparator.comparing(Note::at).thenComparing(Note::id))
                .forEach(desk::take);
        return desk;
    }

    public List<Case> cases() {
        return List.copyOf(cases.values());
    }

    public Optional<Case> findCase(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    public Part part(String channel, String side) {
        return parts.getOrDefault(new Seat(channel, side), new Part.Open());
    }

    /// Notes that wait for their side to resume.
    public List<Note> held() {
        return List.copyOf(held);
    }

    /// Why a note may not be written now, in words for whoever writes it; empty when it may.
    public Optional<String> refuse(Note note) {
        if (ids.contains(note.id())) {
            return Optional.of("there is a note " + note.id() + " already");
        }
        var part = part(note.channel(), note.from());
        return switch (note.kind()) {
            case SUSPEND -> when(!(part instanceof Part.Open), note.from() + " takes no part in this channel now");
            case RESUME -> when(!(part instanceof Part.Suspended), note.from() + " has not suspended its part");
            case WITHDRAW -> when(part instanceof Part.Withdrawn, note.from() + " has withdrawn already");
            case RAISE -> when(findCase(caseOf(note)).isPresent(), "there is a case " + caseOf(note) + " already");
            case ACKNOWLEDGE, ANSWER ->
                refuseStep(note).or(() -> when(ownCase(note), "a side does not answer its own allegation"));
            case ASK, INFORM, ASSESS, TRY, WARN, REMEDY, CLOSE, REFER, EXCLUDE, READMIT -> refuseStep(note);
            case APPROVE -> Optional.empty();
        };
    }

    private Optional<String> refuseStep(Note note) {
        return findCase(caseOf(note))
                .map(found -> when(found.state() == CaseState.CLOSED, "case " + found.id() + " is closed"))
                .orElseGet(() -> Optional.of("there is no case " + caseOf(note)));
    }

    private boolean ownCase(Note note) {
        return findCase(caseOf(note))
                .filter(c -> c.raisedBy().equals(note.from()))
                .isPresent();
    }

    private void take(Note note) {
        ids.add(note.id());
        var seat = new Seat(note.channel(), note.from());
        switch (note.kind()) {
            case SUSPEND -> parts.put(seat, new Part.Suspended(note));
            case WITHDRAW -> parts.put(seat, new Part.Withdrawn(note));
            case RESUME -> {
                parts.put(seat, new Part.Open());
                release(seat);
            }
            case APPROVE -> {}
            case RAISE, ACKNOWLEDGE, ASK, INFORM, ANSWER, ASSESS, TRY, WARN, REMEDY, CLOSE, REFER, EXCLUDE, READMIT -> {
                if (part(note.channel(), note.from()) instanceof Part.Open) {
                    step(note);
                } else {
                    held.add(note);
                }
            }
        }
    }

    private void release(Seat seat) {
        var waiting = held.stream()
                .filter(note -> new Seat(note.channel(), note.from()).equals(seat))
                .toList();
        held.removeAll(waiting);
        waiting.forEach(this::step);
    }

    private void step(Note note) {
        if (note.kind() == NoteKind.RAISE) {
            cases.putIfAbsent(caseOf(note), new Case(List.of(note)));
        } else {
            cases.computeIfPresent(caseOf(note), (id, found) -> found.with(note));
        }
    }

    private static String caseOf(Note note) {
        return note.caseId().orElseThrow();
    }

    private static Optional<String> when(boolean refused, String why) {
        return refused ? Optional.of(why) : Optional.empty();
    }
}
