// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import org.truceline.model.Area;

/// A box of longitudes and latitudes in WGS 84 degrees. One whose `west` is greater than its `east` crosses the
/// antimeridian (RFC 7946, 5.2).
public record Bounds(double west, double south, double east, double north) {
    private static final double METERS_A_DEGREE = 111_195;
    private static final double LEAST_SHRINK = 0.01;

    public Bounds {
        boolean onEarth =
                Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90;
        if (!onEarth || !(south <= north)) {
            throw new IllegalArgumentException("no such box: " + west + "," + south + "," + east + "," + north
                    + "; west,south,east,north in degrees");
        }
    }

    /// The box around a circle, cut off at the edges of the map.
    public static Bounds around(Area area) {
        var centre = area.centre();
        double tall = area.radiusMeters() / METERS_A_DEGREE;
        double shrink = Math.max(LEAST_SHRINK, Math.cos(Math.toRadians(centre.latitude())));
        double wide = Math.min(180, tall / shrink);
        return new Bounds(
                Math.max(-180, centre.longitude() - wide),
                Math.max(-90, centre.latitude() - tall),
                Math.min(180, centre.longitude() + wide),
                Math.min(90, centre.latitude() + tall));
    }

    /// The box as one or, where it crosses the antimeridian, two that do not.
    List<Bounds> parts() {
        return west <= east
                ? List.of(this)
                : List.of(new Bounds(west, south, 180, north), new Bounds(-180, south, east, north));
    }

    /// The least box that holds both; neither may cross the antimeridian.
    public Bounds hull(Bounds other) {
        return new Bounds(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }
}
