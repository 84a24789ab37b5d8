// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.GeoPoint;
import org.truceline.model.Means;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;
import org.truceline.terms.Condition;
import org.truceline.terms.Duty;
import org.truceline.terms.Exemption;
import org.truceline.terms.Lapse;
import org.truceline.terms.Obligation;
import org.truceline.terms.PointInTime;
import org.truceline.terms.Role;
import org.truceline.terms.Rule;
import org.truceline.terms.Shape;
import org.truceline.terms.Zone;

/// An agreement as tables for SQL, made from the terms and not by the judging room, so that the two can be held
/// against each other: who is bound and hit by name and day, acts, weapons, times under each reading, ground. SQL's
/// own NULL is the third truth value, and its AND and OR are Kleene's.
///
/// What SQL cannot express of a rule (see [#expressible]) leaves its obligation out, by name.
final class SqlTerms {
    /// Degrees between two points of a line: PostGIS measures to the geodesic between them, and a line of the terms is
    /// straight on the map, from which over so short a stretch that is millimetres off.
    private static final double STEP_DEGREES = 0.005;

    private final Agreement terms;
    private final SqlCast cast;
    private final List<Casebook.Manner> manners;
    private final StringBuilder script = new StringBuilder();
    private final List<String> left = new ArrayList<>();
    private final List<Rated> rated = new ArrayList<>();
    private final Map<String, Map<Act, Truth>> acts = new LinkedHashMap<>();

    /// One rule with its number.
    private record Rated(int number, Obligation obligation, int own, Rule rule) {}

    SqlTerms(Agreement terms, List<Casebook.Manner> manners) {
        this.terms = terms;
        this.cast = new SqlCast(terms);
        this.manners = manners;
        for (Obligation o : terms.obligations()) {
            if (!expressible(o)) {
                left.add(o.id());
            }
            for (int r = 0; r < o.readings().size(); r++) {
                rated.add(new Rated(rated.size(), o, r, o.readings().get(r).rule()));
            }
        }
    }

    /// Obligations that SQL does not try.
    List<String> leftOut() {
        return List.copyOf(left);
    }

    /// Whether all that an obligation turns on is in columns: no hours of the day, no moment or conduct among its
    /// conditions, no lapse by another's breach, no procedure before it, no exception by facts, no group that is left
    /// out in one place alone; ground that is nowhere else on other days and is a disc, one side of a line, or all
    /// around it; a territory that is told by the country.
    private boolean expressible(Obligation o) {
        boolean plain = o.readings().stream().map(r -> r.rule()).allMatch(r -> r.daily() == null && ground(r.place()));
        boolean stated = o.conditions().stream().allMatch(c -> c.test() instanceof Condition.Test.Stated)
                && o.reciprocity().isEmpty()
                && terms.course().lapses().stream().noneMatch(l -> l.upon() == Lapse.Upon.BREACH_BY_OTHER);
        return plain
                && stated
                && o.duty() != Duty.MAY_ONLY_AFTER
                && o.exemptions().stream().noneMatch(SqlTerms::ofFacts)
                && (!turnsOnExcluded(o) || terms.cast().exclusions().stream().allMatch(e -> e.place() == null))
                && !terms.countries().isEmpty();
    }

    /// Whether an exception applies by what is so; one that somebody has to claim does not, for nobody does in these
    /// incidents.
    private static boolean ofFacts(Exemption e) {
        return e.kind() != Exemption.Kind.EXCLUDED_TARGET
                && e.words().isEmpty()
                && !(e.acts().isEmpty()
                        && e.weapon() == null
                        && e.place() == null
                        && e.target().anyone());
    }

    private static boolean turnsOnExcluded(Obligation o) {
        return spares(o)
                || o.readings().stream().anyMatch(r -> r.rule().target().roles().contains(Role.EXCLUDED));
    }

    private static boolean spares(Obligation o) {
        return o.exemptions().stream().anyMatch(e -> e.kind() == Exemption.Kind.EXCLUDED_TARGET);
    }

    private boolean ground(@Nullable String place) {
        return place == null
                || terms.ground()
                        .findZone(place)
                        .filter(z -> z.from() == null && z.to() == null)
                        .map(z -> plain(z.shape()))
                        .orElse(false);
    }

    private static boolean plain(Shape shape) {
        return switch (shape) {
            case Shape.Ring ring ->
                switch (ring.side()) {
                    case NORTH, SOUTH, EAST, WEST, EITHER -> true;
                    case LEFT, RIGHT -> false;
                };
            case Shape.Disc disc -> true;
            case Shape.Unpublished unpublished -> true;
            case Shape.Outline outline -> false;
            case Shape.AnyOf any -> false;
            case Shape.AllOf all -> false;
            case Shape.Outside outside -> false;
        };
    }

    /// The tables of the terms.
    String tables() {
        script.append("""
                CREATE TABLE rule(rule int PRIMARY KEY, obligation text, own int, may boolean, excluded_only boolean,
                    spares boolean, zone text, weapon text, binds boolean);
                CREATE TABLE act_rule(act text, rule int, truth boolean);
                CREATE TABLE who(doer text, target text, d0 date, d1 date, rule int, truth boolean, excluded boolean);
                CREATE TABLE weapon(weapon text, act text, means text, truth boolean);
                CREATE TABLE frame(rule int, s int, e int, from0 timestamptz, from1 timestamptz, to0 timestamptz,
                    to1 timestamptz);
                CREATE TABLE zone(zone text, bounded boolean, secret boolean, side text, from_m float8, to_m float8,
                    slack float8, geom geometry, geog geography);
                """);
        rated.stream().filter(r -> !left.contains(r.obligation().id())).forEach(this::rule);
        acts();
        who();
        weapons();
        terms.ground().zones().stream().filter(z -> plain(z.shape())).forEach(this::zone);
        script.append("""
                UPDATE zone SET geom = ST_SetSRID(geom, 4326),
                    geog = ST_Segmentize(ST_SetSRID(geom, 4326), %s)::geography;
                CREATE INDEX ON who(doer, target);
                ANALYZE;
                """.formatted(STEP_DEGREES));
        return script.toString();
    }

    private void rule(Rated r) {
        var o = r.obligation();
        var binds = o.conditions().stream().map(Condition::holds).reduce(Truth.YES, Truth::and);
        insert(
                "rule",
                r.number(),
                o.id(),
                r.own(),
                o.duty() == Duty.MAY,
                r.rule().target().roles().contains(Role.EXCLUDED),
                spares(o),
                r.rule().place(),
                r.rule().weapon(),
                binds);
        for (int s = 0; s < terms.course().starts().size(); s++) {
            var start = terms.course().starts().get(s).at();
            var ends = terms.course().ends();
            for (int e = 0; e < Math.max(1, ends.size()); e++) {
                frame(r, s, e, start, ends.isEmpty() ? Optional.empty() : Optional.of(ends.get(e)));
            }
        }
    }

    private void frame(Rated r, int s, int e, PointInTime start, Optional<Asserted> end) {
        var from = r.rule().from() == null ? start : r.rule().from().under(start);
        var to = r.rule().to() == null
                ? end.map(x -> x.under(start)).orElse(null)
                : r.rule().to().under(start);
        insert(
                "frame",
                r.number(),
                s,
                e,
                from.earliest(),
                from.latest(),
                to == null ? null : to.earliest(),
                to == null ? null : to.latest());
    }

    /// For each act the rules that speak of it; those that only may, where none surely does.
    private void acts() {
        for (Rated r : rated) {
            for (Act act : Act.values()) {
                acts.computeIfAbsent(r.obligation().id(), o -> new LinkedHashMap<>())
                        .merge(act, act(act, r), Truth::or);
            }
        }
        for (Act act : manners.stream().map(Casebook.Manner::act).distinct().toList()) {
            boolean covered = acts.values().stream().anyMatch(m -> m.get(act) == Truth.YES);
            rated.stream()
                    .filter(r -> act(act, r) != Truth.NO
                            && !left.contains(r.obligation().id()))
                    .filter(r -> !covered
                            || acts.getOrDefault(r.obligation().id(), Map.of()).get(act) == Truth.YES)
                    .forEach(r -> insert("act_rule", act.code(), r.number(), act(act, r)));
        }
    }

    private static Truth act(Act act, Rated r) {
        var wanted = r.obligation().duty() == Duty.MUST
                ? r.rule().contrary()
                : r.rule().acts();
        if (wanted.contains(act)) {
            return Truth.YES;
        }
        boolean someFire = wanted.stream().anyMatch(a -> a.group() == ActGroup.FIRE);
        boolean vague = act == Act.ARMED_ATTACK || act == Act.HARM;
        return vague && someFire ? Truth.UNKNOWN : Truth.NO;
    }

    private void who() {
        var pairs = manners.stream()
                .map(m -> new Pair(m.doer(), m.target()))
                .distinct()
                .toList();
        var days = cast.turns();
        for (int d = 0; d + 1 < days.size(); d++) {
            for (Pair pair : pairs) {
                for (Rated r : rated) {
                    who(pair, days.get(d), days.get(d + 1), r);
                }
            }
        }
    }

    private record Pair(String doer, @Nullable String target) {}

    private void who(Pair pair, LocalDate from, LocalDate to, Rated r) {
        if (left.contains(r.obligation().id())) {
            return;
        }
        var truth = cast.who(pair.doer(), pair.target(), r.rule(), from);
        if (truth != Truth.NO) {
            insert(
                    "who",
                    pair.doer(),
                    pair.target() == null ? "" : pair.target(),
                    from,
                    to,
                    r.number(),
                    truth,
                    cast.excluded(pair.doer(), pair.target(), from));
        }
    }

    private void weapons() {
        var ways = manners.stream()
                .map(m -> new Way(m.act(), m.means()))
                .distinct()
                .toList();
        for (var weapon : terms.ground().weapons()) {
            for (Way way : ways) {
                var truth = SqlWeapons.among(weapon, way.act(), way.means());
                var means = way.means() == null ? "" : way.means().code();
                insert("weapon", weapon.id(), way.act().code(), means, truth);
            }
        }
    }

    private record Way(Act act, @Nullable Means means) {}

    private void zone(Zone zone) {
        switch (zone.shape()) {
            case Shape.Ring ring ->
                zone(
                        zone.id(),
                        ring.side(),
                        ring.fromMeters(),
                        ring.toMeters(),
                        ring.line().toleranceMeters(),
                        "LINESTRING(" + points(ring.line().points()) + ")");
            case Shape.Disc disc ->
                zone(
                        zone.id(),
                        Shape.Flank.EITHER,
                        0,
                        disc.radiusMeters(),
                        disc.toleranceMeters(),
                        "POINT(" + points(List.of(disc.centre())) + ")");
            case Shape.Unpublished unpublished ->
                insert("zone", zone.id(), false, true, null, null, null, null, null, null);
            case Shape.Outline outline -> {}
            case Shape.AnyOf any -> {}
            case Shape.AllOf all -> {}
            case Shape.Outside outside -> {}
        }
    }

    private void zone(String id, Shape.Flank side, double from, double to, double slack, String wkt) {
        insert("zone", id, Double.isFinite(to), false, side.code(), from, to, slack, wkt, null);
    }

    private static String points(List<GeoPoint> points) {
        return points.stream().map(p -> p.longitude() + " " + p.latitude()).collect(Collectors.joining(","));
    }

    private void insert(String table, @Nullable Object... values) {
        script.append("INSERT INTO ").append(table).append(" VALUES(");
        for (int i = 0; i < values.length; i++) {
            script.append(i == 0 ? "" : ",").append(literal(values[i]));
        }
        script.append(");\n");
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Truth truth ->
                switch (truth) {
                    case YES -> "true";
                    case NO -> "false";
                    case UNKNOWN -> "NULL";
                };
            case Integer number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> "'" + value.toString().replace("'", "''") + "'";
        };
    }
}
