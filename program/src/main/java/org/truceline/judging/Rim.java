// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.List;
import org.truceline.model.GeoPoint;
import org.truceline.terms.Shape;

/// Whether all that lies within a distance of a place lies on one side of a line: beyond the end of a line, or in its
/// bends, some of it may lie on one side and some on the other though all of it lies away from the line.
final class Rim {
    /// Points by which a rim is told: one every 22.5 degrees.
    private static final int POINTS = 16;

    private static final double[] NORTHWARD = new double[POINTS];
    private static final double[] EASTWARD = new double[POINTS];

    static {
        for (int i = 0; i < POINTS; i++) {
            double angle = 2 * Math.PI * i / POINTS;
            NORTHWARD[i] = Math.cos(angle);
            EASTWARD[i] = Math.sin(angle);
        }
    }

    /// Of latitude at the equator on WGS 84, the least there is: so that a rim is never too narrow.
    private static final double METERS_PER_DEGREE = 110_574;

    /// Degrees by which what is computed of a foot may be off: far more than it is.
    private static final double ROUNDING = 1e-11;

    private Rim() {}

    /// Whether the rim lies on the same side as its centre.
    ///
    /// @param there whether the centre lies on the ring's side
    static boolean sides(GeoPoint centre, double meters, Shape.Ring ring, boolean there) {
        if (meters <= 0) {
            return true;
        }
        double north = meters / METERS_PER_DEGREE;
        double east = north / Math.max(0.01, Math.cos(Math.toRadians(centre.latitude())));
        if (clear(centre, north, east, ring)) {
            return true;
        }
        var line = ring.line().points();
        for (int i = 0; i < POINTS; i++) {
            var point = new GeoPoint(
                    Math.clamp(centre.latitude() + north * NORTHWARD[i], -90, 90),
                    Math.clamp(centre.longitude() + east * EASTWARD[i], -180, 180));
            if (on(point, NearestPoint.on(line, point), ring) != there) {
                return false;
            }
        }
        return true;
    }

    /// Whether all of the line lies on one side of all of the rim, by the points of the compass: most do, and need no
    /// more.
    private static boolean clear(GeoPoint centre, double north, double east, Shape.Ring ring) {
        var line = ring.line().points();
        return switch (ring.side()) {
            case NORTH, SOUTH -> clear(line, true, centre.latitude(), north);
            case EAST, WEST -> clear(line, false, centre.longitude(), east);
            case LEFT, RIGHT -> false;
            case EITHER -> true;
        };
    }

    private static boolean clear(List<GeoPoint> line, boolean latitude, double at, double reach) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < line.size(); i++) {
            double degrees = latitude ? line.get(i).latitude() : line.get(i).longitude();
            least = Math.min(least, degrees);
            most = Math.max(most, degrees);
        }
        return at - reach > most + ROUNDING || at + reach < least - ROUNDING;
    }

    /// Whether a point lies on the side of a ring.
    ///
    /// @param foot the nearest point of its line
    static boolean on(GeoPoint here, GeoPoint foot, Shape.Ring ring) {
        double north = here.latitude() - foot.latitude();
        double east = here.longitude() - foot.longitude();
        return switch (ring.side()) {
            case NORTH -> north > 0;
            case SOUTH -> north < 0;
            case EAST -> east > 0;
            case WEST -> east < 0;
            case LEFT -> ring.line().leftOf(here);
            case RIGHT -> !ring.line().leftOf(here);
            case EITHER -> true;
        };
    }
}
