// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.List;
import org.truceline.model.GeoPoint;

/// The point of a line that is nearest to a place.
///
/// Found on a plane that is true at the place (east and north in degrees of latitude), which for lines of some
/// kilometres is nearest on the ellipsoid too, to well under a metre; the distance itself is measured there.
final class NearestPoint {
    private NearestPoint() {}

    static GeoPoint on(List<GeoPoint> line, GeoPoint place) {
        double shrink = Math.cos(Math.toRadians(place.latitude()));
        double x = place.longitude() * shrink;
        double y = place.latitude();
        double bestX = line.getFirst().longitude() * shrink;
        double bestY = line.getFirst().latitude();
        double best = square(bestX - x, bestY - y);
        for (int i = 1; i < line.size(); i++) {
            double fromX = line.get(i - 1).longitude() * shrink;
            double fromY = line.get(i - 1).latitude();
            double dx = line.get(i).longitude() * shrink - fromX;
            double dy = line.get(i).latitude() - fromY;
            double length = square(dx, dy);
            double along = length == 0 ? 0 : Math.clamp(((x - fromX) * dx + (y - fromY) * dy) / length, 0, 1);
            double distance = square(fromX + along * dx - x, fromY + along * dy - y);
            if (distance < best) {
                best = distance;
                bestX = fromX + along * dx;
                bestY = fromY + along * dy;
            }
        }
        return new GeoPoint(bestY, bestX / shrink);
    }

    private static double square(double x, double y) {
        return x * x + y * y;
    }
}
