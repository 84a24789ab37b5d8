// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.truceline.model.Finding;
import org.truceline.model.Verdict;

/// What must hold of every incident, tried on seeded ones: knowing less never decides more, the calendar has no
/// favourite day, and the order of what is said does not count.
class UncertaintyPropertyTest {
    private static final long SEED = 20160912;
    private static final int TRIES = 2_000;

    private static final String RINGS = """
            zones:
              - {id: wide, label: near the road, ring: {line: road, side: north, from_m: 0, to_m: 3500}}
            obligations:
              - id: no-fire
                label: no firing
                bearer: {roles: [party, associated_force]}
                modality: must_not
                acts: [fire]
                target: {roles: [party, associated_force], opposed: true}
                basis: [C1]
              - id: no-weapon
                label: no weapon near the road
                bearer: {actors: [blue]}
                modality: must_not
                acts: [shelling]
                place: wide
                basis: [C2]
            """;

    private final World world = World.with(RINGS);

    private record Case(String who, String whom, double latitude, int radius, LocalDate from, int days) {
        String said() {
            return String.format(
                    Locale.ROOT,
                    "by: Watchers; act: shelling; who: %s; whom: %s; where: hill@%.4f,20.1~%d; when: %s..%s; reported: 2020-06-01",
                    who,
                    whom,
                    latitude,
                    radius,
                    from,
                    from.plusDays(days));
        }

        Case shifted(int by) {
            return new Case(who, whom, latitude, radius, from.plusDays(by), days);
        }
    }

    private static Case any(Random random) {
        var names = List.of("Blue army", "Green army", "Red army", "Grey front", "Rebels", "Wild band");
        return new Case(
                names.get(random.nextInt(names.size())),
                names.get(random.nextInt(names.size())),
                9.98 + random.nextInt(700) / 10_000.0,
                random.nextInt(3_000),
                LocalDate.parse("2020-04-28").plusDays(random.nextInt(8)),
                random.nextInt(3));
    }

    private static Case wider(Case c, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Case(c.who(), c.whom(), c.latitude(), c.radius() + random.nextInt(9_000), c.from(), c.days());
            case 1 -> new Case(c.who(), c.whom(), c.latitude(), c.radius(), c.from(), c.days() + random.nextInt(5));
            case 2 ->
                new Case(c.who(), c.whom(), c.latitude(), c.radius(), c.from().minusDays(2), c.days() + 2);
            default ->
                new Case(
                        c.who().equals("Green army") ? "Rebels" : c.who(),
                        c.whom().equals("Green army") ? "Rebels" : c.whom(),
                        c.latitude(),
                        c.radius(),
                        c.from(),
                        c.days());
        };
    }

    private static Map<String, Verdict> verdicts(List<Finding> findings) {
        return findings.stream()
                .filter(f -> !f.obligation().equals(Judge.NO_OBLIGATION))
                .collect(Collectors.toMap(Finding::obligation, Finding::verdict));
    }

    @Test
    void knowing_less_never_turns_an_open_finding_into_a_decided_one_nor_one_verdict_into_another() {
        var random = new Random(SEED);
        for (int i = 0; i < TRIES; i++) {
            var narrow = any(random);
            var wide = wider(narrow, random);
            var before = verdicts(world.findings(narrow.said()));
            var after = verdicts(world.findings(wide.said()));
            for (String obligation : List.of("no-fire", "no-weapon")) {
                var was = before.getOrDefault(obligation, Verdict.OUTSIDE_SCOPE);
                var is = after.getOrDefault(obligation, Verdict.OUTSIDE_SCOPE);
                assertThat(is)
                        .as("seed %d, try %d: %s then %s", SEED, i, narrow, wide)
                        .isIn(was, Verdict.INDETERMINATE);
            }
        }
    }

    @Test
    void a_day_later_with_terms_a_day_later_gives_the_same_verdicts() {
        var random = new Random(SEED);
        String noon = "2020-05-02T12:00:00";
        String course = """
                duration:
                  mode: open
                  starts:
                    - {reading: noon, at: '%s+00:00[!UTC]', basis: [C1]}
                """;
        var today = World.with(course.formatted(noon), RINGS);
        var tomorrow = World.with(course.formatted(noon.replace("-02T", "-03T")), RINGS);
        for (int i = 0; i < TRIES; i++) {
            var one = any(random);
            assertThat(verdicts(tomorrow.findings(one.shifted(1).said())))
                    .as("seed %d, try %d: %s", SEED, i, one)
                    .isEqualTo(verdicts(today.findings(one.said())));
        }
    }

    @Test
    void the_same_incident_gives_the_same_findings_whatever_was_judged_before() {
        var random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            var said = any(random).said();
            var first = world.findings(said);
            world.findings(any(random).said());
            assertThat(world.findings(said))
                    .isEqualTo(first)
                    .isEqualTo(World.with(RINGS).findings(said));
        }
    }
}
