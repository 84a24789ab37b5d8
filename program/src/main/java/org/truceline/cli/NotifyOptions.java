// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.GeoPoint;
import org.truceline.model.Leg;
import org.truceline.terms.Agreement;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The options that notices have in common.
final class NotifyOptions {
    private NotifyOptions() {}

    /// Which object, and who writes.
    static final class Step {
        @Parameters(index = "0", paramLabel = "DIR", description = "the record")
        Path dir;

        @Parameters(index = "1", paramLabel = "ID", description = "of the notified object")
        String id;

        @Option(names = "--from", paramLabel = "MEMBER", required = true, description = "who writes and signs")
        String from;

        @Option(names = "--json", description = "for programs")
        boolean json;
    }

    /// What an object is.
    static final class Described {
        @Option(
                names = "--to",
                paramLabel = "MEMBER",
                split = ",",
                description = "who is told; without it, whom the agreement names")
        @Nullable
        List<String> to;

        @Option(names = "--label", paramLabel = "TEXT", description = "what it is, without saying exactly where")
        @Nullable
        String label;

        @Option(names = "--holder", paramLabel = "TEXT", description = "whose it is")
        @Nullable
        String holder;

        @ArgGroup(exclusive = false, multiplicity = "0..*", heading = "Where and when; once for each leg:%n")
        @Nullable
        List<Stretch> legs;

        @Option(
                names = "--near",
                paramLabel = "METERS",
                description = "how near a strike counts as at it; 1000 if not given")
        @Nullable
        Double near;

        @Option(names = "--vehicles", paramLabel = "N", description = "how many")
        @Nullable
        Integer vehicles;

        @Option(names = "--plate", paramLabel = "TEXT", description = "of a vehicle; sealed")
        @Nullable
        List<String> plates;

        @Option(names = "--contact", paramLabel = "TEXT", description = "how to reach it on the way; sealed")
        @Nullable
        String contact;

        @Option(names = "--marking", paramLabel = "TEXT", description = "how it can be told from others")
        @Nullable
        String marking;

        @Option(names = "--emergency", negatable = true, description = "claims the shorter lead time of an emergency")
        @Nullable
        Boolean emergency;

        @Option(names = "--positions-every", paramLabel = "LENGTH", description = "such as PT1H, while on the way")
        @Nullable
        String positionsEvery;

        @Option(
                names = "--open",
                negatable = true,
                description = "exact places for everybody; without it they are sealed to those who are told")
        @Nullable
        Boolean open;

        @Option(names = "--words", paramLabel = "TEXT", description = "what else there is to say, or what changed")
        @Nullable
        String words;

        @Nullable
        Duration every() {
            try {
                return positionsEvery == null ? null : Duration.parse(positionsEvery);
            } catch (DateTimeException e) {
                throw new UsageException(
                        "--positions-every: expected a length such as PT1H, got '" + positionsEvery + "'", e);
            }
        }

        @Nullable
        List<Leg> legs(Agreement agreement) {
            return legs == null
                    ? null
                    : legs.stream().map(stretch -> stretch.leg(agreement)).toList();
        }
    }

    /// One leg.
    static final class Stretch {
        @Option(
                names = "--place",
                paramLabel = "NAMES",
                required = true,
                description = "places by name, those of a route apart by semicolons")
        String words;

        @Option(
                names = "--points",
                paramLabel = "POINTS",
                required = true,
                description = "latitude,longitude; those of a route apart by spaces")
        String points;

        @Option(
                names = "--window",
                paramLabel = "WHEN",
                required = true,
                description = "a day, or FROM/UNTIL: days, local times or instants")
        String window;

        Leg leg(Agreement agreement) {
            var path = new ArrayList<GeoPoint>();
            Arrays.stream(points.strip().split("\\s+"))
                    .map(NotifyOptions::point)
                    .forEach(path::add);
            return new Leg(words, path, 0, WindowText.parse(window, agreement.zone()));
        }
    }

    static GeoPoint point(String text) {
        String[] numbers = text.split(",", -1);
        try {
            if (numbers.length == 2) {
                return new GeoPoint(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "expected a point such as 36.1481,36.9478 (latitude,longitude), got '" + text + "'", e);
        }
        throw new UsageException("expected a point such as 36.1481,36.9478 (latitude,longitude), got '" + text + "'");
    }
}
