// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An agreement as data: everything that judging it needs, and nothing that needs computing from reports.
///
/// @param zone in which its local times and days are meant
/// @param countries ISO 3166 alpha-2 codes of its territory
/// @param called words by which speakers mean it, in lower case: "truce", "ceasefire"
/// @param notExpressed terms that the language could not hold, in words
public record Agreement(
        String id,
        String title,
        ZoneId zone,
        Set<String> countries,
        List<String> called,
        Sources sources,
        Cast cast,
        Ground ground,
        Course course,
        List<Obligation> obligations,
        List<Quota> quotas,
        List<Undertaking> undertakings,
        Machinery machinery,
        List<String> notExpressed) {
    public Agreement {
        countries = Set.copyOf(countries);
        called = List.copyOf(called);
        obligations = List.copyOf(obligations);
        quotas = List.copyOf(quotas);
        undertakings = List.copyOf(undertakings);
        notExpressed = List.copyOf(notExpressed);
    }

    /// The actors that a name taken from a report may stand for on a day: none when it is nobody's, several when it
    /// is used of several. Places and unrelated names are nobody's.
    public Set<String> actorsNamed(String name, LocalDate at) {
        return cast.named(name, at);
    }

    /// The same for the rows of a dataset, whose names may mix actors that the terms tell apart.
    ///
    /// @param dataset who speaks in its rows
    public Set<String> actorsInRows(String dataset, String name, LocalDate at) {
        return cast.namedInRows(dataset, name, at);
    }

    /// The side to which an actor's words and deeds belong.
    public Optional<Side> sideOf(String actor, LocalDate at) {
        return cast.sideOf(actor, at);
    }

    /// [#sideOf(String, LocalDate)] on the first day of the agreement.
    public Optional<Side> sideOf(String actor) {
        return sideOf(actor, firstDay());
    }

    /// The local date on which the agreement starts, by the first reading of its start.
    public LocalDate firstDay() {
        return course.starts().getFirst().at().earliest().atZone(zone).toLocalDate();
    }

    public Optional<Obligation> findObligation(String obligation) {
        return obligations.stream().filter(o -> o.id().equals(obligation)).findFirst();
    }
}
