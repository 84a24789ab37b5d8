// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.truceline.model.GeoPoint;

/// A line on the ground: a road, a front.
///
/// @param points at least two, in order
/// @param toleranceMeters how far the true line may lie from the points as given
public record Line(String id, String label, List<GeoPoint> points, double toleranceMeters, Mark mark) {
    /// Degrees below which two distances are taken for the same: a tenth of a millimetre.
    private static final double SAME = 1e-9;

    public Line {
        points = List.copyOf(points);
    }

    /// Whether a point lies to the left of one who walks the line in the order of its points; where the line bends
    /// away from it on both sides of a corner, the stretch it is nearest to by angle decides. A point on the line lies
    /// to
    /// the right.
    public boolean leftOf(GeoPoint at) {
        double nearest = Double.POSITIVE_INFINITY;
        double cross = 0;
        double eastward = Math.cos(Math.toRadians(at.latitude()));
        for (int i = 0; i + 1 < points.size(); i++) {
            double dx = (points.get(i + 1).longitude() - points.get(i).longitude()) * eastward;
            double dy = points.get(i + 1).latitude() - points.get(i).latitude();
            double x = (at.longitude() - points.get(i).longitude()) * eastward;
            double y = at.latitude() - points.get(i).latitude();
            double length = dx * dx + dy * dy;
            double along = length == 0 ? 0 : Math.clamp((x * dx + y * dy) / length, 0, 1);
            double distance = Math.hypot(x - along * dx, y - along * dy);
            double side = length == 0 ? 0 : (dx * y - dy * x) / Math.sqrt(length);
            boolean nearer = distance < nearest - SAME;
            boolean asNear = Math.abs(distance - nearest) <= SAME && Math.abs(side) > Math.abs(cross);
            if (nearer || asNear) {
                nearest = Math.min(nearest, distance);
                cross = side;
            }
        }
        return cross > 0;
    }
}
