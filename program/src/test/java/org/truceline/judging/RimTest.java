// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truceline.model.GeoPoint;
import org.truceline.terms.Line;
import org.truceline.terms.Mark;
import org.truceline.terms.Shape;
import org.truceline.terms.Shape.Flank;

/// Where a look at the line's corners is enough to tell that a rim lies on one side, its points say the same.
class RimTest {
    private static final long SEED = 20160912;
    private static final int PLACES = 4_000;
    private static final double METERS_PER_DEGREE = 110_574;

    private static final List<GeoPoint> BENT = List.of(
            new GeoPoint(36.2468, 37.0905),
            new GeoPoint(36.2545, 37.1230),
            new GeoPoint(36.2400, 37.1400),
            new GeoPoint(36.2465, 37.1580));

    @ParameterizedTest
    @EnumSource(Flank.class)
    void a_rim_is_on_one_side_where_all_its_points_are(Flank flank) {
        var line = new Line("road", "the road", BENT, 300, Mark.D);
        var ring = new Shape.Ring(line, flank, 0, 3_500);
        var random = new Random(SEED);
        var met = EnumSet.noneOf(Answer.class);
        for (int i = 0; i < PLACES; i++) {
            var place = new GeoPoint(36.19 + 0.12 * random.nextDouble(), 37.04 + 0.18 * random.nextDouble());
            double meters = 2_000 * random.nextDouble();
            boolean there = Rim.on(place, NearestPoint.on(BENT, place), ring);
            boolean all = pointByPoint(place, meters, ring, there);
            assertThat(Rim.sides(place, meters, ring, there))
                    .as("%s, %s m", place, meters)
                    .isEqualTo(all);
            met.add(all ? Answer.ALL : Answer.SOME);
        }
        assertThat(met).contains(Answer.ALL);
        assertThat(met.contains(Answer.SOME)).isEqualTo(flank != Flank.EITHER);
    }

    private enum Answer {
        ALL,
        SOME
    }

    private static boolean pointByPoint(GeoPoint centre, double meters, Shape.Ring ring, boolean there) {
        double north = meters / METERS_PER_DEGREE;
        double east = north / Math.cos(Math.toRadians(centre.latitude()));
        for (int turn = 0; turn < 16; turn++) {
            double angle = 2 * Math.PI * turn / 16;
            var point = new GeoPoint(
                    centre.latitude() + north * Math.cos(angle), centre.longitude() + east * Math.sin(angle));
            if (Rim.on(point, NearestPoint.on(BENT, point), ring) != there) {
                return false;
            }
        }
        return true;
    }
}
