// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.List;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;

/// The circle around points: the middle of their box, and the way to the farthest.
final class Circle {
    private Circle() {}

    static Area around(List<GeoPoint> points) {
        double south = points.stream().mapToDouble(GeoPoint::latitude).min().orElseThrow();
        double north = points.stream().mapToDouble(GeoPoint::latitude).max().orElseThrow();
        double west = points.stream().mapToDouble(GeoPoint::longitude).min().orElseThrow();
        double east = points.stream().mapToDouble(GeoPoint::longitude).max().orElseThrow();
        var centre = Entry.point((south + north) / 2, (west + east) / 2);
        double radius = points.stream().mapToDouble(centre::metersTo).max().orElseThrow();
        return new Area(centre, Math.ceil(radius / 100) * 100);
    }
}
