// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import java.util.function.Function;
import org.truceline.model.Discrepancy;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.StatementId;

/// Several days as one: each item once, however many of the days it is counted on.
record DaySums(List<Day> days) {
    DaySums {
        days = List.copyOf(days);
    }

    List<StatementId> said() {
        return all(Day::said);
    }

    List<IncidentId> incidents() {
        return all(Day::incidents);
    }

    List<IncidentId> undated() {
        return all(Day::undated);
    }

    /// Those of days before all of these.
    List<IncidentId> late() {
        var own = incidents();
        return all(Day::late).stream().filter(id -> !own.contains(id)).toList();
    }

    List<Discrepancy> discrepancies() {
        return all(Day::discrepancies);
    }

    /// Nothing where nobody gave a number.
    Range killed(Catalogue catalogue) {
        return Killed.of(incidents(catalogue)).map(Killed::range).orElse(ReportFigure.exactly(0));
    }

    List<Incident> incidents(Catalogue catalogue) {
        return incidents().stream()
                .flatMap(id -> catalogue.findIncident(id).stream())
                .toList();
    }

    private <T> List<T> all(Function<Day, List<T>> items) {
        return days.stream()
                .flatMap(day -> items.apply(day).stream())
                .distinct()
                .toList();
    }
}
