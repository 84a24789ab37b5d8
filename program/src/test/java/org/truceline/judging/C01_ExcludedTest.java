// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Scenarios C: groups that the terms leave out. Whoever strikes them breaches nothing, and whatever they do is no
/// breach either; a name that may mean them or a party leaves it open.
class C01_ExcludedTest {
    private final World world = World.with(World.NO_FIRE);

    @Test
    void c01_a_strike_on_an_excluded_group_by_one_who_may_is_no_breach() {
        assertThat(
                        world.judge(
                                "by: Watchers; act: air_strike; who: Blue army; whom: Grey front; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .startsWith("strike-grey (any): excluded_target");
    }

    @Test
    void c02_so_it_is_where_the_two_are_only_named_as_fighting() {
        assertThat(
                        world.judge(
                                "by: Watchers; act: armed_attack; who: Blue army + Grey front; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .startsWith("strike-grey (any): excluded_target");
    }

    @Test
    void c03_one_to_whom_no_clause_gives_leave_is_outside_the_terms() {
        assertThat(
                        world.judge(
                                "by: Watchers; act: armed_attack; who: Green army + Grey front; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .startsWith("none (any): outside_scope");
    }

    @Test
    void c04_what_an_excluded_group_does_is_outside_the_terms() {
        assertThat(
                        world.judge(
                                "by: Watchers; act: shelling; who: Grey front; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("none (any): outside_scope: Grey front is not bound by the clause");
    }

    @Test
    void c05_a_new_name_does_not_bring_it_in_and_the_old_one_still_means_it() {
        assertThat(
                        world.judge(
                                "by: Watchers; act: shelling; who: Ash front; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("none (any): outside_scope: Ash front is not bound by the clause");
    }

    @Test
    void c06_a_name_that_may_mean_it_or_a_party_leaves_it_open() {
        assertThat(world.findings(
                                "by: Watchers; act: shelling; who: Blue army; whom: Rebels; where: ford@10.1,20.1~100; when: 2020-05-03")
                        .getFirst()
                        .reasons())
                .containsExactly("'Rebels' may mean Green or Grey, some of whom the terms leave out");
    }

    @Test
    void c07_before_the_start_it_is_outside_the_terms_like_all_else() {
        assertThat(
                        world.judge(
                                "by: Watchers; act: air_strike; who: Blue army; whom: Grey front; where: ford@10.1,20.1~100; when: 2020-04-03"))
                .startsWith("none (any): outside_scope");
    }

    @Test
    void c08_a_group_that_is_listed_later_is_left_out_from_that_day() {
        var listed = World.of(
                cast -> cast.replace("members: [grey]", "members: [{actor: grey, from: 2020-05-10}]"),
                World.COURSE,
                World.NO_FIRE);
        String strike =
                "by: Watchers; act: air_strike; who: Blue army; whom: Grey front; where: ford@10.1,20.1~100; when: ";
        assertThat(listed.judge(strike + "2020-05-09")).startsWith("none (any): outside_scope: ");
        assertThat(listed.judge(strike + "2020-05-10")).startsWith("strike-grey (any): excluded_target");
    }
}
