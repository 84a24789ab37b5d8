// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truceline.model.Incident;
import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// A court gives the verdicts that the judge gives on each incident in full, on seeded incidents, in any order and with
/// any number of threads. [CourtPropertyTest] has it for all agreements that come with the program.
class CourtTest {
    private static final long SEED = 20160919;

    private static final String TERMS = """
            events:
              - {id: posts, label: the posts stand, times: [{reading: told, status: actual, at: {day: 2020-05-06}}]}
            duration:
              mode: fixed
              starts:
                - {reading: noon, at: '2020-05-02T12:00:00+00:00[!UTC]', basis: [C1]}
                - {reading: evening, at: '2020-05-02T20:00:00+00:00[!UTC]', basis: [C1]}
              ends:
                - {reading: week, at: {after_start: P7D}, basis: [C2]}
                - {reading: makers, at: {day: 2020-05-12}, basis: [C2]}
            zones:
              - {id: wide, label: near the road, ring: {line: road, side: north, from_m: 0, to_m: 3500}}
              - {id: camp, label: the camp, disc: {at: [20.1, 10.02], radius_m: 1500}}
              - {id: box, label: the box, outline: [[20.0, 9.99], [20.2, 9.99], [20.2, 10.03], [20.0, 10.03], [20.0, 9.99]], from: 2020-05-05}
              - {id: rest, label: outside the camp, outside: {disc: {at: [20.1, 10.02], radius_m: 1500}}}
              - {id: secret, label: nobody knows, unpublished: true}
            obligations:
              - id: no-fire
                label: no firing
                bearer: {roles: [party, associated_force]}
                modality: must_not
                acts: [fire]
                target: {roles: [party, associated_force], opposed: true}
                exceptions: [{kind: excluded_target}, {kind: self_defence, words: [in self-defence]}]
                basis: [C1]
                readings: [{id: all, source: s, instead: {target: {anyone: true}}}]
              - {id: strike-grey, label: Grey may be struck, bearer: {actors: [blue]}, modality: may, acts: [fire], target: {roles: [excluded]}, basis: [C9]}
              - {id: ring, label: no gun near the road, bearer: {actors: [blue]}, modality: must_not, acts: [weapon_in_zone], weapon: heavy, place: wide, basis: [C2]}
              - {id: night, label: quiet nights, bearer: {roles: [party]}, modality: must_not, acts: [overflight], daily: {from: '22:00', to: '04:00'}, basis: [C2]}
              - {id: bank, label: the bank stays empty, bearer: {roles: [party]}, modality: must_not, acts: [enter_vacated_ground], place: box, conditions: [{id: c, text: the posts stand, once: {event: posts}}], basis: [C2]}
              - {id: hidden, label: nobody there, bearer: {anyone: true}, modality: must_not, acts: [fortify], place: secret, basis: [C2]}
              - {id: outer, label: no fort outside the camp, bearer: {anyone: true}, modality: must_not, acts: [fortify], place: rest, exceptions: [{kind: other, text: by the road, place: camp}], basis: [C2]}
            """;

    private static String line(Random random) {
        var names = List.of(
                "Blue army", "Green army", "Red army", "Grey front", "Ash front", "Rebels", "Wild band", "Strangers");
        var acts = List.of(
                "shelling",
                "armed_attack",
                "weapon_in_zone",
                "air_strike",
                "harm",
                "overflight",
                "enter_vacated_ground",
                "fortify",
                "violate");
        var quotes = List.of(
                "; quote: we fired in self-defence",
                "; quote: two tanks",
                "; quote: 122 mm guns",
                "; quote: x",
                "; means: artillery");
        int day = 1 + random.nextInt(14);
        String when = random.nextInt(3) == 0
                ? "2020-05-%02dT%02d:%02d".formatted(day, random.nextInt(24), random.nextInt(60))
                : "2020-05-%02d..2020-05-%02d".formatted(day, Math.min(28, day + random.nextInt(3)));
        String place = random.nextInt(8) == 0
                ? "hill"
                : "hill@%.4f,20.%d~%d/%s"
                        .formatted(
                                9.97 + random.nextInt(800) / 10_000.0,
                                random.nextInt(4),
                                random.nextInt(3_000),
                                random.nextInt(9) == 0 ? "YY" : "XX");
        return "by: %s; stance: %s; act: %s; who: %s; whom: %s; where: %s; when: %s; reported: 2020-05-%02d%s"
                .formatted(
                        pick(List.of("Watchers", "Blue army", "Green army"), random),
                        pick(List.of("states", "states", "accuses", "admits", "denies"), random),
                        pick(acts, random),
                        pick(names, random),
                        pick(names, random),
                        place,
                        when,
                        Math.min(28, day + 2),
                        pick(quotes, random));
    }

    private static String pick(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<Incident> incidents(int count) {
        var random = new Random(SEED);
        return IntStream.range(0, count)
                .mapToObj(
                        i -> Said.incident(random.nextInt(4) == 0 ? line(random) + "\n" + line(random) : line(random)))
                .toList();
    }

    private static void agree(Agreement terms, List<Incident> incidents, int threads) {
        var docket = new Docket(terms);
        incidents.forEach(docket::add);
        var court = new Court(terms);
        int[] ruled = court.rule(docket, threads);
        var judge = new Judge(terms);
        for (int i = 0; i < ruled.length; i++) {
            assertThat(court.rulings(ruled[i]))
                    .as("seed %d, incident %d: %s", SEED, i, incidents.get(i))
                    .isEqualTo(judge.judge(incidents.get(i)).stream()
                            .map(Ruling::of)
                            .toList());
        }
    }

    @Test
    void each_incident_of_a_docket_is_judged_as_in_full() {
        agree(World.agreement("", TERMS), incidents(4_000), 1);
    }

    @Test
    void with_several_threads_and_in_another_order_too() {
        var incidents = new ArrayList<>(incidents(4_000));
        Collections.shuffle(incidents, new Random(SEED));
        agree(World.agreement("", TERMS), incidents, 3);
    }

    @Test
    void what_is_left_out_in_one_zone_alone_and_parts_and_permits_with_exceptions_too() {
        String permits = """
                  - {id: permit, label: fire once allowed, bearer: {sides: [blue]}, modality: may_only_after, procedure: asking, acts: [fire], exceptions: [{kind: other, text: in the camp, place: camp}], basis: [C2]}
                  - {id: refused, label: fire once allowed which it was not, bearer: {sides: [green]}, modality: may_only_after, procedure: asking, acts: [fire], conditions: [{id: asked, text: it was asked, procedure_done: asking, holds: no}], exceptions: [{kind: other, text: in the camp, place: camp}], basis: [C2]}
                  - {id: brigade, label: the brigade is spared, bearer: {anyone: true}, modality: must_not, acts: [fire], target: {actors: [brigade], opposed: true}, exceptions: [{kind: excluded_target}], basis: [C1]}
                  - {id: crews, label: crews hold fire, bearer: {actors: [brigade]}, modality: must_not, acts: [fire], exceptions: [{kind: excluded_target}], basis: [C1]}
                """;
        var terms = World.agreement(
                cast -> cast.replace("members: [grey],", "members: [grey], place: camp,")
                        .replace(
                                "  - {id: watch,",
                                "  - {id: brigade, label: the brigade, short: BRG, kind: armed_group, names: [Red army brigade, Wild band], part_of: [green]}\n  - {id: watch,"),
                "",
                "procedures:\n  - {id: asking, label: asking, steps: [{id: ask, text: ask}]}\n" + TERMS + permits);
        agree(terms, incidents(4_000), 2);
        var hearsay = new Hearsay(terms, new Random(SEED));
        agree(terms, IntStream.range(0, 4_000).mapToObj(i -> hearsay.incident()).toList(), 2);
    }

    @Test
    void under_the_worked_agreements_rings_as_well() throws IOException {
        String yaml = Files.readString(Path.of("..", "examples", "syria-2016", "september.yaml"));
        var terms = ((TermsResult.Loaded) Terms.read(yaml, "september.yaml")).agreement();
        var random = new Random(SEED);
        var incidents = IntStream.range(0, 2_000)
                .mapToObj(i -> Said.incident(
                        "by: UN; act: %s; means: %s; who: %s; whom: %s; where: road@%.4f,%.4f~%d/SY; when: 2016-09-%02d; reported: 2016-10-20"
                                .formatted(
                                        pick(
                                                List.of("weapon_in_zone", "shelling", "air_strike", "armed_attack"),
                                                random),
                                        pick(List.of("artillery", "mortar", "small_arms"), random),
                                        pick(List.of("Syrian army", "rebels", "Russia", "SDF", "coalition"), random),
                                        pick(List.of("rebels", "Nusra", "civilians", "Syrian army", "Daesh"), random),
                                        36.20 + random.nextInt(1_000) / 10_000.0,
                                        37.05 + random.nextInt(1_500) / 10_000.0,
                                        random.nextInt(500),
                                        8 + random.nextInt(20))))
                .toList();
        agree(terms, incidents, 2);
    }
}
