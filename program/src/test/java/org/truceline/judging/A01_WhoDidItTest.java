// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Scenarios A: who did it. Responsibility holds where somebody without a stake says so and it is not denied, or where
/// the doer's own side says so; all else is alleged, and decides nothing.
class A01_WhoDidItTest {
    private final World world = World.with(World.NO_FIRE);

    @Test
    void a01_what_a_neutral_speaker_states_of_a_party_is_a_breach() {
        assertThat(
                        world.judge(
                                "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void a02_an_accusation_by_the_opponent_alone_decides_nothing() {
        assertThat(
                        world.judge(
                                "by: Green army; stance: accuses; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("no-fire (any): indeterminate: that Blue army did it is alleged by Green army only");
    }

    @Test
    void a03_what_the_side_blamed_denies_is_open_even_if_a_neutral_speaker_states_it() {
        assertThat(world.judge("""
                                by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03
                                by: Blue army; stance: denies; act: shelling; who: Blue army; when: 2020-05-03
                                """))
                .isEqualTo(
                        "no-fire (any): indeterminate: that Blue army did it is said by Watchers and denied by Blue army");
    }

    @Test
    void a04_what_a_side_admits_needs_no_witness() {
        assertThat(
                        world.judge(
                                "by: Blue army; stance: admits; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void a05_where_nobody_is_named_nobody_is_found_to_have_done_it() {
        assertThat(world.judge(
                        "by: Watchers; act: shelling; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("no-fire (any): indeterminate: nobody names who did it");
    }

    @Test
    void a06_two_fighters_who_are_both_bound_breach_it_whoever_fired() {
        assertThat(
                        world.judge(
                                "by: Watchers; act: armed_attack; who: Blue army + Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void a07_two_fighters_of_whom_one_may_be_left_out_leave_it_open() {
        assertThat(
                        world.judge(
                                "by: Watchers; act: armed_attack; who: Blue army + Rebels; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "no-fire (any): indeterminate: Blue army and Rebels are named as fighting each other and not who attacked: each may be the doer");
    }

    @Test
    void a08_allies_named_together_are_one_attacker_and_not_two_fighters() {
        assertThat(
                        world.judge(
                                "by: Watchers; act: air_strike; who: Blue army + Red army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void a09_neutral_speakers_who_name_different_doers_leave_it_open() {
        assertThat(world.judge("""
                                by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03
                                by: residents; act: shelling; who: Grey front; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03
                                """)).startsWith("no-fire (any): indeterminate");
    }

    @Test
    void a10_who_fires_at_his_ally_fires_at_nobody_the_clause_protects() {
        assertThat(
                        world.judge(
                                "by: Watchers; act: shelling; who: Red army; whom: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("none (any): outside_scope: 'Blue army' is not one whom the clause protects");
    }

    @Test
    void a11_a_guarantor_who_fights_is_judged_like_whom_he_guarantees() {
        assertThat(
                        world.judge(
                                "by: Watchers; act: air_strike; who: Red army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void a12_who_refused_to_join_is_neither_bound_nor_protected() {
        assertThat(
                        world.judge(
                                "by: Watchers; act: shelling; who: Wild band; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("none (any): outside_scope: Wild band is not bound by the clause");
        assertThat(
                        world.judge(
                                "by: Watchers; act: shelling; who: Blue army; whom: Wild band; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("none (any): outside_scope: 'Wild band' is not one whom the clause protects");
    }

    @Test
    void a13_a_publication_that_speaks_for_itself_has_no_stake_but_an_official_text_that_accuses_has() {
        assertThat(world.judge(
                        "act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("no-fire (any): breach of C1");
        assertThat(
                        world.judge(
                                "stance: accuses; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("no-fire (any): indeterminate: that Blue army did it is alleged by the publication only");
    }

    @Test
    void a14_what_is_only_threatened_or_demanded_has_not_happened() {
        assertThat(
                        world.judge(
                                "by: Blue army; stance: threatens; act: shelling; modality: intended; who: Blue army; whom: Green army; when: 2020-05-03"))
                .isEqualTo("none (any): outside_scope: nobody says of this that it was done");
    }

    @Test
    void a15_a_breach_without_an_act_cannot_be_judged() {
        assertThat(world.judge("by: Green army; stance: accuses; act: violate; who: Blue army; when: 2020-05-03"))
                .isEqualTo("none (any): indeterminate: a breach is alleged and no act is named");
    }

    @Test
    void a16_a_claim_of_self_defence_leaves_it_open() {
        assertThat(
                        world.judge(
                                "by: Blue army; stance: admits; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03; quote: we fired in self-defence"))
                .isEqualTo(
                        "no-fire (any): indeterminate: Blue army speaks of self defence, which would take it out of the clause");
    }
}
