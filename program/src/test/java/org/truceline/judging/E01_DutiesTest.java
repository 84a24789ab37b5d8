// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Scenarios E: duties to act, permissions, conditions, and readings of whom a clause protects.
class E01_DutiesTest {
    private static final String AID = """
            zones:
              - {id: gap, label: the gap, disc: {at: [20.1, 10.1], radius_m: 2000}}
            obligations:
              - id: aid-access
                label: relief passes
                bearer: {roles: [party]}
                modality: must
                acts: [deliver_aid]
                contrary: [obstruct_aid, attack_on_aid]
                basis: [C1]
              - id: leave
                label: anybody may leave by the gap
                bearer: {anyone: true}
                modality: may
                acts: [withdraw]
                place: gap
                basis: [C2]
              - id: bank
                label: the bank stays empty
                bearer: {roles: [party]}
                modality: must_not
                acts: [enter_vacated_ground]
                conditions: [{id: posts, text: both posts are set up}]
                basis: [C2]
            """;

    private static final String CIVILIANS = """
            obligations:
              - id: no-fire
                label: no firing
                bearer: {roles: [party]}
                modality: must_not
                acts: [fire]
                target: {roles: [party], opposed: true}
                basis: [C1]
                reading: parties
                readings:
                  - {id: everybody, source: observers, instead: {target: {roles: [party], objects: [civilians], opposed: true}}}
            """;

    @Test
    void e01_what_runs_against_a_duty_breaches_it() {
        assertThat(
                        World.with(AID)
                                .judge(
                                        "by: Watchers; act: obstruct_aid; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("aid-access (any): breach of C1");
    }

    @Test
    void e02_what_a_clause_allows_is_permitted() {
        assertThat(
                        World.with(AID)
                                .judge(
                                        "by: Watchers; act: withdraw; who: Green army; where: gap@10.1,20.1~100; when: 2020-05-03"))
                .startsWith("leave (any): permitted");
    }

    @Test
    void e03_while_nobody_knows_whether_a_condition_holds_the_clause_may_not_bind() {
        assertThat(
                        World.with(AID)
                                .judge(
                                        "by: Watchers; act: enter_vacated_ground; who: Green army; where: gap@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("bank (any): indeterminate: it binds once both posts are set up, which is not known");
    }

    @Test
    void e04_an_act_of_which_no_clause_speaks_is_outside() {
        assertThat(
                        World.with(AID)
                                .judge(
                                        "by: Watchers; act: fortify; who: Green army; where: gap@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "none (any): outside_scope: no obligation speaks of this act: the act (fortify) is not one the clause speaks of");
    }

    @Test
    void e05_whom_a_clause_protects_may_be_read_in_two_ways() {
        assertThat(
                        World.with(CIVILIANS)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: villagers; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("""
                        no-fire (parties): outside_scope: 'villagers' is not one whom the clause protects
                        no-fire (everybody): breach of C1""");
    }

    @Test
    void e06_an_attack_named_by_what_it_hit_is_an_attack() {
        assertThat(
                        World.with(CIVILIANS)
                                .judge(
                                        "by: Watchers; act: attack_on_civilian_object; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .endsWith("no-fire (everybody): breach of C1");
    }

    @Test
    void e07_an_attack_by_means_not_said_may_be_of_the_kind_that_is_barred() {
        String air = CIVILIANS.replace("acts: [fire]", "acts: [air_strike]");
        assertThat(
                        World.with(air)
                                .judge(
                                        "by: Watchers; act: armed_attack; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "no-fire (any): indeterminate: the act is given only as armed_attack, which may or may not be one the clause speaks of");
    }
}
