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
    /// @param toMeters outer edge, inclusive
    record Ring(Line line, Flank side, double fromMeters, double toMeters) implements Shape {}

    /// All within a distance of a point.
    record Disc(GeoPoint centre, double radiusMeters) implements Shape {}

    /// All within an outline.
    ///
    /// @param outline closed: the last point is the first
    record Outline(List<GeoPoint> outline) implements Shape {
        public Outline {
            outline = List.copyOf(outline);
        }
    }

    /// Ground that the parties agreed on and nobody published.
    record Unpublished() implements Shape {}

    /// On which side of its line a ring lies.
    enum Flank implements Coded {
        NORTH,
        SOUTH,
        EAST,
        WEST,
        EITHER
    }
}
