// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.List;

/// Where a notified object is during a time: at a point, or somewhere along a line of points.
///
/// @param words the places as they are called
/// @param path one point, or the points of a route in order, none further apart than half the earth
/// @param unsureMeters how far the true path may lie from this one; 0 when it is exact
/// @param window from when until when it is there
public record Leg(String words, List<GeoPoint> path, double unsureMeters, TimeSpan window) {
    /// What a stored route may have at most: a track of some days, a point a minute.
    public static final int MOST_POINTS = 5_000;

    /// Cells of a tenth of a degree; a town or a district, not a house.
    private static final double CELL_DEGREES = 0.1;

    /// Half the diagonal of a cell where cells are largest, at the equator: 7,862 m.
    private static final double CELL_METERS = 7_900;

    private static final double METERS_PER_RADIAN = 6_371_008.8;

    public Leg {
        if (path.isEmpty() || path.size() > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "a leg has 1 to " + MOST_POINTS + " points, this one " + path.size() + ": " + words);
        }
        if (!(unsureMeters >= 0) || Double.isInfinite(unsureMeters)) {
            throw new IllegalArgumentException("a distance is not negative: " + unsureMeters);
        }
        path = List.copyOf(path);
    }

    /// The same as everybody may know it: points moved to the middle of their cells, and how far that may be.
    public Leg coarse() {
        return new Leg(words, path.stream().map(Leg::coarse).distinct().toList(), unsureMeters + CELL_METERS, window);
    }

    private static GeoPoint coarse(GeoPoint point) {
        double latitude = middle(point.latitude());
        double longitude = middle(point.longitude());
        return new GeoPoint(Math.clamp(latitude, -90, 90), Math.clamp(longitude, -180, 180));
    }

    private static double middle(double degrees) {
        double cell = Math.floor(degrees / CELL_DEGREES);
        return Math.round((cell * CELL_DEGREES + CELL_DEGREES / 2) * 1000) / 1000.0;
    }

    /// The distance of a point from the path, in metres: great circle to a point, and in the plane that touches the
    /// earth there to a line, which is within 1 % up to some hundred kilometres.
    public double metersTo(GeoPoint point) {
        double least = path.getFirst().metersTo(point);
        for (int i = 1; i < path.size(); i++) {
            least = Math.min(least, toSegment(point, path.get(i - 1), path.get(i)));
        }
        return least;
    }

    private static double toSegment(GeoPoint point, GeoPoint a, GeoPoint b) {
        double ax = east(point, a);
        double ay = north(point, a);
        double dx = east(point, b) - ax;
        double dy = north(point, b) - ay;
        double length = dx * dx + dy * dy;
        if (length == 0) {
            return point.metersTo(b);
        }
        double along = Math.clamp(-(ax * dx + ay * dy) / length, 0, 1);
        return along == 1 ? point.metersTo(b) : Math.hypot(ax + along * dx, ay + along * dy);
    }

    private static double east(GeoPoint origin, GeoPoint other) {
        double degrees = Math.IEEEremainder(other.longitude() - origin.longitude(), 360);
        return Math.toRadians(degrees) * METERS_PER_RADIAN * Math.cos(Math.toRadians(origin.latitude()));
    }

    private static double north(GeoPoint origin, GeoPoint other) {
        return Math.toRadians(other.latitude() - origin.latitude()) * METERS_PER_RADIAN;
    }
}
