// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.List;
import org.truceline.model.GeoPoint;

/// The point of a line that is nearest to a place, with its distance: rough at once, and to the millimetre when a
/// border is too near for that. Not thread-safe.
final class Foot {
    private final GeoPoint here;
    private final GeoPoint point;
    private final double rough;
    private double exact = Double.NaN;

    private Foot(GeoPoint here, GeoPoint point) {
        this.here = here;
        this.point = point;
        this.rough = here.metersTo(point);
    }

    static Foot on(List<GeoPoint> line, GeoPoint here) {
        return new Foot(here, NearestPoint.on(line, here));
    }

    static Foot at(GeoPoint point, GeoPoint here) {
        return new Foot(here, point);
    }

    GeoPoint point() {
        return point;
    }

    /// The distance, on the right side of four borders; each of them in metres.
    double meters(double one, double two, double three, double four) {
        double off = rough * Whereabouts.ROUGH + 1;
        boolean plain = Math.abs(rough - one) > off
                && Math.abs(rough - two) > off
                && Math.abs(rough - three) > off
                && Math.abs(rough - four) > off;
        return plain ? rough : exact();
    }

    /// The same for one border.
    double meters(double border) {
        return meters(border, border, border, border);
    }

    private double exact() {
        if (Double.isNaN(exact)) {
            exact = Whereabouts.meters(here, point);
        }
        return exact;
    }
}
