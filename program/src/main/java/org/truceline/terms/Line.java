// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.truceline.model.GeoPoint;

/// A line on the ground: a road, a front.
///
/// @param points at least two, in order
/// @param toleranceMeters how far the true line may lie from the points as given
public record Line(String id, String label, List<GeoPoint> points, double toleranceMeters, Mark mark) {
    public Line {
        points = List.copyOf(points);
    }
}
