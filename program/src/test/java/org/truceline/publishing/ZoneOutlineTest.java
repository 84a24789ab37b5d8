// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.truceline.model.GeoPoint;
import org.truceline.terms.Line;
import org.truceline.terms.Mark;
import org.truceline.terms.Shape;
import org.truceline.terms.Shape.Flank;

/// The promise: a zone is drawn where it lies.
class ZoneOutlineTest {
    /// Runs east along a parallel, then bends to the north.
    private static final Line ROAD = new Line(
            "road", "road", List.of(new GeoPoint(36, 37), new GeoPoint(36, 37.2), new GeoPoint(36.2, 37.2)), 0, Mark.D);

    @ParameterizedTest
    @CsvSource({
        "NORTH, 36.01, 37.1, true",
        "NORTH, 35.99, 37.1, false",
        "SOUTH, 35.99, 37.1, true",
        "SOUTH, 36.01, 37.1, false",
        "EAST, 36.1, 37.21, true",
        "EAST, 36.1, 37.19, false",
        "WEST, 36.1, 37.19, true",
        "LEFT, 36.01, 37.1, true",
        "LEFT, 35.99, 37.1, false",
        "LEFT, 36.1, 37.19, true",
        "RIGHT, 35.99, 37.1, true",
        "RIGHT, 36.1, 37.21, true",
        "RIGHT, 36.01, 37.1, false",
        "EITHER, 36.01, 37.1, true",
        "EITHER, 35.99, 37.1, true",
        "EITHER, 36.03, 37.1, false"
    })
    void aRingLiesOnItsSideOfTheLine(Flank side, double latitude, double longitude, boolean inside) {
        assertThat(holds(new Shape.Ring(ROAD, side, 0, 2000), latitude, longitude))
                .isEqualTo(inside);
    }

    @Test
    void aRingLeavesOutWhatIsNearerThanItsInnerEdge() {
        var ring = new Shape.Ring(ROAD, Flank.NORTH, 1000, 3000);
        assertThat(holds(ring, 36.005, 37.1)).isFalse();
        assertThat(holds(ring, 36.02, 37.1)).isTrue();
    }

    @Test
    void aZoneOfSeveralShapesIsDrawnWhole() {
        var disc = new Shape.Disc(new GeoPoint(36, 37), 5000, 0);
        var hole = new Shape.Disc(new GeoPoint(36, 37), 1000, 0);
        var without = new Shape.AllOf(List.of(disc, new Shape.Outside(hole)));
        assertThat(holds(without, 36, 37)).isFalse();
        assertThat(holds(without, 36.03, 37)).isTrue();
    }

    @Test
    void whatHasNoEdgeOfItsOwnIsNotDrawn() {
        assertThat(ZoneOutline.of(new Shape.Unpublished())).isEmpty();
        assertThat(ZoneOutline.of(new Shape.Outside(new Shape.Disc(new GeoPoint(0, 0), 10, 0))))
                .isEmpty();
    }

    private static boolean holds(Shape shape, double latitude, double longitude) {
        var point = new GeometryFactory().createPoint(new Coordinate(longitude, latitude));
        return ZoneOutline.of(shape).orElseThrow().contains(point);
    }
}
