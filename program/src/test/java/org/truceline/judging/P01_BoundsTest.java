// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.truceline.model.Truth;

/// Scenarios P: where a clause ends. Zones without an edge of their own, the end of a line, parts of an actor, hours
/// that
/// the clocks skip or show twice, groups left out in one zone only, kinds of a weapon, amounts at any moment.
class P01_BoundsTest {
    private static final String PLACE = """
            zones:
              - {id: camp, label: the camp, disc: {at: [20.1, 10.1], radius_m: 2000}}
              - {id: rest, label: all but the camp, outside: {disc: {at: [20.1, 10.1], radius_m: 2000}}}
              - {id: north, label: within 3500 m north of the road, ring: {line: road, side: north, from_m: 0, to_m: 3500}}
              - {id: left, label: to the left of the road, ring: {line: road, side: left, from_m: 0}}
            obligations:
              - {id: o, label: no fort there, bearer: {actors: [DOER]}, modality: must_not, acts: [fortify], place: ZONE, basis: [C1]}
            """;

    private static final String HOURS = """
            duration:
              mode: open
              starts:
                - {reading: noon, at: '2016-02-02T12:00:00+02:00[!Europe/Kyiv]', basis: [C1]}
            obligations:
              - {id: o, label: quiet hours, bearer: {actors: [blue]}, modality: must_not, acts: [fire], daily: {from: '03:00', to: '03:30'}, basis: [C1]}
            """;

    private static String place(String zone) {
        return PLACE.replace("DOER", "blue").replace("ZONE", zone);
    }

    private static World withGuard(String obligations) {
        return World.of(
                cast -> cast.replace(
                        "sides:\n",
                        "  - {id: guard, label: Blue guard, short: GRD, kind: state, names: [Blue guard], part_of: [{actor: blue}]}\nsides:\n"),
                World.COURSE,
                obligations);
    }

    @Test
    void p01_a_zone_without_an_edge_ends_with_the_territory() {
        assertThat(
                        World.with(place("rest"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@15.2,20.3~300/YY; when: 2020-05-03"))
                .isEqualTo("none (any): outside_scope: hill lies in YY, outside the territory of the terms");
        assertThat(
                        World.with(place("rest"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@15.2,20.3~300; when: 2020-05-03"))
                .isEqualTo("o (any): breach of C1");
    }

    @Test
    void p02_so_does_all_that_lies_on_one_side_of_a_line() {
        assertThat(
                        World.with(place("left"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@30.0,20.3~300/YY; when: 2020-05-03"))
                .startsWith("none (any): outside_scope");
    }

    @Test
    void p03_beyond_the_end_of_a_line_what_reaches_to_both_sides_may_lie_on_either() {
        assertThat(
                        World.with(place("north"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.0005,20.515~1000; when: 2020-05-03"))
                .isEqualTo(
                        "o (any): indeterminate: hill (known to 1000 m) may lie inside or outside: within 3500 m north of the road");
        assertThat(
                        World.with(place("north"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.012,20.515~100; when: 2020-05-03"))
                .isEqualTo("o (any): breach of C1");
    }

    @Test
    void p04_who_names_the_whole_may_mean_the_part_that_is_bound() {
        assertThat(
                        withGuard(PLACE.replace("DOER", "guard").replace("ZONE", "camp"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: camp@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "o (any): indeterminate: whether Blue army is bound by the clause cannot be told: of Blue it binds Blue guard alone");
    }

    @Test
    void p05_or_the_part_that_is_protected() {
        assertThat(
                        withGuard(
                                        "obligations:\n  - {id: o, label: spare the guard, bearer: {actors: [green]}, modality: must_not, acts: [fire], target: {actors: [guard]}, basis: [C1]}\n")
                                .judge(
                                        "by: Watchers; act: shelling; who: Green army; whom: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("o (any): indeterminate: of Blue the clause protects Blue guard alone");
    }

    @Test
    void p06_an_hour_that_the_clocks_skip_is_no_hour_of_that_day() {
        assertThat(
                        World.inZone("Europe/Kyiv", "", HOURS)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; where: ford@10.1,20.1~100; when: 2016-03-27T04:10"))
                .isEqualTo(
                        "none (any): outside_scope: 2016-03-27 04:10 to 2016-03-27 04:11 lies outside the hours of the day, 03:00 to 03:30");
    }

    @Test
    void p07_where_no_step_of_joining_is_told_whoever_has_a_role_is_bound() {
        assertThat(
                        World.of(
                                        cast -> cast.replaceFirst("(?s)accession:\n.*?\n(?=excluded)", ""),
                                        World.COURSE,
                                        World.NO_FIRE)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void p08_self_defence_is_claimed_by_its_usual_words_where_the_terms_give_none() {
        assertThat(
                        World.with(World.NO_FIRE.replace(", words: [in self-defence]", ""))
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03; quote: Blue fired in self-defence"))
                .startsWith("no-fire (any): indeterminate: Watchers speaks of self defence");
    }

    @Test
    void p09_a_group_left_out_in_one_zone_only_is_not_left_out_elsewhere() {
        var world = World.of(
                cast -> cast.replace("may_be_struck_by: [blue], basis", "may_be_struck_by: [blue], place: camp, basis"),
                World.COURSE,
                """
                zones:
                  - {id: camp, label: the camp, disc: {at: [20.1, 10.1], radius_m: 2000}}
                obligations:
                  - {id: o, label: no firing, bearer: {actors: [blue]}, modality: must_not, acts: [fire], exceptions: [{kind: excluded_target}], basis: [C1]}
                """);
        assertThat(
                        world.judge(
                                "by: Watchers; act: shelling; who: Blue army; whom: Grey front; where: camp@10.1,20.1~100; when: 2020-05-03"))
                .startsWith("o (any): excluded_target");
        assertThat(
                        world.judge(
                                "by: Watchers; act: shelling; who: Blue army; whom: Grey front; where: far@10.5,20.1~100; when: 2020-05-03"))
                .isEqualTo("o (any): breach of C1");
        assertThat(
                        world.judge(
                                "by: Watchers; act: shelling; who: Blue army; whom: Grey front; where: near@10.1,20.118~500; when: 2020-05-03"))
                .startsWith("o (any): indeterminate");
    }

    @Test
    void p10_a_name_that_may_mean_the_excluded_leaves_open_a_clause_that_protects_all_others() {
        assertThat(
                        World.with(
                                        "obligations:\n  - {id: o, label: no firing, bearer: {actors: [blue]}, modality: must_not, acts: [fire], exceptions: [{kind: excluded_target}], basis: [C1]}\n")
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Rebels; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("o (any): indeterminate: what was hit may be a group that the terms leave out or another");
    }

    @Test
    void p11_fire_of_a_kind_not_said_may_be_of_the_class() {
        String guns =
                "obligations:\n  - {id: o, label: no heavy weapon fired, bearer: {actors: [blue]}, modality: must_not, acts: [fire], weapon: heavy, basis: [C1]}\n";
        String said =
                "by: Watchers; act: attack_on_medical; means: MEANS; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03";
        assertThat(World.with(guns).judge(said.replace("MEANS", "shelling")))
                .isEqualTo("o (any): indeterminate: with what is not said; the clause speaks of: heavy weapons");
        assertThat(World.with(guns).judge(said.replace("MEANS", "sniper")))
                .isEqualTo("none (any): outside_scope: what is spoken of does not count among: heavy weapons");
    }

    @Test
    void p12_any_flight_is_one_of_some_aircraft() {
        String noFlight =
                "obligations:\n  - {id: o, label: no flight, bearer: {actors: [blue]}, modality: must_not, acts: [overflight], weapon: heavy, basis: [C1]}\n";
        String said =
                "by: Watchers; act: overflight; means: manned; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03";
        assertThat(World.of(
                                cast -> cast.replace("means: [artillery, rocket]", "means: [fixed_wing, rotary, uav]"),
                                World.COURSE,
                                noFlight)
                        .judge(said))
                .isEqualTo("o (any): breach of C1");
        assertThat(World.of(
                                cast -> cast.replace("means: [artillery, rocket]", "means: [rotary]"),
                                World.COURSE,
                                noFlight)
                        .judge(said))
                .startsWith("o (any): indeterminate");
    }

    @Test
    void p13_no_side_is_freed_by_its_own_breach() {
        String mutual =
                "obligations:\n  - {id: o, label: spare power, bearer: {roles: [party]}, modality: must_not, acts: [air_strike], basis: [C2], reciprocity: [{to: o, effect: freed_when_broken}]}\n";
        String strike = "by: Watchers; act: air_strike; who: WHO; where: ford@10.1,20.1~100; when: 2020-05-0";
        assertThat(World.with(mutual)
                        .after(strike.replace("WHO", "Blue army") + "3")
                        .judge(strike.replace("WHO", "Blue army") + "5"))
                .isEqualTo("o (any): breach of C2");
        assertThat(World.with(mutual)
                        .after(strike.replace("WHO", "Green army") + "3")
                        .judge(strike.replace("WHO", "Blue army") + "5"))
                .startsWith("none (any): outside_scope: it no longer binds");
    }

    @Test
    void p14_an_amount_at_any_moment_is_not_added_over_days() {
        var terms = World.agreement(
                World.COURSE,
                "quotas:\n  - {id: q, label: guards, bound: at_most, bearer: {sides: [blue]}, measure: guards, amount: 100, words: [guards], basis: [C1]}\n"
                        + World.NO_FIRE);
        var said = Said.statements("""
                by: Watchers; act: comply; other: 90 guards; quote: 90 guards were seen; when: 2020-05-03
                by: Watchers; act: comply; other: 95 guards; quote: 95 guards were seen; when: 2020-05-04""");
        assertThat(new Quotas(terms, said).at(Instant.parse("2020-05-06T00:00:00Z")))
                .singleElement()
                .satisfies(q -> assertThat(q.least()).isEqualTo(95))
                .satisfies(q -> assertThat(q.met()).isEqualTo(Truth.YES));
    }

    @Test
    void p15_what_its_point_puts_in_a_zone_and_its_country_outside_the_territory_is_open() {
        assertThat(
                        World.with(place("camp"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.1,20.1~100/YY; when: 2020-05-03"))
                .isEqualTo("o (any): indeterminate: hill lies by its point in: the camp, and is said to lie in YY");
    }

    @Test
    void p16_two_of_one_side_are_not_opposed() {
        var world = World.of(
                cast -> cast.replace("actors: [blue]}\n  - {id: green", "actors: [blue, red]}\n  - {id: green")
                        .replace(", allied_with: [blue]", ""),
                World.COURSE,
                World.NO_FIRE);
        assertThat(
                        world.judge(
                                "by: Watchers; act: shelling; who: Red army; whom: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("none (any): outside_scope: 'Blue army' is not one whom the clause protects");
        assertThat(
                        world.judge(
                                "by: Watchers; act: shelling; who: Red army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("no-fire (any): breach of C1");
    }
}
