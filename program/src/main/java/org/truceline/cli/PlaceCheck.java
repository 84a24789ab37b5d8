// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.truceline.gazetteer.Candidate;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Leg;
import org.truceline.model.NoticeCheck;
import org.truceline.model.Site;
import org.truceline.model.Truth;

/// Whether the points of a notice lie at the places that its words name: a slip in a number, or a village of the same
/// name elsewhere, sends people to the wrong place.
///
/// @param countries ISO 3166 alpha-2 codes of the territory
record PlaceCheck(Gazetteer gazetteer, Set<String> countries) {
    /// How far beyond a place's own extent a point may lie: what belongs to a village lies around it.
    private static final double AROUND_METERS = 2_000;

    List<NoticeCheck> of(List<Leg> legs) {
        var checks = new ArrayList<NoticeCheck>();
        for (Leg leg : legs) {
            for (String name : leg.words().split(";", -1)) {
                checks.add(check(name.strip(), leg));
            }
        }
        return checks;
    }

    private NoticeCheck check(String name, Leg leg) {
        var sites = gazetteer.spelled(name).stream()
                .map(Candidate::site)
                .filter(site -> countries.isEmpty() || countries.contains(site.country()))
                .toList();
        if (sites.isEmpty()) {
            return new NoticeCheck(
                    NoticeCheck.Of.PLACE, Truth.UNKNOWN, "no place called '" + name + "' is in the gazetteer");
        }
        boolean lies = sites.stream().anyMatch(site -> near(site, leg));
        double meters = sites.stream()
                .mapToDouble(site -> leg.metersTo(site.area().centre()))
                .min()
                .orElseThrow();
        return new NoticeCheck(
                NoticeCheck.Of.PLACE,
                Truth.of(lies),
                String.format(Locale.ROOT, "%.1f km from the middle of %s", meters / 1000, name));
    }

    private static boolean near(Site site, Leg leg) {
        double meters = leg.path().stream()
                .mapToDouble(point -> point.metersTo(site.area().centre()))
                .min()
                .orElseThrow();
        return meters <= site.area().radiusMeters() + AROUND_METERS;
    }
}
