// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.truceline.model.IncidentId;

/// Which days tell of an incident: to look through all days for each would take longer than its page.
final class DaysOfIncidents {
    private final Map<IncidentId, List<LocalDate>> days = new HashMap<>();

    DaysOfIncidents(List<Day> all) {
        for (Day day : all) {
            Stream.concat(day.incidents().stream(), day.undated().stream())
                    .distinct()
                    .forEach(id -> days.merge(id, List.of(day.date()), DaysOfIncidents::joined));
        }
    }

    /// In their order; none for an incident that no day shows.
    List<LocalDate> of(IncidentId id) {
        return days.getOrDefault(id, List.of());
    }

    private static List<LocalDate> joined(List<LocalDate> some, List<LocalDate> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
