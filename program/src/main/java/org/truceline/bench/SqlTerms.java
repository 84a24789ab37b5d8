// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.GeoPoint;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;
import org.truceline.terms.Condition;
import org.truceline.terms.Duty;
import org.truceline.terms.Exemption;
import org.truceline.terms.Obligation;
import org.truceline.terms.PointInTime;
import org.truceline.terms.Role;
import org.truceline.terms.Rule;
import org.truceline.terms.Selector;
import org.truceline.terms.Shape;
import org.truceline.terms.Words;
import org.truceline.terms.Zone;

/// An agreement as tables for SQL, made from the terms and not by the judging room, so that the two can be held
/// against each other: who is bound and hit by name and day, acts, weapons, times under each reading, ground. SQL's
/// own NULL is the third truth value, and its AND and OR are Kleene's.
///
/// What SQL cannot express of a rule (hours of the day, conduct of the other side, an exception by facts, ground that
/// is no plain ring, disc or outline) leaves its obligation out, by name.
final class SqlTerms {
    private final Agreement terms;
    private final List<Casebook.Manner> manners;
    private final StringBuilder script = new StringBuilder();
    private final List<String> left = new ArrayList<>();
    private final List<Rated> rated = new ArrayList<>();
    private final Map<String, Map<Act, Truth>> acts = new LinkedHashMap<>();

    /// One rule with its number.
    private record Rated(int number, Obligation obligation, int own, Rule rule) {}

    SqlTerms(Agreement terms, List<Casebook.Manner> manners) {
        this.terms = terms;
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

    private boolean expressible(Obligation o) {
        boolean plain = o.readings().stream().map(r -> r.rule()).allMatch(r -> r.daily() == null && ground(r.place()));
        boolean stated = o.conditions().stream().allMatch(c -> c.test() instanceof Condition.Test.Stated)
                && o.reciprocity().isEmpty()
                && terms.course().lapses().isEmpty();
        boolean excepted = o.exemptions().stream()
                .allMatch(e ->
                        e.kind() == Exemption.Kind.EXCLUDED_TARGET || !e.words().isEmpty());
        return plain && stated && excepted && o.duty() != Duty.MAY_ONLY_AFTER;
    }

    private boolean ground(@Nullable String place) {
        return place == null
                || terms.ground()
                        .findZone(place)
                        .filter(z -> z.from() == null && z.to() == null)
                        .map(Zone::shape)
                        .map(s -> s instanceof Shape.Ring ring
                                ? switch (ring.side()) {
                                    case NORTH, SOUTH, EAST, WEST, EITHER -> true;
                                    case LEFT, RIGHT -> false;
                                }
                                : s instanceof Shape.Disc || s instanceof Shape.Unpublished)
                        .orElse(false);
    }

    /// The tables of the terms.
    String tables() {
        script.append("""
                CREATE TABLE rule(rule int PRIMARY KEY, obligation text, own int, may boolean, excluded_only boolean,
                    spares boolean, zone text, weapon text, binds boolean);
                CREATE TABLE act_rule(act text, rule int, truth boolean);
                CREATE TABLE who(doer text, target text, d0 date, d1 date, rule int, truth boolean, excluded boolean);
                CREATE TABLE weapon(weapon text, means text, truth boolean);
                CREATE TABLE frame(rule int, s int, e int, from0 timestamptz, from1 timestamptz, to0 timestamptz,
                    to1 timestamptz);
                CREATE TABLE zone(zone text, kind text, side text, from_m float8, to_m float8, slack float8,
                    geom geometry, geog geography);
                """);
        rated.stream().filter(r -> !left.contains(r.obligation().id())).forEach(this::rule);
        acts();
        who();
        weapons();
        terms.ground().zones().forEach(this::zone);
        script.append("CREATE INDEX ON who(doer, target); ANALYZE;\n");
        return script.toString();
    }

    private void rule(Rated r) {
        var o = r.obligation();
        boolean spares = o.exemptions().stream().anyMatch(e -> e.kind() == Exemption.Kind.EXCLUDED_TARGET);
        var binds = o.conditions().stream().map(Condition::holds).reduce(Truth.YES, Truth::and);
        insert(
                "rule",
                r.number(),
                o.id(),
                r.own(),
                o.duty() == Duty.MAY,
                r.rule().target().roles().contains(Role.EXCLUDED),
                spares,
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
        return act == Act.ARMED_ATTACK && someFire ? Truth.UNKNOWN : Truth.NO;
    }

    private void who() {
        var pairs = manners.stream()
                .map(m -> new Pair(m.doer(), m.target()))
                .distinct()
                .toList();
        var days = new ArrayList<>(turns());
        for (int d = 0; d + 1 < days.size(); d++) {
            for (Pair pair : pairs) {
                for (Rated r : rated) {
                    who(pair, days.get(d), days.get(d + 1), r);
                }
            }
        }
    }

    private record Pair(String doer, @Nullable String target) {}

    /// The days on which somebody joins, is renamed, or takes or leaves a role; from long before to long after.
    private Set<LocalDate> turns() {
        var cast = terms.cast();
        var days = new TreeSet<LocalDate>();
        days.add(terms.firstDay().minus(100, ChronoUnit.YEARS));
        days.add(terms.firstDay().plus(100, ChronoUnit.YEARS));
        cast.accessions().forEach(a -> days.add(a.at()));
        cast.roles().forEach(r -> turn(days, r.from(), r.to()));
        cast.exclusions().forEach(e -> e.members().forEach(m -> turn(days, m.from(), m.to())));
        cast.actors()
                .forEach(a -> Stream.of(a.names(), a.adjectives(), a.partOf())
                        .flatMap(List::stream)
                        .forEach(n -> turn(days, n.from(), n.to())));
        return days;
    }

    private static void turn(Set<LocalDate> days, @Nullable LocalDate from, @Nullable LocalDate to) {
        Stream.ofNullable(from).forEach(days::add);
        Stream.ofNullable(to).map(d -> d.plusDays(1)).forEach(days::add);
    }

    private void who(Pair pair, LocalDate from, LocalDate to, Rated r) {
        if (left.contains(r.obligation().id())) {
            return;
        }
        var doers = terms.actorsNamed(pair.doer(), from);
        var truth = doers.isEmpty()
                ? one(null, pair, r.rule(), from)
                : all(doers.stream().map(a -> one(a, pair, r.rule(), from)).toList());
        if (truth != Truth.NO) {
            insert(
                    "who",
                    pair.doer(),
                    pair.target() == null ? "" : pair.target(),
                    from,
                    to,
                    r.number(),
                    truth,
                    excluded(doers, pair, from));
        }
    }

    private Truth one(@Nullable String doer, Pair pair, Rule rule, LocalDate day) {
        return bound(doer, rule.bearer(), day).and(hit(doer, pair.target(), rule.target(), day));
    }

    private Truth bound(@Nullable String doer, Selector bearer, LocalDate day) {
        if (bearer.anyone()) {
            return Truth.YES;
        }
        if (doer == null) {
            return Truth.UNKNOWN;
        }
        if (!terms.cast().selects(bearer, doer, day)) {
            return Truth.NO;
        }
        return bearer.roles().isEmpty() ? Truth.YES : terms.cast().joined(doer, day);
    }

    private Truth hit(@Nullable String doer, @Nullable String target, Selector wanted, LocalDate day) {
        if (wanted.anyone()) {
            return Truth.YES;
        }
        if (target == null) {
            return Truth.UNKNOWN;
        }
        var actors = terms.actorsNamed(target, day);
        var objects = objects(target);
        if (actors.isEmpty() && objects.isEmpty()) {
            return Truth.UNKNOWN;
        }
        if (objects.stream().anyMatch(wanted.objects()::contains)) {
            return Truth.YES;
        }
        return actors.isEmpty()
                ? Truth.NO
                : all(actors.stream().map(a -> hit(doer, a, wanted, day, true)).toList());
    }

    private Truth hit(@Nullable String doer, String actor, Selector wanted, LocalDate day, boolean known) {
        if (!known || !terms.cast().selects(wanted, actor, day)) {
            return Truth.NO;
        }
        var joined = wanted.roles().isEmpty() || wanted.roles().contains(Role.EXCLUDED)
                ? Truth.YES
                : terms.cast().joined(actor, day);
        if (!wanted.opposed()) {
            return joined;
        }
        return joined.and(doer == null ? Truth.UNKNOWN : Truth.of(!terms.cast().allied(doer, actor, day)));
    }

    private List<String> objects(String name) {
        return terms.ground().objects().stream()
                .filter(o -> Words.mention(name, o.words()))
                .map(o -> o.id())
                .toList();
    }

    /// Whether what was hit is an excluded group, whoever of those not excluded did it.
    private Truth excluded(Set<String> doers, Pair pair, LocalDate day) {
        boolean any =
                doers.isEmpty() || doers.stream().anyMatch(a -> !terms.cast().holds(a, Role.EXCLUDED, day));
        if (!any) {
            return Truth.NO;
        }
        if (pair.target() == null) {
            return Truth.UNKNOWN;
        }
        var actors = terms.actorsNamed(pair.target(), day);
        if (actors.isEmpty()) {
            return objects(pair.target()).isEmpty() ? Truth.UNKNOWN : Truth.NO;
        }
        return all(actors.stream()
                .map(a -> Truth.of(terms.cast().holds(a, Role.EXCLUDED, day)))
                .toList());
    }

    private static Truth all(Collection<Truth> truths) {
        var distinct = truths.stream().distinct().toList();
        return distinct.size() == 1 ? distinct.getFirst() : Truth.UNKNOWN;
    }

    private void weapons() {
        var means = manners.stream()
                .map(Casebook.Manner::means)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        terms.ground().weapons().forEach(w -> {
            means.forEach(m -> {
                boolean bore = w.calibres().stream()
                        .anyMatch(c -> c.means().isEmpty() || c.means().contains(m));
                var truth = w.means().contains(m) ? Truth.YES : bore ? Truth.UNKNOWN : Truth.NO;
                insert("weapon", w.id(), m.code(), truth);
            });
            insert("weapon", w.id(), "", Truth.UNKNOWN);
        });
    }

    private void zone(Zone zone) {
        switch (zone.shape()) {
            case Shape.Ring ring ->
                zone(
                        zone.id(),
                        "ring",
                        ring.side().code(),
                        ring.fromMeters(),
                        ring.toMeters(),
                        ring.line().toleranceMeters(),
                        "LINESTRING(" + points(ring.line().points()) + ")");
            case Shape.Disc disc ->
                zone(
                        zone.id(),
                        "disc",
                        "either",
                        0,
                        disc.radiusMeters(),
                        disc.toleranceMeters(),
                        "POINT(" + points(List.of(disc.centre())) + ")");
            case Shape.Unpublished unpublished -> insert("zone", zone.id(), "secret", "", 0, 0, 0, null, null);
            case Shape.Outline outline -> {}
            case Shape.AnyOf any -> {}
            case Shape.AllOf all -> {}
            case Shape.Outside outside -> {}
        }
    }

    private void zone(String id, String kind, String side, double from, double to, double slack, String wkt) {
        script.append(
                "INSERT INTO zone VALUES('%s','%s','%s',%s,%s,%s,ST_GeomFromText('%s',4326),ST_GeogFromText('%s'));%n"
                        .formatted(id, kind, side, from, to, slack, wkt, wkt));
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
