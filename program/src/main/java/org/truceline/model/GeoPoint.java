// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// A point on the earth in WGS 84.
///
/// @param latitude degrees north, -90 to 90
/// @param longitude degrees east, -180 to 180
public record GeoPoint(double latitude, double longitude) {
    /// Mean radius of the earth (IUGG R1).
    private static final double EARTH_RADIUS_METERS = 6_371_008.8;

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no such point: latitude " + latitude + ", longitude " + longitude);
        }
    }

    /// Great-circle distance on a sphere (haversine), within 0.6 % of the geodesic: enough for matching. Distances
    /// that a clause turns on are measured on the ellipsoid, in the judging room.
    public double metersTo(GeoPoint other) {
        double dLat = Math.toRadians(other.latitude - latitude) / 2;
        double dLon = Math.toRadians(other.longitude - longitude) / 2;
        double h = Math.pow(Math.sin(dLat), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLon), 2);
        return 2 * EARTH_RADIUS_METERS * Math.asin(Math.sqrt(Math.min(1, h)));
    }

    /// How far apart two parallels are on the same sphere.
    public static double metersOfLatitude(double degrees) {
        return EARTH_RADIUS_METERS * Math.toRadians(Math.abs(degrees));
    }
}
