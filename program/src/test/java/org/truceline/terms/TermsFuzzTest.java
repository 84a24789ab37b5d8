// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truceline.terms.telling.Difference;
import org.truceline.terms.telling.Portrait;
import org.truceline.terms.telling.Timeline;

/// Proves, on files that nobody meant, what must hold for every file: reading it throws nothing and gives an agreement
/// or faults; each fault stands in the file; reading twice gives the same; and what loads can be shown, compared and
/// laid out in time.
///
/// The files are agreements and GeoJSON with pieces changed, moved, doubled or cut. `-Dfuzz.minutes=N` goes on for so
/// long, from seed `-Dfuzz.from=S` or one of the clock's; without it a fixed number is tried. A failure names the
/// seed; `-Dfuzz.seed=S` tries that one again.
class TermsFuzzTest {
    private static final int FILES = 300;

    private static final Path EXAMPLES = Path.of("..", "examples", "agreements");

    private static final List<String> ODD = List.of(
            "\u0000",
            "\u202E",
            "\uD800",
            "\t",
            "\n",
            ": ",
            "- ",
            "? ",
            "#",
            "&a ",
            "*a",
            "<<: *a",
            "!!binary ",
            "|",
            ">",
            "{",
            "}",
            "[",
            "]",
            "'",
            "\"",
            ",",
            "%",
            "@",
            "`",
            "---\n",
            "...\n",
            "~",
            "null",
            "true",
            "-1",
            "1e309",
            ".inf",
            ".nan",
            "0x7fffffff",
            "99999999999999999999",
            "P9999Y",
            "PT9999H",
            "-999999999-01-01",
            "+1000000-01-01",
            "2016-02-30",
            "'2016-03-25T00:30:00+02:00[!Asia/Damascus]'",
            "[[[[[[[[",
            "1.7976931348623157e308");

    private static final List<String> GEOJSON = List.of(
            "{\"type\": \"Polygon\", \"coordinates\": [[[36.0, 33.0], [36.1, 33.0], [36.1, 33.1], [36.0, 33.0]]]}",
            "{\"type\": \"MultiPolygon\", \"coordinates\": [[[[36.0, 33.0], [36.1, 33.0], [36.1, 33.1], [36.0, 33.0]]]]}",
            "{\"type\": \"Feature\", \"properties\": {\"a\": null}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\":"
                    + " [[[0, 0, 5], [9, 0, 5], [9, 9, 5], [0, 0, 5]], [[2, 1], [3, 1], [3, 2], [2, 1]]]}}",
            "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"geometry\": null}]}",
            "{\"type\": \"GeometryCollection\", \"geometries\": [{\"type\": \"Polygon\", \"coordinates\": []}]}",
            "{\"type\": \"LineString\", \"coordinates\": [[36.0, 33.0], [36.1, 33.0]]}");

    private static final List<String> SEEDS = seeds();

    private static List<String> seeds() {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            var texts = new ArrayList<String>();
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void no_file_of_terms_does_harm() {
        Long only = Long.getLong("fuzz.seed");
        Long minutes = Long.getLong("fuzz.minutes");
        if (only != null) {
            attempt(only);
            return;
        }
        long first = Long.getLong("fuzz.from", minutes == null ? 0 : System.nanoTime());
        var end = Instant.now().plus(Duration.ofMinutes(minutes == null ? 0 : minutes));
        for (long seed = first;
                minutes == null ? seed < first + FILES : Instant.now().isBefore(end);
                seed++) {
            attempt(seed);
        }
    }

    private static void attempt(long seed) {
        try {
            holds(file(new SplittableRandom(seed)));
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            throw new AssertionError("fails with -Dfuzz.seed=" + seed, e);
        }
    }

    private static void holds(String yaml) {
        var result = Terms.read(yaml, "fuzz.yaml");
        assertThat(Terms.read(yaml, "fuzz.yaml").getClass()).isEqualTo(result.getClass());
        switch (result) {
            case TermsResult.Faulty faulty -> {
                long lines = yaml.chars()
                                .filter(c -> "\n\r\u0085\u2028\u2029".indexOf(c) >= 0)
                                .count()
                        + 1;
                assertThat(faulty.faults()).isNotEmpty();
                assertThat(faulty.faults())
                        .allMatch(f -> f.line() >= 1 && f.line() <= lines + 1 && f.column() >= 1)
                        .allMatch(f -> !f.expected().isBlank() && !f.came().isBlank());
            }
            case TermsResult.Loaded loaded -> told(loaded.agreement());
        }
    }

    private static void told(Agreement terms) {
        assertThat(Portrait.of(terms).parts()).isNotEmpty();
        assertThat(Difference.between(terms, terms).groups()).isEmpty();
        var whole = Timeline.of(terms, Instant.MIN, Instant.MAX, Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(whole.entries().size() + whole.open().size()).isPositive();
    }

    /// An agreement with some pieces of it changed, now and then with GeoJSON put in.
    private static String file(SplittableRandom random) {
        var text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        if (random.nextInt(3) == 0) {
            text.append(zones(random));
        }
        int changes = 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 4);
        for (int i = 0; i < changes && !text.isEmpty(); i++) {
            change(text, random);
        }
        return text.toString();
    }

    private static String zones(SplittableRandom random) {
        var geometry = new StringBuilder(GEOJSON.get(random.nextInt(GEOJSON.size())));
        for (int i = random.nextInt(3); i > 0 && !geometry.isEmpty(); i--) {
            change(geometry, random);
        }
        String key = random.nextInt(4) == 0 ? "lines" : "zones";
        return "\n" + key + ":\n  - id: fuzz\n    label: fuzz\n    geometry: " + geometry + "\n";
    }

    private static void change(StringBuilder text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(5) == 0 ? 2_000 : 12));
        switch (random.nextInt(7)) {
            case 0 -> text.insert(at, ODD.get(random.nextInt(ODD.size())));
            case 1 -> text.replace(at, to, ODD.get(random.nextInt(ODD.size())));
            case 2 -> text.delete(at, to);
            case 3 -> text.insert(at, text.substring(at, to));
            case 4 -> text.insert(random.nextInt(text.length()), text.substring(at, to));
            case 5 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
            default -> number(text, at, random);
        }
    }

    /// Another figure for the next one.
    private static void number(StringBuilder text, int from, SplittableRandom random) {
        for (int i = from; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                text.setCharAt(i, (char) ('0' + random.nextInt(10)));
                return;
            }
        }
    }
}
