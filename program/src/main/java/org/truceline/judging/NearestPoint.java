// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.truceline.model.GeoPoint;

/// The point of a line that is nearest to a place.
///
/// Found on a plane that is true at the place (east and north in degrees of latitude), which for lines of some
/// kilometres is nearest on the ellipsoid too, to well under a metre; the distance itself is measured there.
final class NearestPoint {
    private NearestPoint() {}

    static GeoPoint on(List<GeoPoint> line, GeoPoint place) {
        double shrink = Math.cos(Math.toRadians(place.latitude()));
        var here = flat(place, shrink);
        Coordinate best = flat(line.getFirst(), shrink);
        for (int i = 1; i < line.size(); i++) {
            var segment = new LineSegment(flat(line.get(i - 1), shrink), flat(line.get(i), shrink));
            Coordinate point = segment.closestPoint(here);
            best = point.distance(here) < best.distance(here) ? point : best;
        }
        return new GeoPoint(best.y, best.x / shrink);
    }

    private static Coordinate flat(GeoPoint point, double shrink) {
        return new Coordinate(point.longitude() * shrink, point.latitude());
    }
}
