// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Note;
import org.truceline.model.NoteKind;
import org.truceline.model.Recorded;
import org.truceline.terms.Procedure;

/// The lanes of all channels, and the deadlines in them: set running by the procedure, met by steps.
final class Lanes {
    /// @param one the lesser id of the two
    private record Pair(String channel, String one, String other) {
        static Pair of(String channel, String a, String b) {
            return a.compareTo(b) < 0 ? new Pair(channel, a, b) : new Pair(channel, b, a);
        }
    }

    private final Map<Pair, Lane> lanes = new HashMap<>();
    private final Parts parts;
    private final Roster roster;

    Lanes(Parts parts, Roster roster) {
        this.parts = parts;
        this.roster = roster;
    }

    /// The lane between two members, as their parts have it at an instant.
    Lane between(String channel, String a, String b, Instant at) {
        var pair = Pair.of(channel, a, b);
        var lane = lanes.get(pair);
        if (lane == null) {
            lane = new Lane();
            lanes.put(pair, lane);
            stopOrGo(pair, lane, at);
        }
        return lane;
    }

    Lane of(Case found) {
        return between(found.channel(), found.raiser(), found.addressee(), found.raisedAt());
    }

    Collection<Lane> all() {
        return lanes.values();
    }

    /// After a change of parts in a channel: its clocks stand or go as the terms say, and what was held comes out in
    /// the order of the record, to be held again if it must.
    List<Recorded<Note>> changed(String channel, Instant at) {
        var out = new ArrayList<Recorded<Note>>();
        lanes.forEach((pair, lane) -> {
            if (pair.channel().equals(channel)) {
                stopOrGo(pair, lane, at);
                out.addAll(lane.release());
            }
        });
        out.sort(Comparator.comparingLong(Recorded::entry));
        return out;
    }

    private void stopOrGo(Pair pair, Lane lane, Instant at) {
        boolean stops = roster.stops(pair.channel())
                && (stops(parts.part(pair.channel(), pair.one())) || stops(parts.part(pair.channel(), pair.other())));
        if (stops) {
            lane.stop(at);
        } else {
            lane.go(at);
        }
    }

    private static boolean stops(Part part) {
        return part.holdsCases() && part.maySoDo();
    }

    /// Sets running what a step that was just taken sets running.
    ///
    /// @param taken id of the step
    /// @param counts when it counts from
    Case start(Case found, String taken, Instant counts, ZoneId zone) {
        if (found.procedure() == null || !found.isOpen()) {
            return found;
        }
        var after = found;
        for (Procedure.Step step : found.procedure().steps()) {
            var triggers = found.procedure().triggers(step);
            boolean starts = step.within() != null
                    && step.conduct().deed() != null
                    && triggers.contains(taken)
                    && triggers.stream().allMatch(found::isTaken)
                    && found.running(step.id()).isEmpty()
                    && !(found.isTaken(step.id()) && isFirst(found, taken));
            if (starts) {
                after = run(after, step, counts, zone);
            }
        }
        return after;
    }

    /// Whether the step was taken for the first time just now. What was taken before it is then not owed any more.
    private static boolean isFirst(Case found, String step) {
        return found.steps().stream().filter(taken -> step.equals(taken.step())).count() <= 1;
    }

    private Case run(Case found, Procedure.Step step, Instant counts, ZoneId zone) {
        var lane = of(found);
        var length = Duration.between(
                counts, java.util.Objects.requireNonNull(step.within()).after(counts, zone));
        var deadline = new Deadline(
                found.id(),
                step.id(),
                found.nextDeadline(step.id()),
                owes(found, step),
                counts,
                lane.clock(counts).plus(length));
        lane.add(deadline);
        return found.with(deadline);
    }

    private static List<String> owes(Case found, Procedure.Step step) {
        return switch (step.conduct().who()) {
            case RAISER -> List.of(found.raiser());
            case ADDRESSEE -> List.of(found.addressee());
            case EITHER, BOTH -> List.of(found.raiser(), found.addressee());
            case ANY_MEMBER -> step.by();
        };
    }

    /// Ids of the steps whose deadlines a note meets: of the one that it takes, and of saying that the allegation was
    /// received, when who is to answer tells or answers.
    static List<String> met(Case found, Note note, @Nullable String step) {
        boolean received = (note.kind() == NoteKind.ANSWER || note.kind() == NoteKind.INFORM)
                && note.from().equals(found.addressee());
        return found.running().stream()
                .map(Deadline::step)
                .filter(id -> id.equals(step) || (received && found.isToAcknowledge(id)))
                .toList();
    }

    /// The step is taken, or its silence is on record.
    Case meet(Case found, String step) {
        return found.running(step)
                .map(deadline -> {
                    of(found).remove(deadline);
                    return found.without(deadline);
                })
                .orElse(found);
    }

    Case rest(Case found) {
        found.running().forEach(of(found)::remove);
        return found.atRest();
    }

    /// When a deadline falls due; empty while its clock stands still before.
    Optional<Instant> due(Case found, Deadline deadline) {
        return of(found).instant(deadline.due());
    }
}
