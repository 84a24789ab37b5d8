// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import org.truceline.terms.Zone;

/// All that the pages of one agreement are made from: values only, already matched and judged.
///
/// @param statuses at most one for each day of the period; a day without one has no known status
/// @param outlines what lies under the map; [Outlines#NONE] for a bare one
/// @param zones ground that the agreement treats apart
/// @param figures the tables of figures over all that is on record
public record Scene(
        Period period,
        Cast cast,
        Material material,
        List<DayStatus> statuses,
        Source source,
        Outlines outlines,
        List<Zone> zones,
        List<Panel> figures) {
    public Scene {
        statuses = List.copyOf(statuses);
        zones = List.copyOf(zones);
        figures = List.copyOf(figures);
    }

    /// A scene without zones and figures.
    public Scene(
            Period period, Cast cast, Material material, List<DayStatus> statuses, Source source, Outlines outlines) {
        this(period, cast, material, statuses, source, outlines, List.of(), List.of());
    }

    /// What of it lies somewhere, to choose from by place and time.
    public List<FeatureCollection> places() {
        return List.of(IncidentGeoJson.collection(this), ZoneGeoJson.collection(zones, period.zone()));
    }
}
