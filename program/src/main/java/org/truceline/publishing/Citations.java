// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.IncidentId;
import org.truceline.model.Report;
import org.truceline.model.Review;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;

/// The entries that a report rests on: whatever is cited is noted, for the annex. Not for several threads.
final class Citations {
    private final Source source;
    private final Catalogue catalogue;
    private final SortedMap<Long, Cited> all = new TreeMap<>();

    Citations(Source source, Catalogue catalogue) {
        this.source = source;
        this.catalogue = catalogue;
    }

    /// Everything cited so far, by the number of its entry.
    SortedMap<Long, Cited> all() {
        return all;
    }

    List<Long> reports(Collection<Report> reports) {
        return cite(reports, r -> source.entry(r.id()), Cited.Received::new);
    }

    List<Long> said(Collection<StatementId> ids) {
        return statements(
                ids.stream().flatMap(id -> catalogue.findStatement(id).stream()).toList());
    }

    List<Long> statements(Collection<Statement> statements) {
        return cite(statements, s -> source.entry(s.id()), Cited.Said::new);
    }

    List<Long> incidents(Collection<IncidentId> ids) {
        var incidents =
                ids.stream().flatMap(id -> catalogue.findIncident(id).stream()).toList();
        return cite(incidents, i -> source.entry(i.id()), Cited.Happened::new);
    }

    List<Long> findings(Collection<Finding> findings) {
        return cite(findings, source::entry, Cited.Found::new);
    }

    List<Long> discrepancies(Collection<Discrepancy> discrepancies) {
        return cite(discrepancies, source::entry, Cited.Flagged::new);
    }

    List<Long> reviews(Collection<Review> reviews) {
        return cite(reviews, source::entry, Cited.Looked::new);
    }

    List<Long> steps(Collection<CaseLine.Step> steps) {
        return cite(steps, step -> Optional.of(step.entry()), Cited.Noted::new);
    }

    private <T> List<Long> cite(Collection<T> items, Function<T, Optional<Long>> entry, Function<T, Cited> as) {
        var numbers = new TreeSet<Long>();
        for (T item : items) {
            entry.apply(item).ifPresent(number -> {
                numbers.add(number);
                all.put(number, as.apply(item));
            });
        }
        return List.copyOf(numbers);
    }
}
