// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Verdict;

/// Three more of what must hold of every incident, on seeded ones: a bigger radius decides nothing, the order of what
/// comes in does not count, and a reading more changes nothing under the readings that were there.
class ReadingPropertyTest {
    private static final long SEED = 20161003;
    private static final int TRIES = 2_000;

    private static final String COURSE = """
            duration:
              mode: fixed
              starts:
                - {reading: noon, at: '2020-05-02T12:00:00+00:00[!UTC]', basis: [C1]}%s
              ends:
                - {reading: week, at: '2020-05-09T12:00:00+00:00[!UTC]', basis: [C2]}%s
            """;

    private static final String TERMS = """
            zones:
              - {id: wide, label: near the road, ring: {line: road, side: north, from_m: 0, to_m: 3500}}
              - {id: narrow, label: nearer the road, ring: {line: road, side: north, from_m: 0, to_m: 3000}}
              - {id: camp, label: the camp, disc: {at: [20.1, 10.02], radius_m: 1500}}
            obligations:
              - id: no-fire
                label: no firing
                bearer: {roles: [party, associated_force]}
                modality: must_not
                acts: [fire]
                target: {roles: [party, associated_force], opposed: true}
                exceptions: [{kind: excluded_target}]
                basis: [C1]
                reading: main%s
              - id: no-weapon
                label: no weapon near the road
                bearer: {actors: [blue]}
                modality: must_not
                acts: [shelling, weapon_in_zone]
                place: wide
                exceptions: [{kind: law_enforcement, text: in the camp, place: camp}]
                basis: [C2]
                reading: main%s
            """;

    private static final World PLAIN = World.with(COURSE.formatted("", ""), TERMS.formatted("", ""));
    private static final World MORE_ENDS = World.with(
            COURSE.formatted(
                    "\n    - {reading: evening, at: '2020-05-02T20:00:00+00:00[!UTC]', basis: [C1]}",
                    "\n    - {reading: ten-days, at: {day: 2020-05-12}, basis: [C2]}"),
            TERMS.formatted("", ""));
    private static final World MORE_READINGS = World.with(
            COURSE.formatted("", ""),
            TERMS.formatted(
                    "\n    readings: [{id: all, source: s, instead: {target: {anyone: true}}}]",
                    "\n    readings: [{id: near, source: s, instead: {place: narrow}}]"));

    private static final String TIES = """
            obligations:
              - {id: blue-fire, label: Blue, bearer: {actors: [blue]}, modality: must_not, acts: [fire], basis: [C1], reading: main%s, reciprocity: [{to: green-fire, effect: freed_when_broken}]}
              - {id: green-fire, label: Green, bearer: {actors: [green]}, modality: must_not, acts: [fire], basis: [C1], reading: main%s, reciprocity: [{to: blue-fire, effect: binds_while_kept}]}
            """;
    private static final World HANGING = World.with(TIES.formatted("", ""));
    private static final World HANGING_MORE = World.with(TIES.formatted(
            ", readings: [{id: air, source: s, instead: {acts: [air_strike]}}]",
            ", readings: [{id: shells, source: s, instead: {acts: [shelling]}}]"));

    private static String line(Random random, int radius) {
        var names = List.of("Blue army", "Green army", "Red army", "Grey front", "Rebels", "Wild band", "Strangers");
        var acts = List.of(
                "shelling", "armed_attack", "weapon_in_zone", "air_strike", "harm", "attack_on_civilian_object");
        var by = List.of("Watchers", "Blue army", "Green army", "residents");
        var stances = List.of("states", "states", "accuses", "admits", "denies");
        int day = 1 + random.nextInt(14);
        return "by: %s; stance: %s; act: %s; who: %s; whom: %s; where: hill@%.4f,20.1~%d; when: 2020-05-%02d..2020-05-%02d; reported: 2020-06-01"
                .formatted(
                        pick(by, random),
                        pick(stances, random),
                        pick(acts, random),
                        pick(names, random),
                        pick(names, random),
                        9.98 + random.nextInt(700) / 10_000.0,
                        radius,
                        day,
                        Math.min(28, day + random.nextInt(3)));
    }

    private static String pick(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void a_bigger_radius_never_turns_an_open_finding_into_a_verdict() {
        var random = new Random(SEED);
        for (int i = 0; i < TRIES; i++) {
            long seed = random.nextLong();
            int radius = random.nextInt(3_000);
            var small = PLAIN.findings(line(new Random(seed), radius));
            var large = PLAIN.findings(line(new Random(seed), radius + 1 + random.nextInt(20_000)));
            for (String obligation : List.of("no-fire", "no-weapon")) {
                if (under(small, obligation, "main") == Verdict.INDETERMINATE) {
                    assertThat(under(large, obligation, "main"))
                            .as("seed %d, try %d", SEED, i)
                            .isEqualTo(Verdict.INDETERMINATE);
                }
            }
        }
    }

    @Test
    void a_reading_added_never_changes_findings_under_another() {
        var random = new Random(SEED);
        for (int i = 0; i < TRIES; i++) {
            String said = line(random, random.nextInt(3_000)) + "\n" + line(random, random.nextInt(3_000));
            var plain = PLAIN.findings(said);
            for (String obligation : List.of("no-fire", "no-weapon")) {
                var was = under(plain, obligation, "main");
                assertThat(under(MORE_READINGS.findings(said), obligation, "main"))
                        .as("seed %d, try %d: %s", SEED, i, said)
                        .isEqualTo(was);
                assertThat(under(MORE_ENDS.findings(said), obligation, "noon", "week"))
                        .as("seed %d, try %d: %s", SEED, i, said)
                        .isEqualTo(was);
            }
        }
    }

    @Test
    void a_reading_added_to_what_an_obligation_hangs_on_changes_nothing_under_the_others() {
        var random = new Random(SEED);
        for (int i = 0; i < TRIES / 4; i++) {
            String before = line(random, 500);
            String other = line(random, 500);
            String said = line(random, 500);
            var plain = HANGING.after(before).after(other).findings(said);
            var more = HANGING_MORE.after(before).after(other).findings(said);
            for (String obligation : List.of("blue-fire", "green-fire")) {
                assertThat(under(more, obligation, "blue-fire: main", "green-fire: main"))
                        .as("seed %d, try %d: %s / %s / %s", SEED, i, before, other, said)
                        .isEqualTo(under(plain, obligation));
            }
        }
    }

    @Test
    void the_order_of_what_comes_in_never_matters() {
        var random = new Random(SEED);
        var terms = World.agreement();
        var judge = new Judge(terms);
        for (int i = 0; i < TRIES / 10; i++) {
            var lines = IntStream.range(0, 4).mapToObj(n -> line(random, 500)).collect(Collectors.joining("\n"));
            var statements = new ArrayList<>(Said.statements(lines));
            var first = judge.judge(Incident.of(statements, List.of()));
            Collections.shuffle(statements, random);
            assertThat(judge.judge(Incident.of(statements, List.of())))
                    .as("seed %d, try %d", SEED, i)
                    .isEqualTo(first);
        }
    }

    /// The verdict of an obligation under one combination of readings: that of the finding which names no reading but
    /// these.
    private static Verdict under(List<Finding> findings, String obligation, String... readings) {
        var taken = new ArrayList<>(Arrays.asList(readings));
        taken.addAll(List.of("main", Judge.ANY_READING));
        return findings.stream()
                .filter(f -> f.obligation().equals(obligation))
                .filter(f -> taken.containsAll(List.of(f.reading().split(", ", -1))))
                .map(Finding::verdict)
                .findFirst()
                .orElse(Verdict.OUTSIDE_SCOPE);
    }
}
