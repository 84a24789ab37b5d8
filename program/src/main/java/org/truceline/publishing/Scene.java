// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.truceline.terms.Zone;

/// All that the pages of one agreement are made from: values only, already matched and judged.
///
/// @param statuses at most one for each day of the period; a day without one has no known status
/// @param outlines what lies under the map; [Outlines#NONE] for a bare one
/// @param zones ground that the agreement treats apart
/// @param figures works out the tables of figures over all that is on record, for those who show them
/// @param docket what daily reports need beside
public record Scene(
        Period period,
        Cast cast,
        Material material,
        List<DayStatus> statuses,
        Source source,
        Outlines outlines,
        List<Zone> zones,
        Supplier<List<Panel>> figures,
        Docket docket) {
    public Scene {
        statuses = List.copyOf(statuses);
        zones = List.copyOf(zones);
    }

    /// A scene without zones and figures.
    public Scene(
            Period period, Cast cast, Material material, List<DayStatus> statuses, Source source, Outlines outlines) {
        this(period, cast, material, statuses, source, outlines, List.of(), List::of, Docket.none(period.first()));
    }

    /// The same over other days, with what is known of their status.
    Scene over(LocalDate first, LocalDate last) {
        var other = new Period(period.agreement(), period.title(), period.zone(), first, last);
        return new Scene(other, cast, material, statuses, source, outlines, zones, figures, docket);
    }

    /// What of it lies somewhere, to choose from by place and time.
    public List<FeatureCollection> places() {
        return List.of(IncidentGeoJson.collection(this), ZoneGeoJson.collection(zones, period.zone()));
    }
}
