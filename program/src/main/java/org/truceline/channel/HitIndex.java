// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Leg;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;

/// Which notified objects a strike may have been at: legs by the ground that they may lie on, in a tree of rectangles
/// (sort-tile-recursive packing, Leutenegger et al. 1997), then by time, then exactly. Immutable.
///
/// Near is a matter of three values. With a strike somewhere within r of a point, a leg whose path may lie u off, and n
/// that counts as near: it is surely near when distance + r + u <= n, surely not when distance - r - u > n.
public final class HitIndex {
    /// A degree of latitude at the equator is 110,574 m, and more elsewhere.
    private static final double LEAST_METERS_PER_DEGREE = 110_500;

    private static final double WHOLE_TURN = 360;

    /// What is watched.
    ///
    /// @param legs as exact as whoever watches knows them
    /// @param sealed whether exact places are held back, so that nobody may be told a distance from them
    public record Watched(String object, List<Leg> legs, double nearMeters, boolean sealed) {
        public Watched {
            legs = List.copyOf(legs);
        }

        /// Whether a strike at an area in a time was near it: by one leg surely, or by none.
        public Truth hit(Area where, TimeSpan when) {
            return legs.stream()
                    .map(leg -> near(leg, where).and(when.within(leg.window())))
                    .reduce(Truth.NO, Truth::or);
        }

        private Truth near(Leg leg, Area where) {
            double distance = leg.metersTo(where.centre());
            double unsure = where.radiusMeters() + leg.unsureMeters();
            if (distance + unsure <= nearMeters) {
                return Truth.YES;
            }
            return distance - unsure > nearMeters ? Truth.NO : Truth.UNKNOWN;
        }

        /// From the middle of an area to the nearest leg.
        double metersTo(Area where) {
            return legs.stream()
                    .mapToDouble(leg -> leg.metersTo(where.centre()))
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
        }
    }

    private record Spot(Watched watched, TimeSpan window) {}

    private final Map<String, Watched> all = new TreeMap<>();
    private final STRtree tree = new STRtree();

    public HitIndex(Collection<Watched> watched) {
        watched.forEach(one -> {
            all.put(one.object(), one);
            one.legs().forEach(leg -> tree.insert(ground(leg, one.nearMeters()), new Spot(one, leg.window())));
        });
        tree.build();
    }

    public int size() {
        return all.size();
    }

    /// The objects that a strike may have been at, by their ids.
    ///
    /// @param where the places that it may have been at; none says nothing, and finds nothing
    public List<Watched> find(List<Area> where, TimeSpan when) {
        var found = new TreeMap<String, Watched>();
        where.forEach(area -> candidates(area, when).stream()
                .filter(watched -> watched.hit(area, when) != Truth.NO)
                .forEach(watched -> found.put(watched.object(), watched)));
        return List.copyOf(found.values());
    }

    private Collection<Watched> candidates(Area area, TimeSpan when) {
        var found = new LinkedHashSet<Watched>();
        var here = around(area.centre(), area.radiusMeters());
        for (double turn : List.of(0.0, -WHOLE_TURN, WHOLE_TURN)) {
            var turned = new Envelope(here.getMinX() + turn, here.getMaxX() + turn, here.getMinY(), here.getMaxY());
            tree.query(turned, spot -> {
                if (((Spot) spot).window().overlaps(when)) {
                    found.add(((Spot) spot).watched());
                }
            });
        }
        return found;
    }

    /// A rectangle of degrees that holds all that may be near a leg. A leg over the edge of the map goes on beyond it.
    private static Envelope ground(Leg leg, double nearMeters) {
        var ground = new Envelope();
        double before = leg.path().getFirst().longitude();
        for (GeoPoint point : leg.path()) {
            double longitude = before + Math.IEEEremainder(point.longitude() - before, WHOLE_TURN);
            var circle = around(new GeoPoint(point.latitude(), point.longitude()), nearMeters + leg.unsureMeters());
            double shift = longitude - point.longitude();
            ground.expandToInclude(circle.getMinX() + shift, circle.getMinY());
            ground.expandToInclude(circle.getMaxX() + shift, circle.getMaxY());
            before = longitude;
        }
        return ground;
    }

    private static Envelope around(GeoPoint centre, double meters) {
        double north = meters / LEAST_METERS_PER_DEGREE;
        double furthest = Math.abs(centre.latitude()) + north;
        // Near a pole every longitude is near.
        double east = furthest >= 89 ? WHOLE_TURN : north / Math.cos(Math.toRadians(furthest));
        return new Envelope(
                centre.longitude() - east,
                centre.longitude() + east,
                centre.latitude() - north,
                centre.latitude() + north);
    }
}
