// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.model.Deed;
import org.truceline.model.Note;
import org.truceline.model.Recorded;

/// Which notes wait while a member takes no part in a channel: those of it, and those of cases that it is one of the
/// two of. What others say to each other goes on.
///
/// @param cases those of the desk
record Holding(Map<String, Case> cases, Parts parts, Lanes lanes, Rules rules) {
    /// All that wait, in the order of the record.
    List<Recorded<Note>> held() {
        return lanes.all().stream()
                .flatMap(lane -> lane.held().stream())
                .sorted(Comparator.comparingLong(Recorded::entry))
                .toList();
    }

    Optional<Recorded<Note>> raise(String caseId) {
        return held().stream()
                .filter(note -> note.value().deed() instanceof Deed.Raised raised
                        && raised.caseId().equals(caseId))
                .findFirst();
    }

    /// The lane that a step of a case is said in; empty when there is no such case, held or not.
    Optional<Lane> lane(Note note, Deed.OfCase step, Instant at) {
        if (step instanceof Deed.Raised raised) {
            return Optional.of(lanes.between(note.channel(), note.from(), raised.to(), at));
        }
        var found = Optional.ofNullable(cases.get(step.caseId())).map(lanes::of);
        return found.or(() -> raise(step.caseId())
                .map(Recorded::value)
                .flatMap(raise -> lane(raise, (Deed.OfCase) raise.deed(), at)));
    }

    /// Whether a step of a case waits. One of a case whose raising waits does.
    boolean waits(Note note, Deed.OfCase step) {
        var found = cases.get(step.caseId());
        Stream<String> concerned;
        if (step instanceof Deed.Raised raised) {
            concerned = Stream.of(note.from(), raised.to());
        } else if (found != null) {
            concerned = Stream.of(note.from(), found.raiser(), found.addressee());
        } else {
            return true;
        }
        return concerned.anyMatch(member -> parts.part(note.channel(), member).holdsCases());
    }

    /// A held note has been said: the deadline that it meets does not pass in silence.
    void hold(Recorded<Note> recorded, Deed.OfCase step, Lane lane) {
        lane.hold(recorded);
        var found = cases.get(step.caseId());
        if (found != null) {
            var meets = rules.choose(found, recorded.value(), false).stepId();
            rest(found, lane, Lanes.met(found, recorded.value(), meets));
        }
    }

    /// A held approval speaks for what it approves.
    void holdApproval(Recorded<Note> recorded, boolean agrees, Note target, Deed.OfCase step, Lane lane) {
        lane.hold(recorded);
        var found = cases.get(step.caseId());
        if (found != null && agrees) {
            rest(
                    found,
                    lane,
                    Lanes.met(found, target, rules.choose(found, target, false).stepId()));
        }
    }

    private static void rest(Case found, Lane lane, List<String> steps) {
        found.running().stream()
                .filter(deadline -> steps.contains(deadline.step()))
                .forEach(lane::remove);
    }

    /// What was held and met in time is owed again, in case it is set aside now.
    ///
    /// @param caseId of the case that the held note, or what it approves, is a step of
    void unhold(Optional<String> caseId) {
        caseId.map(cases::get).ifPresent(found -> {
            var lane = lanes.of(found);
            found.running().forEach(lane::add);
        });
    }
}
