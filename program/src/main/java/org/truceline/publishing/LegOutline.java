// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.truceline.model.Leg;

/// The outline of all that lies within a distance of a leg, as CAP writes polygons.
final class LegOutline {
    private static final double METERS_PER_DEGREE = 111_195;

    /// Corners of a quarter of a circle.
    private static final int QUARTER = 4;

    private LegOutline() {}

    /// `latitude,longitude` pairs, the first again as the last. The distance is measured in the plane along the leg's
    /// middle parallel.
    static String of(Leg leg, double nearMeters) {
        double shrink = Math.cos(Math.toRadians(leg.path().getFirst().latitude()));
        var line = new GeometryFactory()
                .createLineString(leg.path().stream()
                        .map(p -> new Coordinate(p.longitude() * shrink, p.latitude()))
                        .toArray(Coordinate[]::new));
        double degrees = (leg.unsureMeters() + nearMeters) / METERS_PER_DEGREE;
        var around = (Polygon) BufferOp.bufferOp(line, degrees, QUARTER);
        return Arrays.stream(around.getExteriorRing().getCoordinates())
                .map(c -> String.format(Locale.ROOT, "%.4f,%.4f", c.y, c.x / shrink))
                .collect(Collectors.joining(" "));
    }
}
