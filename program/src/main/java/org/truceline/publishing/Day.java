// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Discrepancy;
import org.truceline.model.IncidentId;
import org.truceline.model.StatementId;
import org.truceline.model.Verdict;

/// The figures of one day, each as the ids behind it.
///
/// @param said the statements published that day
/// @param incidents those dated to that day, or to it and one neighbour, in the order of time
/// @param undated those first told of that day that are undated or of more than two days; counted on no day
/// @param late those of earlier days that a statement published that day speaks of
/// @param alleged by each side of each other side, in the order of the sides; none without an accusation
/// @param judged the day's incidents and their findings by verdict; all verdicts, in their order
/// @param killed absent when nobody gave a number
/// @param discrepancies of the reports published that day
public record Day(
        LocalDate date,
        DayStatus status,
        List<StatementId> said,
        List<IncidentId> incidents,
        List<IncidentId> undated,
        List<IncidentId> late,
        List<Alleged> alleged,
        Map<Verdict, Judged> judged,
        @Nullable Killed killed,
        List<Discrepancy> discrepancies) {

    public Optional<Killed> findKilled() {
        return Optional.ofNullable(killed);
    }

    public Optional<Alleged> findAlleged(Side by, Side of) {
        return alleged.stream()
                .filter(a -> a.by().equals(by.id()) && a.of().equals(of.id()))
                .findFirst();
    }

    Judged judged(Verdict verdict) {
        return judged.getOrDefault(verdict, new Judged(List.of(), List.of()));
    }
}
