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
}
