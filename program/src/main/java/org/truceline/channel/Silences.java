// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.model.Lapse;
import org.truceline.model.Recorded;
import org.truceline.terms.Procedure;

/// Deadlines that pass in silence: which have, and what follows once that is on record.
///
/// @param cases those of the desk
/// @param waiting notes of the desk that wait for an approval
record Silences(Map<String, Case> cases, Map<String, Waiting> waiting, Lanes lanes, ZoneId zone) {
    /// The deadlines that have passed by an instant and are not on record as lapsed, the first first.
    List<Lapse> due(Instant now) {
        var due = new ArrayList<Lapse>();
        for (Lane lane : lanes.all()) {
            for (Deadline deadline : lane.passed(now)) {
                Optional.ofNullable(cases.get(deadline.caseId()))
                        .ifPresent(found -> due.add(lapse(found, lane, deadline)));
            }
        }
        due.sort(Comparator.comparing(Lapse::due).thenComparing(Lapse::id));
        return due;
    }

    private Lapse lapse(Case found, Lane lane, Deadline deadline) {
        return new Lapse(
                found.channel(),
                found.id(),
                deadline.step(),
                deadline.nth(),
                silent(found, deadline),
                deadline.since(),
                lane.instant(deadline.due()).orElseThrow());
    }

    /// Those who owe it, without those who have said theirs and wait for the other's.
    private List<String> silent(Case found, Deadline deadline) {
        var spoke = waiting.values().stream()
                .filter(w -> deadline.step().equals(w.step())
                        && w.note().value().caseId().filter(found.id()::equals).isPresent())
                .filter(w -> !w.lacksSecond())
                .flatMap(w -> w.agreed().stream())
                .toList();
        return deadline.owes().stream().filter(who -> !spoke.contains(who)).toList();
    }

    /// What is owed in a case, and by when as things stand.
    List<Owed> owed(Case found) {
        return found.running().stream()
                .map(deadline -> new Owed(
                        deadline.step(),
                        silent(found, deadline),
                        deadline.since(),
                        lanes.due(found, deadline).orElse(null)))
                .toList();
    }

    /// Takes a lapse on record.
    ///
    /// @return false when no such deadline had passed in silence
    boolean take(Recorded<Lapse> recorded) {
        var lapse = recorded.value();
        var found = cases.get(lapse.caseId());
        if (found == null || passed(found, recorded).isEmpty()) {
            return false;
        }
        var then = Optional.ofNullable(found.procedure())
                .flatMap(procedure -> procedure.findStep(lapse.step()))
                .map(step -> step.conduct().lapse())
                .orElse(Procedure.OnLapse.STAYS_OPEN);
        var after = lanes.meet(found, lapse.step()).with(new Event.Silence(recorded, then));
        cases.put(
                found.id(),
                switch (then) {
                    case STAYS_OPEN, REFERRED -> after;
                    case COUNTS_AS_TAKEN -> lanes.start(after, lapse.step(), lapse.due(), zone);
                    case CLOSED -> lanes.rest(after);
                });
        return true;
    }

    private Optional<Deadline> passed(Case found, Recorded<Lapse> recorded) {
        var lapse = recorded.value();
        var lane = lanes.of(found);
        return found.running(lapse.step())
                .filter(deadline -> deadline.nth() == lapse.nth() && lane.holds(deadline))
                .filter(deadline -> lane.instant(deadline.due())
                        .filter(due -> due.equals(lapse.due()) && !due.isAfter(recorded.at()))
                        .isPresent());
    }
}
