// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Site;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Shape;
import org.truceline.terms.Shape.Flank;
import org.truceline.terms.Zone;

/// The comparison of where an incident was with the ground that a clause speaks of, on the ellipsoid.
final class Whereabouts {
    /// How far a distance on the mean sphere may be off from that on the ellipsoid: at most 0.56 per cent.
    static final double ROUGH = 0.01;

    /// What is said of ground that nobody published.
    static final String UNPUBLISHED = ", whose bounds nobody published";

    private final Agreement terms;

    /// The outlines of the terms, by themselves and not by what they hold, as JTS takes them.
    private final IdentityHashMap<List<GeoPoint>, Coordinate[]> rings = new IdentityHashMap<>();

    Whereabouts(Agreement terms) {
        this.terms = terms;
        terms.ground().zones().forEach(z -> prepare(z.shape()));
        Optional.ofNullable(terms.ground().border()).ifPresent(b -> rings.put(b.points(), ring(b.points())));
    }

    private void prepare(Shape shape) {
        switch (shape) {
            case Shape.Outline outline -> rings.put(outline.outline(), ring(outline.outline()));
            case Shape.AnyOf any -> any.shapes().forEach(this::prepare);
            case Shape.AllOf all -> all.shapes().forEach(this::prepare);
            case Shape.Outside outside -> prepare(outside.shape());
            case Shape.Ring ring -> {}
            case Shape.Disc disc -> {}
            case Shape.Unpublished unpublished -> {}
        }
    }

    private static Coordinate[] ring(List<GeoPoint> outline) {
        return outline.stream()
                .map(p -> new Coordinate(p.longitude(), p.latitude()))
                .toArray(Coordinate[]::new);
    }

    /// Whether the incident was in a zone, or, without one, in the territory.
    Comparison compare(Known known, @Nullable String zone) {
        var site = known.site();
        if (site.isEmpty()) {
            return Comparison.unknown("no place is given that could be found");
        }
        return zone == null
                ? territory(site.get())
                : terms.ground()
                        .findZone(zone)
                        .map(z -> drawn(z, known).orElseGet(() -> inZone(site.get(), z)))
                        .orElse(Comparison.NOT_NEEDED);
    }

    /// Where a zone did not lie so on the days of the incident, or not on all of them, that; empty where it did.
    private Optional<Comparison> drawn(Zone zone, Known known) {
        return switch (drawn(zone, known.span(), terms.zone())) {
            case YES -> Optional.empty();
            case UNKNOWN -> Optional.of(Comparison.unknown("for some of those days only there is: " + zone.label()));
            case NO -> Optional.of(Comparison.no("for those days there is no: " + zone.label()));
        };
    }

    /// Whether a zone lay so on the first and the last day of a span.
    static Truth drawn(Zone zone, TimeSpan span, ZoneId local) {
        var first = Truth.of(zone.holds(span.from().atZone(local).toLocalDate()));
        var last = Truth.of(zone.holds(span.until().minusNanos(1).atZone(local).toLocalDate()));
        return first == last ? first : Truth.UNKNOWN;
    }

    /// Whether an area lies in the territory of the terms.
    ///
    /// @param country empty when it is not known
    Truth inTerritory(Area area, String country) {
        if (!country.isEmpty()) {
            return Truth.of(terms.countries().contains(country));
        }
        var border = terms.ground().border();
        return border == null ? Truth.UNKNOWN : inOutline(area, border.points(), border.toleranceMeters());
    }

    private Comparison territory(Site site) {
        var inside = inTerritory(site.area(), site.country());
        if (!site.country().isEmpty()) {
            String country = site.name() + " lies in " + site.country();
            return new Comparison(
                    inside,
                    country
                            + (inside == Truth.YES
                                    ? ", the territory of the terms"
                                    : ", outside the territory of the terms"));
        }
        if (terms.ground().border() == null) {
            return Comparison.unknown("the country of " + site.name() + " is not known");
        }
        return new Comparison(
                inside,
                switch (inside) {
                    case YES -> site.name() + " lies within the territory of the terms";
                    case NO -> site.name() + " lies outside the territory of the terms";
                    case UNKNOWN -> site.name() + " may lie inside or outside the territory of the terms";
                });
    }

    private Comparison inZone(Site site, Zone zone) {
        var territory = territory(site);
        if (!bounded(zone.shape()) && territory.fails()) {
            return territory;
        }
        Truth drawn = inShape(site.area(), zone.shape());
        Truth truth = bounded(zone.shape(), drawn, territory.truth());
        if (drawn == Truth.YES && truth == Truth.UNKNOWN) {
            return Comparison.unknown(site.name() + " lies by its point in: " + zone.label()
                    + ", and is said to lie in " + site.country());
        }
        String what = site.name() + " (known to " + Math.round(site.area().radiusMeters()) + " m)";
        if (zone.shape() instanceof Shape.Unpublished) {
            return Comparison.unknown(what + " may lie inside or outside: " + zone.label() + UNPUBLISHED);
        }
        return new Comparison(
                truth,
                switch (truth) {
                    case YES -> what + " lies in: " + zone.label();
                    case NO -> what + " lies outside: " + zone.label();
                    case UNKNOWN -> what + " may lie inside or outside: " + zone.label();
                });
    }

    /// Whether something lies in a zone of which it is known by its drawing whether it does: a zone that its shape does
    /// not bound ends where the territory of the terms does, and what is said to lie outside of that and lies by its
    /// point in a zone may be in either.
    static Truth bounded(Shape shape, Truth drawn, Truth inTerritory) {
        if (drawn == Truth.NO || inTerritory != Truth.NO) {
            return drawn;
        }
        return bounded(shape) ? Truth.UNKNOWN : Truth.NO;
    }

    private static boolean bounded(Shape shape) {
        return switch (shape) {
            case Shape.Ring ring -> !Double.isInfinite(ring.toMeters());
            case Shape.AnyOf any -> any.shapes().stream().allMatch(Whereabouts::bounded);
            case Shape.AllOf all -> all.shapes().stream().anyMatch(Whereabouts::bounded);
            case Shape.Outside outside -> false;
            case Shape.Disc disc -> true;
            case Shape.Outline outline -> true;
            case Shape.Unpublished unpublished -> false;
        };
    }

    Truth inShape(Area area, Shape shape) {
        return switch (shape) {
            case Shape.Ring ring -> inRing(area, ring);
            case Shape.Disc disc ->
                band(
                        Foot.at(disc.centre(), area.centre()),
                        area.radiusMeters() + disc.toleranceMeters(),
                        0,
                        disc.radiusMeters());
            case Shape.Outline outline -> inOutline(area, outline.outline(), outline.toleranceMeters());
            case Shape.AnyOf any ->
                any.shapes().stream().map(s -> inShape(area, s)).reduce(Truth.NO, Truth::or);
            case Shape.AllOf all ->
                all.shapes().stream().map(s -> inShape(area, s)).reduce(Truth.YES, Truth::and);
            case Shape.Outside outside -> inShape(area, outside.shape()).not();
            case Shape.Unpublished unpublished -> Truth.UNKNOWN;
        };
    }

    private static Truth inRing(Area area, Shape.Ring ring) {
        return inRing(area, ring, Foot.on(ring.line().points(), area.centre()));
    }

    /// @param foot that of the area's centre on the ring's line
    static Truth inRing(Area area, Shape.Ring ring, Foot foot) {
        double slack = area.radiusMeters() + ring.line().toleranceMeters();
        Truth distance = band(foot, slack, ring.fromMeters(), ring.toMeters());
        return distance == Truth.NO ? distance : distance.and(onFlank(area.centre(), foot, slack, ring));
    }

    /// Whether a distance lies in a band, being off by up to `slackMeters`.
    private static Truth band(Foot foot, double slackMeters, double fromMeters, double toMeters) {
        double distance = foot.meters(
                fromMeters - slackMeters, fromMeters + slackMeters, toMeters - slackMeters, toMeters + slackMeters);
        double least = Math.max(0, distance - slackMeters);
        double most = distance + slackMeters;
        if (least > toMeters || most < fromMeters) {
            return Truth.NO;
        }
        return least >= fromMeters && most <= toMeters ? Truth.YES : Truth.UNKNOWN;
    }

    private static Truth onFlank(GeoPoint here, Foot foot, double slackMeters, Shape.Ring ring) {
        if (ring.side() == Flank.EITHER) {
            return Truth.YES;
        }
        if (foot.meters(slackMeters) <= slackMeters) {
            return Truth.UNKNOWN;
        }
        boolean there = Rim.on(here, foot.point(), ring);
        return Rim.sides(here, slackMeters, ring, there) ? Truth.of(there) : Truth.UNKNOWN;
    }

    private Truth inOutline(Area area, List<GeoPoint> outline, double toleranceMeters) {
        double slack = area.radiusMeters() + toleranceMeters;
        if (Foot.on(outline, area.centre()).meters(slack) <= slack) {
            return Truth.UNKNOWN;
        }
        var ring = rings.get(outline);
        var at = new Coordinate(area.centre().longitude(), area.centre().latitude());
        int location = PointLocation.locateInRing(at, ring == null ? ring(outline) : ring);
        return Truth.of(location != Location.EXTERIOR);
    }

    static double meters(GeoPoint a, GeoPoint b) {
        GeodesicData line = Geodesic.WGS84.Inverse(a.latitude(), a.longitude(), b.latitude(), b.longitude());
        return line.s12;
    }
}
