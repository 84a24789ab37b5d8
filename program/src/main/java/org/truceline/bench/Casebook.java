// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.judging.Docket;
import org.truceline.model.Act;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Incident;
import org.truceline.model.Means;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Quote;
import org.truceline.model.ReportId;
import org.truceline.model.Site;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.TimeSpan;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;
import org.truceline.terms.Shape;

/// Seeded incidents under an agreement, as the table of a monitor has them: one neutral speaker, one doer, one target,
/// a week before the start to a week after the last end, a third of them near the ground that the terms draw.
final class Casebook {
    private static final int NAMES = 14;
    private static final List<Act> ACTS = List.of(
            Act.ARMED_ATTACK,
            Act.AIR_STRIKE,
            Act.SHELLING,
            Act.DIRECT_FIRE,
            Act.GROUND_ASSAULT,
            Act.SEIZE_GROUND,
            Act.WEAPON_IN_ZONE,
            Act.ENTER_VACATED_GROUND,
            Act.OBSTRUCT_AID,
            Act.OVERFLIGHT);
    private static final List<Means> GUNS = List.of(Means.ARTILLERY, Means.MORTAR, Means.SMALL_ARMS);
    private static final Duration AROUND = Duration.ofDays(7);
    private static final double NEAR_DEGREES = 0.06;

    /// Where incidents are under terms that draw nothing, not even their territory: anywhere is as good.
    private static final List<GeoPoint> NOWHERE = List.of(new GeoPoint(0, 0));

    /// The greatest radius within which a place is known.
    static final int WIDEST_METERS = 2_000;

    private final Agreement terms;
    private final long seed;
    private final List<Manner> manners;
    private final List<GeoPoint> drawn;
    private final List<GeoPoint> border;
    private final String country;
    private final Instant first;
    private final long seconds;

    /// What is said: who did what to whom, with what.
    ///
    /// @param target absent when nobody says
    record Manner(
            String doer,
            @Nullable String target,
            Act act,
            @Nullable Means means) {}

    /// One incident.
    ///
    /// @param manner index of the manner
    record Row(int manner, TimeSpan when, LocalDate reported, Site site) {}

    Casebook(Agreement terms, long seed) {
        this.terms = terms;
        this.seed = seed;
        this.manners = manners();
        var ground = terms.ground();
        var shown = Stream.of(
                        ground.lines().stream().flatMap(l -> l.points().stream()),
                        ground.zones().stream().flatMap(z -> points(z.shape())),
                        ground.landmarks().stream().map(l -> l.at()))
                .flatMap(points -> points)
                .toList();
        var around = Optional.ofNullable(ground.border()).map(b -> b.points()).orElse(List.of());
        this.drawn = !shown.isEmpty() ? shown : around.isEmpty() ? NOWHERE : around;
        this.border = around.isEmpty() ? drawn : around;
        this.country = terms.countries().stream().sorted().findFirst().orElse("");
        this.first = terms.course().starts().getFirst().at().earliest().minus(AROUND);
        var last = terms.course().ends().stream()
                .map(Asserted::at)
                .map(at -> at.latest())
                .filter(at -> at.isBefore(TimeSpan.FAR_FUTURE))
                .max(Instant::compareTo)
                .orElse(first.plus(AROUND.multipliedBy(4)));
        this.seconds = Duration.between(first, last.plus(AROUND)).toSeconds();
    }

    private static Stream<GeoPoint> points(Shape shape) {
        return switch (shape) {
            case Shape.Ring ring -> ring.line().points().stream();
            case Shape.Disc disc -> Stream.of(disc.centre());
            case Shape.Outline outline -> outline.outline().stream();
            case Shape.AnyOf any -> any.shapes().stream().flatMap(Casebook::points);
            case Shape.AllOf all -> all.shapes().stream().flatMap(Casebook::points);
            case Shape.Outside outside -> points(outside.shape());
            case Shape.Unpublished unpublished -> Stream.empty();
        };
    }

    List<Manner> listManners() {
        return manners;
    }

    private List<Manner> manners() {
        var random = new SplittableRandom(seed);
        var all = new ArrayList<Manner>();
        var doers = doers();
        var targets = new ArrayList<Optional<String>>();
        doers.forEach(d -> targets.add(Optional.of(d)));
        terms.ground().objects().forEach(o -> targets.add(o.words().stream().findFirst()));
        targets.add(Optional.empty());
        for (Act act : ACTS) {
            for (String doer : doers) {
                for (var target : targets) {
                    var guns = act == Act.WEAPON_IN_ZONE ? GUNS : List.<Means>of();
                    var means = guns.isEmpty() ? null : guns.get(random.nextInt(guns.size()));
                    all.add(new Manner(doer, target.orElse(null), act, means));
                }
            }
        }
        return all;
    }

    /// Names of those the terms know, of several at once, and of somebody they do not know.
    private List<String> doers() {
        Set<String> names = new LinkedHashSet<>();
        var day = terms.firstDay();
        var sure = terms.cast().actors().stream()
                .flatMap(a -> a.names().stream())
                .filter(n -> n.holds(day))
                .map(n -> n.value())
                .toList();
        sure.stream().filter(n -> terms.actorsNamed(n, day).size() > 1).limit(2).forEach(names::add);
        terms.cast().actors().stream()
                .flatMap(a -> a.names().stream().filter(n -> n.holds(day)).limit(1))
                .map(n -> n.value())
                .limit(NAMES - 3)
                .forEach(names::add);
        names.add("Quellmark");
        return List.copyOf(names);
    }

    /// The incident of a number, the same each time.
    Row row(int number) {
        var random = new SplittableRandom(seed * 1_000_003L + number);
        // Of ranks as frequent as words are in a text: the first manners are most of them.
        int manner = (int) (manners.size() * Math.pow(random.nextDouble(), 3));
        var when = when(random);
        var until = when.until().minusNanos(1).atZone(terms.zone()).toLocalDate();
        return new Row(
                Math.floorMod(manner * 7919, manners.size()), when, until.plusDays(random.nextInt(3)), site(random));
    }

    private TimeSpan when(SplittableRandom random) {
        ZoneId zone = terms.zone();
        var at = first.plusSeconds(random.nextLong(seconds)).truncatedTo(ChronoUnit.MINUTES);
        int kind = random.nextInt(6);
        if (kind < 2) {
            return new TimeSpan(at, at.plus(1, ChronoUnit.MINUTES));
        }
        var day = at.atZone(zone).toLocalDate();
        var end = kind < 5 ? day : day.plusDays(random.nextInt(30));
        return new TimeSpan(
                day.atStartOfDay(zone).toInstant(),
                end.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private Site site(SplittableRandom random) {
        boolean near = random.nextInt(3) == 0;
        var from = near ? pick(drawn, random) : pick(border, random);
        var to = near ? pick(drawn, random) : pick(border, random);
        double along = random.nextDouble();
        double spread = near ? NEAR_DEGREES : 0.5;
        double latitude =
                from.latitude() + along * (to.latitude() - from.latitude()) + spread * (random.nextDouble() - 0.5);
        double longitude =
                from.longitude() + along * (to.longitude() - from.longitude()) + spread * (random.nextDouble() - 0.5);
        int radius = random.nextInt(4) == 0 ? WIDEST_METERS : random.nextInt(400);
        return new Site(
                "the place",
                near || random.nextInt(20) > 0 ? country : "ZZ",
                new Area(new GeoPoint(rounded(latitude), rounded(longitude)), radius));
    }

    /// To a tenth of a metre, as a table has them.
    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e6) / 1e6;
    }

    private static GeoPoint pick(List<GeoPoint> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    /// The first so many incidents.
    Docket docket(int size) {
        var docket = new Docket(terms);
        int[] numbers = manners.stream().mapToInt(m -> docket.manner(model(m))).toArray();
        for (int i = 0; i < size; i++) {
            var row = row(i);
            docket.add(numbers[row.manner()], row.when(), row.reported(), Optional.of(row.site()));
        }
        return docket;
    }

    private Incident model(Manner manner) {
        String words = "seeded";
        var statement = new Statement(
                new StatementId(ReportId.of("bench"), 1),
                terms.firstDay(),
                Quote.of(words, 0, words.length()),
                null,
                List.of(),
                Stance.STATES,
                manner.act(),
                manner.means(),
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                List.of(manner.doer()),
                manner.target() == null ? List.of() : List.of(manner.target()),
                null,
                null,
                List.of(),
                "bench");
        return Incident.of(List.of(statement), List.of());
    }
}
