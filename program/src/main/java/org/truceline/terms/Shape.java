// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.truceline.model.Coded;
import org.truceline.model.GeoPoint;

/// The form of a zone.
public sealed interface Shape {
    /// A band along a line.
    ///
    /// @param fromMeters inner edge, inclusive
    /// @param toMeters outer edge, inclusive; infinite for all that lies beyond
    record Ring(Line line, Flank side, double fromMeters, double toMeters) implements Shape {}

    /// All within a distance of a point.
    ///
    /// @param toleranceMeters how far the true edge may lie from it
    record Disc(GeoPoint centre, double radiusMeters, double toleranceMeters) implements Shape {}

    /// All within an outline.
    ///
    /// @param outline closed: the last point is the first
    /// @param toleranceMeters how far the true edge may lie from it
    record Outline(List<GeoPoint> outline, double toleranceMeters) implements Shape {
        public Outline {
            outline = List.copyOf(outline);
        }
    }

    /// All that lies in one of several shapes at least.
    record AnyOf(List<Shape> shapes) implements Shape {
        public AnyOf {
            shapes = List.copyOf(shapes);
        }
    }

    /// All that lies in each of several shapes.
    record AllOf(List<Shape> shapes) implements Shape {
        public AllOf {
            shapes = List.copyOf(shapes);
        }
    }

    /// All that does not lie in a shape.
    record Outside(Shape shape) implements Shape {}

    /// Ground that the parties agreed on and nobody published.
    record Unpublished() implements Shape {}

    /// On which side of its line a ring lies.
    enum Flank implements Coded {
        NORTH,
        SOUTH,
        EAST,
        WEST,
        /// Of one who walks the line in the order of its points.
        LEFT,
        RIGHT,
        EITHER
    }
}
