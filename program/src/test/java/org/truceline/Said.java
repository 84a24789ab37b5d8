// SPDX-License-Identifier: Apache-2.0
package org.truceline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Area;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.GeoPoint;
import org.truceline.model.Modality;
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

/// A statement made by hand, for tests: what is not set was not said.
public final class Said {
    private final ReportId report;
    private final int ordinal;
    private LocalDate reported = LocalDate.of(2021, 6, 15);
    private @Nullable Speaker speaker;
    private Stance stance = Stance.STATES;
    private Act act = Act.SHELLING;
    private Polarity polarity = Polarity.AFFIRMED;
    private Modality modality = Modality.ACTUAL;
    private List<String> actor = List.of();
    private List<String> target = List.of();
    private @Nullable Place place;
    private @Nullable When when;
    private final List<Count> counts = new ArrayList<>();
    private String rule = "test";

    private Said(String report, int ordinal) {
        this.report = new ReportId("r" + report);
        this.ordinal = ordinal;
    }

    public static Said in(String report, int ordinal) {
        return new Said(report, ordinal);
    }

    public Said on(String day) {
        reported = LocalDate.parse(day);
        when = When.on(reported, day);
        return this;
    }

    public Said reported(String day) {
        reported = LocalDate.parse(day);
        return this;
    }

    public Said by(String side) {
        speaker = new Speaker(null, null, null, side);
        return this;
    }

    public Said that(Stance stance, Act act) {
        this.stance = stance;
        this.act = act;
        return this;
    }

    public Said negated() {
        polarity = Polarity.NEGATED;
        return this;
    }

    public Said planned() {
        modality = Modality.INTENDED;
        return this;
    }

    public Said actor(String... names) {
        actor = List.of(names);
        return this;
    }

    public Said target(String... names) {
        target = List.of(names);
        return this;
    }

    public Said at(String name, double latitude, double longitude) {
        return at(name, latitude, longitude, 1_000);
    }

    public Said at(String name, double latitude, double longitude, double radiusMeters) {
        place = Place.of(name, new Site(name, "XX", new Area(new GeoPoint(latitude, longitude), radiusMeters)));
        return this;
    }

    /// A second site that the name may mean.
    public Said orAt(String name, double latitude, double longitude, double radiusMeters) {
        var other = new Site(name, "XX", new Area(new GeoPoint(latitude, longitude), radiusMeters));
        place = new Place(
                name,
                Stream.concat(Objects.requireNonNull(place).candidates().stream(), Stream.of(other))
                        .toList());
        return this;
    }

    public Said atUnknown(String words) {
        place = new Place(words, List.of());
        return this;
    }

    public Said killed(int min, int max) {
        counts.add(new Count(CountOf.KILLED, null, min, max));
        return this;
    }

    public Said violations(int n) {
        counts.add(Count.exactly(CountOf.VIOLATIONS, null, n));
        return this;
    }

    public Said rule(String rule) {
        this.rule = rule;
        return this;
    }

    public Statement done() {
        return new Statement(
                new StatementId(report, ordinal),
                reported,
                Quote.of("words", 0, 5),
                speaker,
                List.of(),
                stance,
                act,
                null,
                polarity,
                modality,
                actor,
                target,
                place,
                when,
                counts,
                rule);
    }
}
