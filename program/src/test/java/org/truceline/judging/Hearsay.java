// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Incident;
import org.truceline.model.Means;
import org.truceline.model.Modality;
import org.truceline.model.Moment;
import org.truceline.model.Place;
import org.truceline.model.Polarity;
import org.truceline.model.Quote;
import org.truceline.model.ReportId;
import org.truceline.model.Site;
import org.truceline.model.Speaker;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.When;
import org.truceline.terms.Actor;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;
import org.truceline.terms.Role;
import org.truceline.terms.Shape;

/// Made-up incidents about what an agreement speaks of: its actors by all their names, its objects, weapons and words,
/// on and about its ground, before, during and after it; one to four statements each, with and without a speaker, a
/// doer, a target, a place, a time. A third are told by rival voices of one doer. Parts, wholes and groups that the
/// terms leave out are named more often than others.
final class Hearsay {
    private static final Duration AROUND = Duration.ofDays(12);

    private final Agreement terms;
    private final Random random;
    private final List<String> names;
    private final List<String> things;
    private final List<String> words;
    private final List<Act> acts;
    private final List<GeoPoint> points;
    private final Instant first;
    private final Instant last;

    Hearsay(Agreement terms, Random random) {
        this.terms = terms;
        this.random = random;
        this.names = Stream.of(names(a -> true), names(this::partOrWhole), names(this::leftOut))
                .flatMap(List::stream)
                .toList();
        this.things = Stream.concat(
                        terms.ground().objects().stream().flatMap(o -> o.words().stream()),
                        Stream.of("a school", "nobody in particular"))
                .toList();
        this.words = Stream.concat(
                        Manner.words(terms).stream().flatMap(List::stream),
                        Stream.of("122 mm", "82mm mortar", "7.62 mm", "152-mm", "nothing else"))
                .toList();
        this.acts = Stream.concat(
                        terms.obligations().stream()
                                .flatMap(o -> o.readings().stream())
                                .flatMap(r -> Stream.concat(r.rule().acts().stream(), r.rule().contrary().stream())),
                        Stream.of(Act.values()))
                .sorted()
                .toList();
        this.points = points();
        this.first = terms.course().starts().getFirst().at().earliest().minus(AROUND);
        this.last = terms.course().ends().stream()
                .map(Asserted::at)
                .map(at -> at.latest())
                .filter(at -> at.isBefore(first.plus(Duration.ofDays(3_000))))
                .max(Instant::compareTo)
                .orElse(first.plus(AROUND.multipliedBy(8)))
                .plus(AROUND);
    }

    /// The names of those actors, each once, and some that hardly anybody has.
    private List<String> names(Predicate<Actor> which) {
        return Stream.concat(
                        terms.cast().actors().stream()
                                .filter(which)
                                .flatMap(a -> Stream.concat(a.names().stream(), a.adjectives().stream()))
                                .map(n -> n.value()),
                        Stream.of("Quellmark", "rebels", "government forces"))
                .distinct()
                .toList();
    }

    private boolean partOrWhole(Actor actor) {
        return !actor.partOf().isEmpty()
                || !terms.cast().partsOf(actor.id(), terms.firstDay()).isEmpty();
    }

    private boolean leftOut(Actor actor) {
        return terms.cast().holds(actor.id(), Role.EXCLUDED, terms.firstDay());
    }

    private List<GeoPoint> points() {
        var all = new ArrayList<GeoPoint>();
        terms.ground().lines().forEach(l -> all.addAll(l.points()));
        terms.ground().zones().forEach(z -> {
            if (z.shape() instanceof Shape.Disc disc) {
                all.add(disc.centre());
            }
            if (z.shape() instanceof Shape.Outline outline) {
                all.addAll(outline.outline());
            }
        });
        if (terms.ground().border() != null) {
            all.addAll(terms.ground().border().points());
        }
        all.add(new GeoPoint(10, 20));
        return all;
    }

    Incident incident() {
        return Incident.of(random.nextInt(3) == 0 ? rivals() : voices(), List.of());
    }

    private List<Statement> voices() {
        int statements = random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(3);
        return IntStream.rangeClosed(1, statements)
                .mapToObj(i -> statement(i, speaker(), some(names, List.of("Quellmark")), some(names, things)))
                .toList();
    }

    /// Two to four voices on what one is said to have done, his own among them as a rule: of other acts, means, targets
    /// and places.
    private List<Statement> rivals() {
        String doer = pick(names);
        int statements = 2 + random.nextInt(3);
        return IntStream.rangeClosed(1, statements)
                .mapToObj(i -> {
                    var speaker = random.nextInt(3) == 0 ? new Speaker(null, null, doer, null) : speaker();
                    var who = random.nextInt(4) == 0 ? some(names, List.of("Quellmark")) : List.of(doer);
                    return statement(i, speaker, who, random.nextInt(4) == 0 ? List.of() : some(names, things));
                })
                .toList();
    }

    private Statement statement(int ordinal, @Nullable Speaker speaker, List<String> who, List<String> whom) {
        String quote = String.join(" and ", pick(words), pick(words), pick(things));
        var when = when();
        var from = when == null ? null : when.from();
        var reported = from == null || random.nextInt(6) == 0
                ? first.plusSeconds(
                                random.nextLong(Duration.between(first, last).toSeconds()))
                        .atZone(terms.zone())
                        .toLocalDate()
                : from.date().plusDays(random.nextInt(4));
        return new Statement(
                new StatementId(ReportId.of("hearsay"), ordinal),
                reported,
                Quote.of(quote, 0, quote.length()),
                speaker,
                List.of(),
                often(Stance.STATES, Stance.values()),
                often(pick(acts), Act.values()),
                random.nextBoolean() ? null : pick(List.of(Means.values())),
                random.nextInt(8) == 0 ? Polarity.NEGATED : Polarity.AFFIRMED,
                often(Modality.ACTUAL, Modality.values()),
                who,
                whom,
                place(),
                when,
                List.of(),
                "hearsay");
    }

    private @Nullable Speaker speaker() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new Speaker(null, null, pick(names), null);
            case 2 -> new Speaker("A spokesman", null, null, pick(names));
            default -> new Speaker(null, null, pick(List.of("UN", "UCDP", "Watchers")), null);
        };
    }

    private List<String> some(List<String> of, List<String> others) {
        int count = random.nextInt(8) == 0 ? 2 : random.nextInt(6) == 0 ? 0 : 1;
        return IntStream.range(0, count)
                .mapToObj(i -> random.nextInt(3) == 0 ? pick(others) : pick(of))
                .toList();
    }

    private @Nullable Place place() {
        if (random.nextInt(8) == 0) {
            return random.nextBoolean() ? null : new Place("somewhere", List.of());
        }
        var near = pick(points);
        double spread = random.nextInt(4) == 0 ? 1.5 : 0.08;
        var point = new GeoPoint(
                near.latitude() + spread * (random.nextDouble() - 0.5),
                near.longitude() + spread * (random.nextDouble() - 0.5));
        var countries = Stream.concat(terms.countries().stream().sorted(), Stream.of("ZZ", ""))
                .toList();
        double radius = random.nextInt(3) == 0 ? 3_000 : random.nextInt(300);
        return Place.of("the place", new Site("the place", pick(countries), new Area(point, radius)));
    }

    private @Nullable When when() {
        if (random.nextInt(12) == 0) {
            return null;
        }
        var at = first.plusSeconds(random.nextLong(Duration.between(first, last).toSeconds()))
                .atZone(terms.zone())
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0);
        return switch (random.nextInt(4)) {
            case 0, 1 -> new When(minute(at), minute(at), "then");
            case 2 -> new When(new Moment.Day(at.toLocalDate()), new Moment.Day(at.toLocalDate()), "that day");
            default ->
                new When(
                        new Moment.Day(at.toLocalDate()),
                        new Moment.Day(at.toLocalDate().plusDays(random.nextInt(40))),
                        "those days");
        };
    }

    /// An hour that every day has: none of those that a clock is put forward or back in.
    private static Moment minute(LocalDateTime at) {
        return new Moment.Minute(at.getHour() < 5 ? at.withHour(5) : at, null);
    }

    private <T> T often(T usual, T[] all) {
        return random.nextInt(4) > 0 ? usual : all[random.nextInt(all.length)];
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
