// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.truceline.model.GeoPoint;

/// The search for a place where an outline crosses or touches itself, so that nobody could say what is inside.
final class Crossing {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Crossing() {}

    /// The place in words, longitude first; empty when the outline is sound.
    ///
    /// @param closed at least four points, the last of which is the first
    static Optional<String> of(List<GeoPoint> closed) {
        var ring = closed.stream()
                .map(p -> new Coordinate(p.longitude(), p.latitude()))
                .toArray(Coordinate[]::new);
        var fault = new IsValidOp(GEOMETRY.createPolygon(ring)).getValidationError();
        return Optional.ofNullable(fault)
                .map(f -> f.getCoordinate().getX() + ", " + f.getCoordinate().getY());
    }
}
