// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.judging.Articles.Article;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Line;
import org.truceline.terms.Shape;
import org.truceline.terms.Zone;

/// The kinds of place there are under an agreement: whether an area lies inside, outside or cannot be told, for the
/// territory and for each zone that an article speaks of. Not thread-safe: each thread has its own.
final class Plots {
    private static final int BITS = 2;
    private static final List<Truth> TRUTHS = List.of(Truth.values());

    /// A degree of latitude at the equator is 110,574 m, and more elsewhere.
    private static final double LEAST_METERS_PER_DEGREE = 110_500;

    /// Twice the mean radius of the earth (IUGG R1).
    private static final double DIAMETER_METERS = 12_742_017.6;

    private final Articles articles;
    private final List<Zone> zones;
    private final List<Frame> frames;
    private final List<Line> lines;
    private final List<Reach> lineReaches;
    private final @Nullable Foot[] feet;

    /// Which of these were looked for.
    private final boolean[] met;

    private final Whereabouts whereabouts;
    private final Plot nowhere;

    /// What a place is to the territory and to each zone, two bits each.
    private final long[] code;

    private final KeyTable numbers = new KeyTable();
    private final List<Plot> plots = new ArrayList<>();

    /// The ground outside of which an area cannot touch a zone, and for a ring the number of its line.
    private record Frame(@Nullable Reach reach, int line) {}

    /// @param shrink the cosine of the latitude of its centre
    private record Reach(GeoPoint centre, double meters, double shrink) {
        /// Whether an area is surely beyond it; by latitude alone where that is enough.
        boolean beyond(Area area) {
            double limit = meters + area.radiusMeters();
            double north = Math.abs(area.centre().latitude() - centre.latitude()) * LEAST_METERS_PER_DEGREE;
            return north > limit
                    || haversine(area.centre()) > square(limit / (1 - Whereabouts.ROUGH) / DIAMETER_METERS);
        }

        /// The square of the sine of half the angle to a point; which is less than that of half the angle itself, so
        /// that
        /// what is beyond a distance by the one is so by the other.
        private double haversine(GeoPoint point) {
            double south = Math.sin(Math.toRadians(point.latitude() - centre.latitude()) / 2);
            double east = Math.sin(Math.toRadians(point.longitude() - centre.longitude()) / 2);
            return square(south) + Math.cos(Math.toRadians(point.latitude())) * shrink * square(east);
        }

        private static double square(double x) {
            return x * x;
        }
    }

    Plots(Agreement terms, Articles articles) {
        this.articles = articles;
        this.whereabouts = new Whereabouts(terms);
        this.nowhere = new Plot(
                false, articles.each(a -> a.excepts() && a.rule().place() == null ? Truth.YES : Truth.UNKNOWN));
        this.zones = articles.grounds().stream().map(Articles.Ground::zone).toList();
        this.code = new long[Truths.words((zones.size() + 1) * BITS)];
        this.lines = zones.stream()
                .flatMap(z -> z.shape() instanceof Shape.Ring ring ? Stream.of(ring.line()) : Stream.empty())
                .distinct()
                .toList();
        this.feet = new Foot[lines.size()];
        this.met = new boolean[lines.size()];
        this.lineReaches = lines.stream().map(this::widest).toList();
        this.frames = zones.stream()
                .map(z -> new Frame(
                        reach(z.shape()).orElse(null),
                        z.shape() instanceof Shape.Ring ring ? lines.indexOf(ring.line()) : -1))
                .toList();
    }

    /// A circle beyond which no ring of a line lies.
    private Reach widest(Line line) {
        double widest = zones.stream()
                .map(Zone::shape)
                .mapToDouble(s -> s instanceof Shape.Ring ring && ring.line().equals(line) ? ring.toMeters() : 0)
                .max()
                .orElse(0);
        return around(line.points(), widest + line.toleranceMeters());
    }

    /// What a place is to the terms that is not given, or cannot be found.
    Plot nowhere() {
        return nowhere;
    }

    /// What an area is to the terms, as far as something turns on it.
    ///
    /// @param country empty when it is not known
    /// @param grounds bits of the zones that are looked at; what is said of the others is as good as any
    Plot plot(Area area, String country, long[] grounds) {
        Arrays.fill(met, false);
        Arrays.fill(code, 0);
        var inTerritory = whereabouts.inTerritory(area, country);
        code[0] = bits(inTerritory);
        for (int w = 0; w < grounds.length; w++) {
            for (long left = grounds[w]; left != 0; left &= left - 1) {
                int z = w * Long.SIZE + Long.numberOfTrailingZeros(left);
                int at = (z + 1) * BITS;
                code[at / Long.SIZE] |= bits(truth(z, area, inTerritory)) << at;
            }
        }
        return plots.get(numbers.number(code, this::add));
    }

    private int add(long[] known) {
        plots.add(new Plot(true, articles.each(a -> inside(a, known))));
        return plots.size() - 1;
    }

    private Truth inside(Article article, long[] known) {
        String place = article.rule().place();
        if (place == null) {
            return article.excepts() ? Truth.YES : truth(known, 0);
        }
        for (int z = 0; z < zones.size(); z++) {
            if (zones.get(z).id().equals(place)) {
                return truth(known, z + 1);
            }
        }
        return Truth.YES;
    }

    private static Truth truth(long[] known, int at) {
        return TRUTHS.get((int) (known[at * BITS / Long.SIZE] >>> (at * BITS)) & ((1 << BITS) - 1));
    }

    @SuppressWarnings("EnumOrdinal") // an index of a table made here
    private static long bits(Truth truth) {
        return truth.ordinal();
    }

    private Truth truth(int zone, Area area, Truth inTerritory) {
        var shape = zones.get(zone).shape();
        return Whereabouts.bounded(shape, truth(zone, shape, area), inTerritory);
    }

    private Truth truth(int zone, Shape shape, Area area) {
        if (shape instanceof Shape.Ring ring) {
            var foot = foot(frames.get(zone).line(), area);
            return foot == null ? Truth.NO : Whereabouts.inRing(area, ring, foot);
        }
        var reach = frames.get(zone).reach();
        return reach != null && reach.beyond(area) ? Truth.NO : whereabouts.inShape(area, shape);
    }

    /// The foot of an area on a line, found when it is first asked for; absent where no ring of the line reaches it.
    private @Nullable Foot foot(int line, Area area) {
        if (!met[line]) {
            met[line] = true;
            feet[line] = lineReaches.get(line).beyond(area)
                    ? null
                    : Foot.on(lines.get(line).points(), area.centre());
        }
        return feet[line];
    }

    /// A circle beyond which nothing is in a shape; empty for one without bounds.
    private static Optional<Reach> reach(Shape shape) {
        return switch (shape) {
            case Shape.Ring ring ->
                Double.isInfinite(ring.toMeters())
                        ? Optional.empty()
                        : Optional.of(around(
                                ring.line().points(),
                                ring.toMeters() + ring.line().toleranceMeters()));
            case Shape.Disc disc ->
                Optional.of(around(List.of(disc.centre()), disc.radiusMeters() + disc.toleranceMeters()));
            case Shape.Outline outline -> Optional.of(around(outline.outline(), outline.toleranceMeters()));
            case Shape.AnyOf any -> union(any.shapes());
            case Shape.AllOf all ->
                all.shapes().stream().flatMap(s -> reach(s).stream()).findFirst();
            case Shape.Outside outside -> Optional.empty();
            case Shape.Unpublished unpublished -> Optional.empty();
        };
    }

    private static Optional<Reach> union(List<Shape> shapes) {
        var reaches = new ArrayList<Reach>();
        for (Shape shape : shapes) {
            var reach = reach(shape);
            if (reach.isEmpty()) {
                return Optional.empty();
            }
            reaches.add(reach.get());
        }
        double most = reaches.stream().mapToDouble(Reach::meters).max().orElse(0);
        return reaches.isEmpty()
                ? Optional.empty()
                : Optional.of(around(reaches.stream().map(Reach::centre).toList(), most));
    }

    /// A circle around some points and all within a distance of the lines between them, with a tenth to spare.
    private static Reach around(List<GeoPoint> points, double meters) {
        double latitude =
                points.stream().mapToDouble(GeoPoint::latitude).average().orElse(0);
        double longitude =
                points.stream().mapToDouble(GeoPoint::longitude).average().orElse(0);
        var centre = new GeoPoint(latitude, longitude);
        double furthest = points.stream()
                .mapToDouble(p -> Whereabouts.meters(centre, p))
                .max()
                .orElse(0);
        return new Reach(centre, (furthest + meters) * 1.1, Math.cos(Math.toRadians(latitude)));
    }
}
