// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// Where something was, as well as it is known: somewhere within a radius of a point.
///
/// @param radiusMeters 0 for a point known exactly
public record Area(GeoPoint centre, double radiusMeters) {
    public Area {
        if (!(radiusMeters >= 0)) {
            throw new IllegalArgumentException("a radius is not negative: " + radiusMeters);
        }
    }

    /// The least distance that the two could be apart; 0 when they overlap.
    public double metersApart(Area other) {
        return Math.max(0, centre.metersTo(other.centre) - radiusMeters - other.radiusMeters);
    }

    /// An area that holds both: little more than the least one for places of one country.
    public Area hull(Area other) {
        double apart = centre.metersTo(other.centre);
        double radius = (apart + radiusMeters + other.radiusMeters) / 2;
        double along = apart == 0 ? 0 : Math.clamp((radius - radiusMeters) / apart, 0, 1);
        var middle = new GeoPoint(
                centre.latitude() + along * (other.centre.latitude() - centre.latitude()),
                centre.longitude() + along * (other.centre.longitude() - centre.longitude()));
        return new Area(
                middle,
                Math.max(middle.metersTo(centre) + radiusMeters, middle.metersTo(other.centre) + other.radiusMeters));
    }
}
