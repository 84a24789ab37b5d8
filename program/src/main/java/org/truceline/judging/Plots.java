// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Site;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Line;
import org.truceline.terms.Shape;
import org.truceline.terms.Zone;

/// The kinds of place there are under an agreement: whether an area lies inside, outside or cannot be told, for the
/// territory and for each zone that a rule speaks of. Not thread-safe: each thread has its own, on shared numbers.
final class Plots {
    static final int NOWHERE = 0;

    /// Zones whose outcome one number holds, at two bits each.
    private static final int PER_WORD = 31;

    /// A degree of latitude at the equator is 110,574 m, and more elsewhere.
    private static final double LEAST_METERS_PER_DEGREE = 110_500;

    private final List<Zone> zones;
    private final List<Frame> frames;
    private final List<Line> lines;
    private final List<Reach> lineReaches;
    private final @Nullable Foot[] feet;
    private final LongTable plain = new LongTable();
    private final Kinds kinds;
    private final Whereabouts whereabouts;

    /// The ground outside of which an area cannot touch a zone, and for a ring the number of its line.
    private record Frame(@Nullable Reach reach, int line) {}

    private record Reach(GeoPoint centre, double meters) {
        /// Whether an area is surely beyond it; by latitude alone where that is enough.
        boolean beyond(Area area) {
            double limit = meters + area.radiusMeters();
            double north = Math.abs(area.centre().latitude() - centre.latitude()) * LEAST_METERS_PER_DEGREE;
            return north > limit || area.centre().metersTo(centre) * (1 - Whereabouts.ROUGH) > limit;
        }
    }

    private record Kind(int before, long word) {}

    /// The numbers given so far, shared by the threads of one court.
    static final class Kinds {
        private final Map<Kind, Integer> numbers = new ConcurrentHashMap<>();
        private final AtomicInteger next = new AtomicInteger(NOWHERE + 1);

        private int number(Kind kind) {
            return numbers.computeIfAbsent(kind, k -> next.getAndIncrement());
        }
    }

    Plots(Agreement terms, Kinds kinds) {
        this.kinds = kinds;
        this.whereabouts = new Whereabouts(terms);
        var ofRules = terms.obligations().stream()
                .flatMap(o -> o.readings().stream())
                .map(r -> Optional.ofNullable(r.rule().place()));
        var ofExemptions = terms.obligations().stream()
                .flatMap(o -> o.exemptions().stream())
                .map(e -> Optional.ofNullable(e.place()));
        var ofExclusions = terms.cast().exclusions().stream().map(e -> Optional.ofNullable(e.place()));
        var named = Stream.of(ofRules, ofExemptions, ofExclusions)
                .flatMap(places -> places)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
        this.zones = named.stream()
                .flatMap(id -> terms.ground().findZone(id).stream())
                .toList();
        this.lines = zones.stream()
                .flatMap(z -> z.shape() instanceof Shape.Ring ring ? Stream.of(ring.line()) : Stream.empty())
                .distinct()
                .toList();
        this.feet = new Foot[lines.size()];
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

    /// Which kind of place a site is, from 1 up; 0 is that of no place at all.
    int kind(Site site) {
        long word = code(whereabouts.inTerritory(site));
        for (int l = 0; l < feet.length; l++) {
            var line = lines.get(l);
            feet[l] = lineReaches.get(l).beyond(site.area())
                    ? null
                    : Foot.on(line.points(), site.area().centre());
        }
        if (zones.size() < PER_WORD) {
            for (int z = 0; z < zones.size(); z++) {
                word = (word << 2) | code(truth(z, site));
            }
            return plainKind(word);
        }
        int kind = -1;
        for (int z = 0; z < zones.size(); z++) {
            word = (word << 2) | code(truth(z, site));
            if (z % PER_WORD == PER_WORD - 2) {
                kind = kinds.number(new Kind(kind, word));
                word = 0;
            }
        }
        return kinds.number(new Kind(kind, word));
    }

    private int plainKind(long word) {
        int kind = plain.get(word);
        if (kind == LongTable.ABSENT) {
            kind = kinds.number(new Kind(-1, word));
            plain.put(word, kind);
        }
        return kind;
    }

    static int code(Truth truth) {
        return switch (truth) {
            case NO -> 0;
            case UNKNOWN -> 1;
            case YES -> 2;
        };
    }

    private Truth truth(int zone, Site site) {
        var shape = zones.get(zone).shape();
        var area = site.area();
        var drawn = truth(zone, shape, area);
        if (drawn == Truth.NO || whereabouts.inTerritory(site) != Truth.NO) {
            return drawn;
        }
        return Whereabouts.bounded(shape) ? Truth.UNKNOWN : Truth.NO;
    }

    private Truth truth(int zone, Shape shape, Area area) {
        if (shape instanceof Shape.Ring ring) {
            var foot = feet[frames.get(zone).line()];
            return foot == null ? Truth.NO : Whereabouts.inRing(area, ring, foot);
        }
        var reach = frames.get(zone).reach();
        return reach != null && reach.beyond(area) ? Truth.NO : Whereabouts.inShape(area, shape);
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
        return new Reach(centre, (furthest + meters) * 1.1);
    }
}
