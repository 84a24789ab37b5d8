// SPDX-License-Identifier: Apache-2.0
package org.truceline.matching;

import java.util.Collections;
import java.util.Optional;
import org.truceline.matching.Evidence.Sign;
import org.truceline.model.Area;

/// Compares two places: by distance where both are known on the map, otherwise by their words.
final class Where {
    /// Two exact points this near are one place.
    private static final double ONE_PLACE_METERS = 1_500;

    /// A place wider than this (a province, a country) tells little about where in it something was.
    private static final double WIDE_METERS = 20_000;

    private Where() {}

    static Optional<Sign> compare(Mention a, Mention b) {
        if (a.area().isPresent() && b.area().isPresent()) {
            return Optional.of(distance(a.area().get(), b.area().get()));
        }
        if (a.placeWords().isEmpty() || b.placeWords().isEmpty()) {
            return Optional.of(new Sign("no place given by one of them", -0.3));
        }
        return Optional.of(
                Collections.disjoint(a.placeWords(), b.placeWords())
                        ? new Sign("places differ by name", -1.5)
                        : new Sign("same place by name", 1.6));
    }

    private static Sign distance(Area a, Area b) {
        double apart = a.centre().metersTo(b.centre());
        String km = "%.1f km apart".formatted(apart / 1000);
        boolean wide = Math.max(a.radiusMeters(), b.radiusMeters()) > WIDE_METERS;
        if (apart <= ONE_PLACE_METERS) {
            return wide ? new Sign("same wide area", 0.5) : new Sign("same place, " + km, 2.0);
        }
        double beyond = a.metersApart(b);
        if (beyond == 0) {
            return wide ? new Sign("one within the other's area", 0.3) : new Sign(km + ", within their radius", 1.3);
        }
        return new Sign(km, Math.max(-6, 0.5 - beyond / 3_000));
    }
}
