// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.truceline.model.GeoPoint;
import org.truceline.terms.Line;
import org.truceline.terms.Shape;

/// The form of a zone as one can draw it. Verdicts never come from here: they are measured on the ellipsoid, with
/// tolerances that a drawn edge does not have.
final class ZoneOutline {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double METERS_A_DEGREE = 111_195;

    /// How far what has no outer edge is drawn.
    private static final double FAR_METERS = 100_000;

    /// Segments of a quarter circle.
    private static final int ROUND = 12;

    /// Of coordinates as they are written: about a decimetre.
    private static final double GRID = 1e6;

    private final AffineTransformation toDegrees;
    private final double shrink;
    private final GeoPoint middle;

    private ZoneOutline(GeoPoint middle) {
        this.middle = middle;
        this.shrink = Math.cos(Math.toRadians(middle.latitude()));
        this.toDegrees = AffineTransformation.scaleInstance(1 / (METERS_A_DEGREE * shrink), 1 / METERS_A_DEGREE)
                .translate(middle.longitude(), middle.latitude());
    }

    /// The polygons of a shape in degrees of longitude and latitude; empty for what nobody published, and for what lies
    /// outside of something and has no edge of its own.
    static Optional<Geometry> of(Shape shape) {
        return middle(shape).flatMap(point -> {
            var outline = new ZoneOutline(point);
            return outline.draw(shape).map(outline::degrees).filter(drawn -> !drawn.isEmpty());
        });
    }

    private static Optional<GeoPoint> middle(Shape shape) {
        return switch (shape) {
            case Shape.Ring ring -> Optional.of(ring.line().points().getFirst());
            case Shape.Disc disc -> Optional.of(disc.centre());
            case Shape.Outline outline -> Optional.of(outline.outline().getFirst());
            case Shape.AnyOf any -> first(any.shapes());
            case Shape.AllOf all -> first(all.shapes());
            case Shape.Outside outside -> middle(outside.shape());
            case Shape.Unpublished unpublished -> Optional.empty();
        };
    }

    private static Optional<GeoPoint> first(List<Shape> shapes) {
        return shapes.stream().flatMap(shape -> middle(shape).stream()).findFirst();
    }

    private Optional<Geometry> draw(Shape shape) {
        return switch (shape) {
            case Shape.Ring ring -> Optional.of(band(ring));
            case Shape.Disc disc ->
                Optional.of(GEOMETRY.createPoint(meters(disc.centre())).buffer(disc.radiusMeters(), ROUND));
            case Shape.Outline outline -> Optional.of(polygon(outline.outline()));
            case Shape.AnyOf any ->
                any.shapes().stream().flatMap(s -> draw(s).stream()).reduce(Geometry::union);
            case Shape.AllOf all -> allOf(all);
            case Shape.Outside outside -> Optional.empty();
            case Shape.Unpublished unpublished -> Optional.empty();
        };
    }

    private Optional<Geometry> allOf(Shape.AllOf all) {
        var inside =
                all.shapes().stream().filter(s -> !(s instanceof Shape.Outside)).toList();
        var common = inside.stream().map(this::draw).toList();
        if (common.isEmpty() || common.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var drawn = common.stream().map(Optional::get).reduce(Geometry::intersection);
        for (Shape shape : all.shapes()) {
            if (shape instanceof Shape.Outside outside) {
                var hole = draw(outside.shape());
                drawn = drawn.map(whole -> hole.map(whole::difference).orElse(whole));
            }
        }
        return drawn;
    }

    private Geometry polygon(List<GeoPoint> points) {
        Geometry drawn =
                GEOMETRY.createPolygon(points.stream().map(this::meters).toArray(Coordinate[]::new));
        return drawn.isValid() ? drawn : drawn.buffer(0);
    }

    private Geometry band(Shape.Ring ring) {
        double reach = Double.isInfinite(ring.toMeters()) ? ring.fromMeters() + FAR_METERS : ring.toMeters();
        var line = GEOMETRY.createLineString(
                ring.line().points().stream().map(this::meters).toArray(Coordinate[]::new));
        Geometry whole =
                ring.side() == Shape.Flank.EITHER ? line.buffer(reach, ROUND) : flank(ring.line(), ring.side(), reach);
        return ring.fromMeters() > 0 ? whole.difference(line.buffer(ring.fromMeters(), ROUND)) : whole;
    }

    /// What lies on one side of a line: beside each stretch a rectangle, around each corner a part of a disc.
    private Geometry flank(Line line, Shape.Flank side, double reach) {
        var wanted = new ArrayList<Geometry>();
        var other = new ArrayList<Geometry>();
        var points = line.points().stream().map(this::meters).toList();
        for (int i = 0; i + 1 < points.size(); i++) {
            boolean left = leftIsWanted(side, points.get(i), points.get(i + 1));
            (left ? wanted : other).add(beside(points.get(i), points.get(i + 1), reach));
            (left ? other : wanted).add(beside(points.get(i + 1), points.get(i), reach));
        }
        for (int i = 0; i < points.size(); i++) {
            wanted.add(corner(points, i, side, reach));
        }
        var whole = UnaryUnionOp.union(wanted);
        var stretches = UnaryUnionOp.union(wanted.subList(0, points.size() - 1));
        return whole.difference(UnaryUnionOp.union(other).difference(stretches));
    }

    private static boolean leftIsWanted(Shape.Flank side, Coordinate from, Coordinate to) {
        double east = to.x - from.x;
        double north = to.y - from.y;
        return switch (side) {
            case LEFT, EITHER -> true;
            case RIGHT -> false;
            case NORTH -> east > 0;
            case SOUTH -> east < 0;
            case EAST -> north < 0;
            case WEST -> north > 0;
        };
    }

    /// A rectangle to the left of a stretch.
    private static Geometry beside(Coordinate from, Coordinate to, double reach) {
        double length = Math.max(from.distance(to), Double.MIN_NORMAL);
        double x = -(to.y - from.y) / length * reach;
        double y = (to.x - from.x) / length * reach;
        return GEOMETRY.createPolygon(new Coordinate[] {
            from, to, new Coordinate(to.x + x, to.y + y), new Coordinate(from.x + x, from.y + y), from
        });
    }

    /// The part of a disc around a point of the line that lies on a side of it: towards a quarter of the compass, or at
    /// the line's ends beside the stretch that ends there; at a bend all of it, from which the other side is taken.
    private static Geometry corner(List<Coordinate> points, int at, Shape.Flank side, double reach) {
        var here = points.get(at);
        var disc = GEOMETRY.createPoint(here).buffer(reach, ROUND);
        boolean isEnd = at == 0 || at == points.size() - 1;
        return switch (side) {
            case NORTH -> disc.intersection(half(here, 1, 0, reach));
            case SOUTH -> disc.intersection(half(here, -1, 0, reach));
            case EAST -> disc.intersection(half(here, 0, -1, reach));
            case WEST -> disc.intersection(half(here, 0, 1, reach));
            case LEFT, RIGHT -> isEnd ? disc.intersection(endHalf(points, at, side, reach)) : disc;
            case EITHER -> disc;
        };
    }

    private static Geometry endHalf(List<Coordinate> points, int at, Shape.Flank side, double reach) {
        var from = at == 0 ? points.get(0) : points.get(at - 1);
        var to = at == 0 ? points.get(1) : points.get(at);
        double sign = side == Shape.Flank.LEFT ? 1 : -1;
        double length = Math.max(from.distance(to), Double.MIN_NORMAL);
        return half(points.get(at), sign * (to.x - from.x) / length, sign * (to.y - from.y) / length, reach);
    }

    /// The half of a square around a point that lies to the left of a direction.
    private static Geometry half(Coordinate at, double x, double y, double reach) {
        var back = new Coordinate(at.x - x * reach, at.y - y * reach);
        var ahead = new Coordinate(at.x + x * reach, at.y + y * reach);
        return beside(back, ahead, reach);
    }

    private Coordinate meters(GeoPoint point) {
        return new Coordinate(
                (point.longitude() - middle.longitude()) * METERS_A_DEGREE * shrink,
                (point.latitude() - middle.latitude()) * METERS_A_DEGREE);
    }

    private Geometry degrees(Geometry drawn) {
        var degrees = toDegrees.transform(drawn);
        degrees.apply((Coordinate c) -> {
            c.x = Math.round(c.x * GRID) / GRID;
            c.y = Math.round(c.y * GRID) / GRID;
        });
        return degrees;
    }
}
