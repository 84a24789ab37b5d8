// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Scenarios G: outlines, discs, bands, holes, lines of their own for each side, zones drawn later. The road runs east
/// along
/// latitude 10; 0.01 degrees are 1106 m.
class G01_GroundTest {
    private static final String SHAPES = """
            zones:
              - {id: box, label: the box, outline: [[20.0, 10.0], [20.2, 10.0], [20.2, 10.2], [20.0, 10.2], [20.0, 10.0]]}
              - {id: camp, label: within 1000 m of the camp, disc: {at: [20.1, 10.1], radius_m: 1000}}
              - {id: left, label: 1 to 2 km to the left of the road, ring: {line: road, side: left, from_m: 1000, to_m: 2000}}
              - {id: rest, label: the box but for the camp, all_of: [{outline: [[20.0, 10.0], [20.2, 10.0], [20.2, 10.2], [20.0, 10.2], [20.0, 10.0]]}, {outside: {disc: {at: [20.1, 10.1], radius_m: 1000}}}]}
              - {id: secret, label: an area nobody published, unpublished: true}
              - {id: drawn-late, label: the belt drawn in June, disc: {at: [20.1, 10.1], radius_m: 5000}, from: 2020-06-04}
            obligations:
              - {id: o, label: no fort there, bearer: {roles: [party]}, modality: must_not, acts: [fortify], place: ZONE, basis: [C2]}
            """;

    private static final String BASELINES = """
            lines:
              - {id: road, label: the road, points: [[20.0, 10.0], [20.5, 10.0]]}
              - {id: contact, label: the line of contact, points: [[20.0, 10.0], [20.5, 10.0]]}
              - {id: old-line, label: the line of the year before, points: [[20.0, 10.1], [20.5, 10.1]]}
            zones:
              - {id: blue-50, label: 50 km from the line of contact, ring: {line: contact, side: either, from_m: 0, to_m: 10000}}
              - {id: green-50, label: 50 km from the line of the year before, ring: {line: old-line, side: either, from_m: 0, to_m: 10000}}
            obligations:
              - {id: blue-guns, label: Blue draws guns back from the line of contact, bearer: {actors: [blue]}, modality: must_not, acts: [weapon_in_zone], weapon: heavy, place: blue-50, basis: [C1]}
              - {id: green-guns, label: Green draws guns back from the line of the year before, bearer: {actors: [green]}, modality: must_not, acts: [weapon_in_zone], weapon: heavy, place: green-50, basis: [C2]}
            """;

    private static final String YARDS = """
            zones:
              - {id: metres, label: within 500 m south of the road, ring: {line: road, side: south, from_m: 0, to_m: 500}}
              - {id: yards, label: within 457 m south of the road, ring: {line: road, side: south, from_m: 0, to_m: 457}}
            obligations:
              - id: draw-back
                label: Green draws back from the road
                bearer: {actors: [green]}
                modality: must_not
                acts: [weapon_in_zone]
                place: metres
                basis: [C2]
                reading: metres
                readings:
                  - {id: yards, label: 500 yards, held_by: [red], source: a briefing, instead: {place: yards}}
            """;

    private static final String SIDES = """
            zones:
              - {id: north-3500, label: within 3500 m north of the road, ring: {line: road, side: north, from_m: 0, to_m: 3500}}
              - {id: south-500, label: within 500 m south of the road, ring: {line: road, side: south, from_m: 0, to_m: 500}}
            obligations:
              - {id: north, label: no gun north of the road, bearer: {actors: [blue]}, modality: must_not, acts: [weapon_in_zone], weapon: heavy, place: north-3500, basis: [C1]}
              - {id: south, label: nobody armed south of the road, bearer: {actors: [blue]}, modality: must_not, acts: [weapon_in_zone], place: south-500, basis: [C2]}
            """;

    private static World ground(String terms) {
        return World.of(cast -> cast.replaceFirst("(?s)lines:\n.*?\n(?=weapon_classes)", ""), World.COURSE, terms);
    }

    @Test
    void g01_a_place_within_an_outline_is_in_it() {
        assertThat(
                        World.with(SHAPES.replace("ZONE", "box"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("o (any): breach of C2");
    }

    @Test
    void g02_one_nearer_to_its_edge_than_it_is_known_may_be_out() {
        assertThat(
                        World.with(SHAPES.replace("ZONE", "box"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.1995,20.1~100; when: 2020-05-03"))
                .isEqualTo("o (any): indeterminate: hill (known to 100 m) may lie inside or outside: the box");
    }

    @Test
    void g03_one_beyond_it_is_out() {
        assertThat(
                        World.with(SHAPES.replace("ZONE", "box"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.25,20.1~100; when: 2020-05-03"))
                .isEqualTo("none (any): outside_scope: hill (known to 100 m) lies outside: the box");
    }

    @Test
    void g04_within_a_distance_of_a_point() {
        assertThat(
                        World.with(SHAPES.replace("ZONE", "camp"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.105,20.1~100; when: 2020-05-03"))
                .isEqualTo("o (any): breach of C2");
    }

    @Test
    void g05_a_band_begins_at_its_inner_edge() {
        assertThat(
                        World.with(SHAPES.replace("ZONE", "left"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.005,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "none (any): outside_scope: hill (known to 100 m) lies outside: 1 to 2 km to the left of the road");
    }

    @Test
    void g06_left_of_the_road_as_one_walks_it_is_in_the_band() {
        assertThat(
                        World.with(SHAPES.replace("ZONE", "left"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.014,20.1~100; when: 2020-05-03"))
                .isEqualTo("o (any): breach of C2");
    }

    @Test
    void g07_right_of_it_is_not() {
        assertThat(
                        World.with(SHAPES.replace("ZONE", "left"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@9.986,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "none (any): outside_scope: hill (known to 100 m) lies outside: 1 to 2 km to the left of the road");
    }

    @Test
    void g08_a_zone_with_a_hole_leaves_the_hole_out() {
        assertThat(
                        World.with(SHAPES.replace("ZONE", "rest"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: camp@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("none (any): outside_scope: camp (known to 100 m) lies outside: the box but for the camp");
    }

    @Test
    void g09_and_keeps_the_rest() {
        assertThat(
                        World.with(SHAPES.replace("ZONE", "rest"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.15,20.1~100; when: 2020-05-03"))
                .isEqualTo("o (any): breach of C2");
    }

    @Test
    void g10_a_place_that_may_be_in_the_hole_cannot_be_told() {
        assertThat(
                        World.with(SHAPES.replace("ZONE", "rest"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.1091,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "o (any): indeterminate: hill (known to 100 m) may lie inside or outside: the box but for the camp");
    }

    @Test
    void g11_in_ground_that_nobody_published_nothing_can_be_told() {
        assertThat(
                        World.with(SHAPES.replace("ZONE", "secret"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "o (any): indeterminate: hill (known to 100 m) may lie inside or outside: an area nobody published, whose bounds nobody published");
    }

    @Test
    void g12_a_zone_drawn_later_did_not_hold_before() {
        assertThat(
                        World.with(SHAPES.replace("ZONE", "drawn-late"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.1,20.1~100; when: 2020-05-20"))
                .isEqualTo("none (any): outside_scope: for those days there is no: the belt drawn in June");
    }

    @Test
    void g13_and_holds_from_its_day() {
        assertThat(
                        World.with(SHAPES.replace("ZONE", "drawn-late"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.1,20.1~100; when: 2020-06-04"))
                .isEqualTo("o (any): breach of C2");
    }

    @Test
    void g14_days_before_and_after_the_drawing_leave_it_open() {
        assertThat(
                        World.with(SHAPES.replace("ZONE", "drawn-late"))
                                .judge(
                                        "by: Watchers; act: fortify; who: Blue army; where: hill@10.1,20.1~100; when: 2020-06-01..2020-06-10"))
                .isEqualTo("o (any): indeterminate: for some of those days only there is: the belt drawn in June");
    }

    @Test
    void g15_each_side_measures_from_its_own_line() {
        assertThat(
                        ground(BASELINES)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; means: artillery; who: Blue army; where: hill@9.95,20.1~100; when: 2020-05-03"))
                .isEqualTo("blue-guns (any): breach of C1");
    }

    @Test
    void g16_so_the_same_place_binds_one_and_not_the_other() {
        assertThat(
                        ground(BASELINES)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; means: artillery; who: Green army; where: hill@9.95,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "none (any): outside_scope: hill (known to 100 m) lies outside: 50 km from the line of the year before");
    }

    @Test
    void g17_and_the_other_way_round() {
        assertThat(
                        ground(BASELINES)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; means: artillery; who: Green army; where: hill@10.15,20.1~100; when: 2020-05-03"))
                .isEqualTo("green-guns (any): breach of C2");
    }

    @Test
    void g18_between_457_and_500_metres_yards_and_metres_part() {
        assertThat(
                        World.with(YARDS)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; means: artillery; who: Green army; where: post@9.99568,20.1~5; when: 2020-05-03"))
                .isEqualTo("""
                        draw-back (metres): breach of C2
                        draw-back (yards): outside_scope: post (known to 5 m) lies outside: within 457 m south of the road""");
    }

    @Test
    void g19_within_both_they_agree() {
        assertThat(
                        World.with(YARDS)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; means: artillery; who: Green army; where: post@9.998,20.1~5; when: 2020-05-03"))
                .isEqualTo("draw-back (any): breach of C2");
    }

    @Test
    void g20_a_gun_north_of_the_road_is_judged_by_the_northern_ring() {
        assertThat(
                        World.with(SIDES)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; means: artillery; who: Blue army; where: hill@10.02,20.1~100; when: 2020-05-03"))
                .isEqualTo("north (any): breach of C1");
    }

    @Test
    void g21_and_south_of_it_by_the_southern_one() {
        assertThat(
                        World.with(SIDES)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; means: artillery; who: Blue army; where: hill@9.997,20.1~50; when: 2020-05-03"))
                .isEqualTo("south (any): breach of C2");
    }

    @Test
    void g22_a_rifle_is_no_gun_of_the_northern_ring() {
        assertThat(
                        World.with(SIDES)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; means: small_arms; who: Blue army; where: hill@10.02,20.1~100; when: 2020-05-03"))
                .isEqualTo("none (any): outside_scope: what is spoken of does not count among: heavy weapons");
    }

    @Test
    void g23_a_place_without_country_is_judged_by_the_border_alone() {
        assertThat(
                        World.with(World.NO_FIRE)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford; when: 2020-05-03"))
                .isEqualTo("no-fire (any): indeterminate: no place is given that could be found");
    }
}
