// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;

/// The equirectangular projection of a rectangle of the earth, true to scale along its middle parallel.
///
/// @param pixels a degree of latitude
/// @param shrink a degree of longitude against a degree of latitude
record Projection(double west, double north, double pixels, double shrink, double width, double height) {
    private static final double METERS_A_DEGREE = 111_195;
    private static final double LEAST_DEGREES = 0.2;

    /// The rectangle around some points with a margin, `width` pixels wide.
    ///
    /// @param points at least one
    static Projection around(List<GeoPoint> points, double width) {
        var latitudes = points.stream().mapToDouble(GeoPoint::latitude).summaryStatistics();
        var longitudes = points.stream().mapToDouble(GeoPoint::longitude).summaryStatistics();
        double tall = Math.max(LEAST_DEGREES, latitudes.getMax() - latitudes.getMin());
        double wide = Math.max(LEAST_DEGREES, longitudes.getMax() - longitudes.getMin());
        double margin = Math.max(tall, wide) * 0.03;
        double shrink = Math.cos(Math.toRadians((latitudes.getMin() + latitudes.getMax()) / 2));
        double pixels = width / ((wide + 2 * margin) * shrink);
        return new Projection(
                (longitudes.getMin() + longitudes.getMax() - wide) / 2 - margin,
                (latitudes.getMin() + latitudes.getMax() + tall) / 2 + margin,
                pixels,
                shrink,
                width,
                (tall + 2 * margin) * pixels);
    }

    /// The same with as much around it as it is wide, at the same size: what lies near can be seen.
    Projection wider() {
        double degrees = width / pixels;
        return new Projection(
                west - degrees / shrink / 2, north + height / pixels / 2, pixels / 2, shrink, width, height);
    }

    double x(GeoPoint point) {
        return (point.longitude() - west) * shrink * pixels;
    }

    double y(GeoPoint point) {
        return (north - point.latitude()) * pixels;
    }

    double radius(Area area) {
        return area.radiusMeters() / METERS_A_DEGREE * pixels;
    }

    boolean shows(GeoPoint point) {
        double x = x(point);
        double y = y(point);
        return x >= 0 && x <= width && y >= 0 && y <= height;
    }
}
