// SPDX-License-Identifier: Apache-2.0
package org.truceline.matching;

import java.util.Collections;
import org.truceline.matching.Evidence.Sign;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;

/// Compares two places: by distance where both are known on the map, otherwise by their words.
final class Where {
    /// Two exact points this near are one place.
    private static final double ONE_PLACE_METERS = 1_500;

    /// A place wider than this (a province, a country) tells little about where in it something was.
    private static final double WIDE_METERS = 20_000;

    private static final double SAME_PLACE = 2.0;

    private Where() {}

    static Sign compare(Mention a, Mention b) {
        if (a.area().isPresent() && b.area().isPresent()) {
            return distance(a.area().get(), b.area().get());
        }
        if (a.placeWords().isEmpty() || b.placeWords().isEmpty()) {
            return new Sign("no place given by one of them", -0.3);
        }
        return Collections.disjoint(a.placeWords(), b.placeWords())
                ? new Sign("places differ by name", -1.5)
                : new Sign("same place by name", 1.6);
    }

    /// No more than this comes of the comparison: told by the latitudes alone, since two points are at least as far
    /// apart as their parallels are.
    static double atBest(Mention a, Mention b) {
        if (a.area().isEmpty() || b.area().isEmpty()) {
            return SAME_PLACE;
        }
        var one = a.area().get();
        var other = b.area().get();
        double apart = GeoPoint.metersOfLatitude(
                one.centre().latitude() - other.centre().latitude());
        double beyond = apart - one.radiusMeters() - other.radiusMeters();
        return beyond > ONE_PLACE_METERS ? ofMeters(beyond) : SAME_PLACE;
    }

    private static double ofMeters(double beyond) {
        return Math.max(-6, 0.5 - beyond / 3_000);
    }

    private static Sign distance(Area a, Area b) {
        double apart = a.centre().metersTo(b.centre());
        boolean wide = Math.max(a.radiusMeters(), b.radiusMeters()) > WIDE_METERS;
        if (apart <= ONE_PLACE_METERS) {
            return wide ? new Sign("same wide area", 0.5) : new Sign(() -> "same place, " + km(apart), SAME_PLACE);
        }
        double beyond = a.metersApart(b);
        if (beyond == 0) {
            return wide
                    ? new Sign("one within the other's area", 0.3)
                    : new Sign(() -> km(apart) + ", within their radius", 1.3);
        }
        return new Sign(() -> km(apart), ofMeters(beyond));
    }

    private static String km(double meters) {
        return "%.1f km apart".formatted(meters / 1000);
    }
}
