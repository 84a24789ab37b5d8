// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Scenarios O: one incident, several voices. What one speaker says of the act, the weapon, the place or whom it hit is
/// not laid to him whom another names as the doer.
class O01_VoicesTest {
    private static final String NO_AIR_STRIKE = """
            obligations:
              - {id: o, label: no air strike, bearer: {actors: [blue]}, modality: must_not, acts: [air_strike], basis: [C1]}
            """;

    private static final String NO_HEAVY_FIRE = """
            obligations:
              - {id: o, label: no heavy weapon fired, bearer: {actors: [blue]}, modality: must_not, acts: [fire], weapon: heavy, basis: [C1]}
            """;

    private static final String CAMP = """
            zones:
              - {id: camp, label: the camp, disc: {at: [20.1, 10.1], radius_m: 2000}}
            obligations:
              - {id: o, label: no fort in the camp, bearer: {actors: [blue]}, modality: must_not, acts: [fortify], place: camp, basis: [C1]}
            """;

    private static String judged(String obligations, String said) {
        return World.with(obligations).judge(said);
    }

    @Test
    void o01_the_act_an_opponent_alleges_is_not_laid_to_the_doer_a_witness_names() {
        assertThat(judged(NO_AIR_STRIKE, """
                        by: Watchers; act: direct_fire; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03
                        by: Green army; stance: accuses; act: air_strike; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03"""))
                .isEqualTo(
                        "o (any): indeterminate: that it was one the clause speaks of (air_strike, direct_fire) is not said by those who establish who did it");
    }

    @Test
    void o02_nor_one_of_which_a_witness_names_no_doer() {
        assertThat(judged(NO_AIR_STRIKE, """
                        by: Watchers; act: direct_fire; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03
                        by: Watchers; act: air_strike; where: ford@10.1,20.1~100; when: 2020-05-03""")).startsWith("o (any): indeterminate");
    }

    @Test
    void o03_one_witness_of_several_who_names_doer_and_act_together_is_enough() {
        assertThat(judged(NO_AIR_STRIKE, """
                        by: Watchers; act: direct_fire; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03
                        by: Villagers; act: air_strike; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03""")).isEqualTo("o (any): breach of C1");
    }

    @Test
    void o04_the_weapon_an_opponent_alleges_leaves_open_what_a_witness_says_was_another() {
        assertThat(judged(NO_HEAVY_FIRE, """
                        by: Watchers; act: shelling; means: mortar; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03
                        by: Green army; stance: accuses; act: shelling; means: artillery; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03"""))
                .isEqualTo(
                        "o (any): indeterminate: that it was heavy weapons is not said by those who establish who did it");
    }

    @Test
    void o05_a_more_exact_place_elsewhere_does_not_overrule_a_less_exact_one() {
        assertThat(judged(CAMP, """
                        by: Watchers; act: fortify; who: Blue army; where: hill@10.2,20.3~3000; when: 2020-05-03
                        by: Green army; stance: accuses; act: fortify; who: Blue army; where: tents@10.1,20.1~100; when: 2020-05-03"""))
                .startsWith("o (any): indeterminate: tents or hill (known to ")
                .endsWith(" m) may lie inside or outside: the camp");
    }

    @Test
    void o06_one_that_lies_within_a_less_exact_one_makes_it_exact() {
        assertThat(judged(CAMP, """
                        by: Watchers; act: fortify; who: Blue army; where: valley@10.11,20.11~3000; when: 2020-05-03
                        by: Green army; stance: accuses; act: fortify; who: Blue army; where: tents@10.1,20.1~100; when: 2020-05-03""")).isEqualTo("o (any): breach of C1");
    }

    @Test
    void o07_whom_it_hit_is_not_known_by_the_word_of_one_with_a_stake() {
        assertThat(judged(World.NO_FIRE, """
                        by: Watchers; act: shelling; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03
                        by: Green army; stance: accuses; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"""))
                .isEqualTo("no-fire (any): indeterminate: it is not said who or what was hit");
    }

    @Test
    void o08_the_doers_own_word_that_it_hit_the_excluded_stands_beside_that_of_those_who_say_it_hit_them() {
        assertThat(judged(World.NO_FIRE, """
                        by: Blue army; stance: admits; act: air_strike; who: Blue army; whom: Grey front; where: ford@10.1,20.1~100; when: 2020-05-03
                        by: Green army; stance: accuses; act: air_strike; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"""))
                .isEqualTo(
                        "no-fire (any): indeterminate: the doer's own side and Green army do not say the same of whom it hit");
    }

    @Test
    void o09_where_nobody_says_otherwise_it_is_taken_as_said() {
        assertThat(
                        judged(
                                World.NO_FIRE,
                                "by: Blue army; stance: admits; act: air_strike; who: Blue army; whom: Grey front; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .startsWith("strike-grey (any): excluded_target");
    }

    @Test
    void o10_a_witness_who_says_whom_it_hit_outweighs_those_with_a_stake() {
        assertThat(judged(World.NO_FIRE, """
                        by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03
                        by: Red army; stance: accuses; act: shelling; who: Blue army; whom: Grey front; where: ford@10.1,20.1~100; when: 2020-05-03""")).isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void o11_what_was_due_and_not_done_is_told_to_be_open_for_want_of_a_term() {
        assertThat(
                        judged(
                                "obligations:\n  - {id: o, label: Blue leaves, bearer: {actors: [blue]}, modality: must, acts: [withdraw], contrary: [fortify], basis: [C1]}\n",
                                "by: Watchers; act: withdraw; polarity: negated; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "o (any): indeterminate: that it was not done is said by Watchers, and whether it was due by then is not told by that");
    }
}
