// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Scenarios H: classes of weapons by bore and by named system. What is not said is open.
class H01_WeaponsTest {
    private static final String CALIBRES = """
            zones:
              - {id: belt, label: 50 km from the road, ring: {line: road, side: either, from_m: 0, to_m: 50000}}
            obligations:
              - {id: guns, label: no gun of 100 mm and more, bearer: {roles: [party]}, modality: must_not, acts: [weapon_in_zone], weapon: big, place: belt, basis: [C1]}
            """;

    /// A world in which guns are told apart by bore and one launcher by its name.
    private static World weapons(String terms) {
        return World.of(
                cast -> cast.replace(
                        "weapon_classes:\n",
                        "weapon_classes:\n  - {id: big, label: guns of 100 mm and more,"
                                + " calibre_mm: [{means: [artillery, mortar, heavy], from: 100}], systems: [grad]}\n"),
                World.COURSE,
                terms);
    }

    @Test
    void h01_a_bore_that_is_said_and_large_enough_counts() {
        assertThat(
                        weapons(CALIBRES)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; who: Blue army; where: hill@10.1,20.1~100; when: 2020-05-03; quote: a 122 mm howitzer stood there"))
                .isEqualTo("guns (any): breach of C1");
    }

    @Test
    void h02_the_bound_itself_counts() {
        assertThat(
                        weapons(CALIBRES)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; who: Blue army; where: hill@10.1,20.1~100; when: 2020-05-03; quote: a 100 mm gun stood there"))
                .isEqualTo("guns (any): breach of C1");
    }

    @Test
    void h03_a_smaller_one_does_not() {
        assertThat(
                        weapons(CALIBRES)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; who: Blue army; where: hill@10.1,20.1~100; when: 2020-05-03; quote: an 82 mm mortar stood there"))
                .isEqualTo("none (any): outside_scope: 82 mm does not count among: guns of 100 mm and more");
    }

    @Test
    void h04_without_a_bore_a_gun_may_count() {
        assertThat(
                        weapons(CALIBRES)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; who: Blue army; where: hill@10.1,20.1~100; when: 2020-05-03; means: artillery; quote: a gun stood there"))
                .isEqualTo(
                        "guns (any): indeterminate: with what is not said; the clause speaks of: guns of 100 mm and more");
    }

    @Test
    void h05_two_bores_of_which_one_counts_leave_it_open() {
        assertThat(
                        weapons(CALIBRES)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; who: Blue army; where: hill@10.1,20.1~100; when: 2020-05-03; quote: 82 mm and 122 mm pieces stood there"))
                .isEqualTo(
                        "guns (any): indeterminate: of 82 mm, 122 mm some count and some do not among: guns of 100 mm and more");
    }

    @Test
    void h06_a_system_named_counts_whatever_its_bore() {
        assertThat(
                        weapons(CALIBRES)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; who: Blue army; where: hill@10.1,20.1~100; when: 2020-05-03; quote: a Grad launcher stood there"))
                .isEqualTo("guns (any): breach of C1");
    }

    @Test
    void h07_what_cannot_have_such_a_bore_does_not() {
        assertThat(
                        weapons(CALIBRES)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; who: Blue army; where: hill@10.1,20.1~100; when: 2020-05-03; means: sniper; quote: a marksman stood there"))
                .isEqualTo(
                        "none (any): outside_scope: what is spoken of does not count among: guns of 100 mm and more");
    }

    @Test
    void h08_what_stood_there_is_not_said() {
        assertThat(
                        weapons(CALIBRES)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; who: Blue army; where: hill@10.1,20.1~100; when: 2020-05-03; quote: something stood there"))
                .isEqualTo(
                        "guns (any): indeterminate: with what is not said; the clause speaks of: guns of 100 mm and more");
    }

    @Test
    void h09_a_class_that_is_read_in_two_ways_gives_two_findings() {
        var mortars = World.of(
                cast -> cast.replace(
                        "weapon_classes:\n",
                        "weapon_classes:\n  - {id: with-mortars, label: heavy weapons with mortars, includes: [heavy], means: [mortar]}\n"),
                World.COURSE,
                """
                obligations:
                  - {id: no-heavy, label: no heavy weapon, bearer: {actors: [blue]}, modality: must_not, acts: [weapon_in_zone], weapon: heavy, basis: [C2], reading: guns, readings: [{id: mortars-too, label: mortars count, source: other accounts, instead: {weapon: with-mortars}}]}
                """);
        assertThat(
                        mortars.judge(
                                "by: Watchers; act: weapon_in_zone; means: mortar; who: Blue army; where: hill@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("""
                        no-heavy (guns): outside_scope: what is spoken of does not count among: heavy weapons
                        no-heavy (mortars-too): breach of C2""");
    }
}
