// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.truceline.model.GeoPoint;
import org.truceline.terms.Ground;
import org.truceline.terms.Line;
import org.truceline.terms.Mark;
import org.truceline.terms.OwnAct;
import org.truceline.terms.Shape;
import org.truceline.terms.WeaponClass;
import org.truceline.terms.Zone;

/// Places, weapons and things that can be hit, in words.
record GroundPortrait(Ground ground, Phrases say) {
    List<Part> parts() {
        return List.of(
                Part.cited(
                        "Lines",
                        ground.lines().stream().map(GroundPortrait::line).toList()),
                Part.cited("Zones", ground.zones().stream().map(this::zone).toList()),
                Part.cited(
                        "Weapons",
                        ground.weapons().stream().map(GroundPortrait::weapon).toList()),
                Part.cited(
                        "Objects",
                        ground.objects().stream()
                                .map(o -> new Item(o.id(), o.label(), List.of(), List.of(), Mark.V))
                                .toList()),
                Part.cited(
                        "Acts",
                        ground.ownActs().stream().map(GroundPortrait::act).toList()));
    }

    private static Item act(OwnAct act) {
        var lines =
                Lines.with().say("given as", Phrases.acts(act.within())).say("words", String.join(", ", act.words()));
        return new Item(act.id(), act.label(), lines.list(), List.of(), Mark.V);
    }

    private static Item line(Line line) {
        var lines = Lines.with()
                .say(Phrases.count(line.points().size(), "point") + ends(line.points()))
                .say("may be off by", line.toleranceMeters() == 0 ? null : meters(line.toleranceMeters()));
        return new Item(line.id(), line.label(), lines.list(), List.of(), line.mark());
    }

    private static String ends(List<GeoPoint> points) {
        return points.isEmpty() ? "" : ", from " + point(points.getFirst()) + " to " + point(points.getLast());
    }

    private Item zone(Zone zone) {
        var lines = Lines.with()
                .say(shape(zone.shape()))
                .say("drawn by", zone.source())
                .say("holds", Phrases.span(zone.from(), zone.to()).strip());
        return new Item(zone.id(), zone.label(), lines.list(), List.of(), zone.mark());
    }

    private String shape(Shape shape) {
        return switch (shape) {
            case Shape.Ring ring -> ring(ring);
            case Shape.Disc disc ->
                "within " + meters(disc.radiusMeters()) + " of " + point(disc.centre()) + off(disc.toleranceMeters());
            case Shape.Outline outline ->
                "an outline of " + Phrases.count(outline.outline().size() - 1, "corner")
                        + off(outline.toleranceMeters());
            case Shape.AnyOf any -> joined(any.shapes(), " or ");
            case Shape.AllOf all -> joined(all.shapes(), " and ");
            case Shape.Outside outside -> "outside (" + shape(outside.shape()) + ")";
            case Shape.Unpublished unpublished -> "agreed on and not published";
        };
    }

    private static String ring(Shape.Ring ring) {
        String band = Double.isInfinite(ring.toMeters())
                ? "beyond " + meters(ring.fromMeters()) + " of "
                : meters(ring.fromMeters()) + " to " + meters(ring.toMeters()) + " from ";
        String flank = switch (ring.side()) {
            case EITHER -> ", on either side";
            case LEFT, RIGHT -> ", to the " + Phrases.code(ring.side()) + " of it";
            case NORTH, SOUTH, EAST, WEST -> ", " + Phrases.code(ring.side()) + " of it";
        };
        return band + ring.line().label() + flank;
    }

    private String joined(List<Shape> shapes, String word) {
        return shapes.stream().map(s -> "(" + shape(s) + ")").collect(Collectors.joining(word));
    }

    private static String off(double tolerance) {
        return tolerance == 0 ? "" : ", off by up to " + meters(tolerance);
    }

    private static String meters(double meters) {
        return meters >= 10_000 && meters % 1_000 == 0
                ? Phrases.number(meters / 1_000) + " km"
                : Phrases.number(meters) + " m";
    }

    private static String point(GeoPoint at) {
        return String.format(
                Locale.ROOT,
                "%.4f%s %.4f%s",
                Math.abs(at.latitude()),
                at.latitude() < 0 ? "S" : "N",
                Math.abs(at.longitude()),
                at.longitude() < 0 ? "W" : "E");
    }

    private static Item weapon(WeaponClass weapon) {
        var lines = Lines.with()
                .say(
                        "means",
                        weapon.means().stream().sorted().map(Phrases::code).collect(Collectors.joining(", ")))
                .say(
                        "calibre",
                        weapon.calibres().stream().map(GroundPortrait::calibre).collect(Collectors.joining("; ")))
                .say("systems", String.join(", ", weapon.systems()));
        return new Item(weapon.id(), weapon.label(), lines.list(), List.of(), weapon.mark());
    }

    private static String calibre(WeaponClass.Calibre c) {
        var of = new ArrayList<>(c.means().stream().sorted().map(Phrases::code).toList());
        String range = Double.isInfinite(c.toMm())
                ? Phrases.number(c.fromMm()) + " mm and more"
                : Phrases.number(c.fromMm()) + " to " + Phrases.number(c.toMm()) + " mm";
        return range + (of.isEmpty() ? "" : " (" + String.join(", ", of) + ")");
    }
}
