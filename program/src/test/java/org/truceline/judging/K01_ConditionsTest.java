// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Scenarios K: what an obligation hangs on: an event, the other side's conduct, its acceptance, a lapse.
class K01_ConditionsTest {
    private static final String ONCE = """
            events:
              - {id: posts, label: the posts stand, times: [{reading: told, status: actual, at: '2020-05-10T00:00:00+00:00[!UTC]'}]}
            obligations:
              - id: bank
                label: the bank stays empty
                bearer: {roles: [party]}
                modality: must_not
                acts: [enter_vacated_ground]
                conditions: [{id: posts, text: the posts stand, once: {event: posts}}]
                basis: [C2]
            """;

    private static final String RECIPROCAL = """
            obligations:
              - {id: blue-power, label: Blue spares power stations, bearer: {actors: [blue]}, modality: must_not, acts: [air_strike], target: {objects: [power]}, basis: [C1], reciprocity: [{to: green-power, effect: freed_when_broken}]}
              - {id: green-power, label: Green spares power stations, bearer: {actors: [green]}, modality: must_not, acts: [air_strike], target: {objects: [power]}, basis: [C1]}
            """;

    private static final String ACCEPTED = """
            obligations:
              - {id: first, label: Blue holds fire, bearer: {actors: [blue]}, modality: must_not, acts: [fire], basis: [C1], reciprocity: [{to: second, effect: binds_once_accepted}]}
              - {id: second, label: the band holds fire, bearer: {actors: [wild]}, modality: must_not, acts: [fire], basis: [C1]}
            """;

    private static final String LAPSE = """
            duration:
              mode: fixed
              starts:
                - {reading: noon, at: '2020-05-02T12:00:00+00:00[!UTC]', basis: [C1]}
              lapses:
                - {id: l, label: a breach by one frees the other, upon: breach_by_other, obligations: [no-fire]}
            """;

    private static World power(String terms) {
        return World.of(
                cast -> cast.replace(
                        "objects:\n", "objects:\n  - {id: power, label: power stations, words: [power station]}\n"),
                World.COURSE,
                terms);
    }

    @Test
    void k01_before_the_event_a_condition_names_the_clause_does_not_bind() {
        assertThat(
                        World.with(ONCE)
                                .judge(
                                        "by: Watchers; act: enter_vacated_ground; who: Blue army; where: bank@10.1,20.1~100; when: 2020-05-08"))
                .isEqualTo("none (any): outside_scope: it binds once the posts stand, which is not so");
    }

    @Test
    void k02_after_it_it_binds() {
        assertThat(
                        World.with(ONCE)
                                .judge(
                                        "by: Watchers; act: enter_vacated_ground; who: Blue army; where: bank@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo("bank (any): breach of C2");
    }

    @Test
    void k03_over_the_days_of_it_that_is_open() {
        assertThat(
                        World.with(ONCE)
                                .judge(
                                        "by: Watchers; act: enter_vacated_ground; who: Blue army; where: bank@10.1,20.1~100; when: 2020-05-08..2020-05-12"))
                .isEqualTo("bank (any): indeterminate: it binds once the posts stand, which is not known");
    }

    @Test
    void k04_while_the_other_keeps_its_part_each_is_bound() {
        assertThat(
                        power(RECIPROCAL)
                                .judge(
                                        "by: Watchers; act: air_strike; who: Blue army; whom: power station; where: ford@10.1,20.1~100; when: 2020-05-08"))
                .isEqualTo("blue-power (any): breach of C1");
    }

    @Test
    void k05_once_the_other_was_found_to_break_it_it_is_free() {
        assertThat(
                        power(RECIPROCAL)
                                .after(
                                        "by: Watchers; act: air_strike; who: Green army; whom: power station; where: ford@10.1,20.1~100; when: 2020-05-05")
                                .judge(
                                        "by: Watchers; act: air_strike; who: Blue army; whom: power station; where: ford@10.1,20.1~100; when: 2020-05-08"))
                .isEqualTo("none (any): outside_scope: it no longer binds: green-power was found broken before");
    }

    @Test
    void k06_where_the_others_breach_is_only_alleged_that_is_open() {
        assertThat(
                        power(RECIPROCAL)
                                .after(
                                        "by: Blue army; stance: accuses; act: air_strike; who: Green army; whom: power station; where: ford@10.1,20.1~100; when: 2020-05-05")
                                .judge(
                                        "by: Watchers; act: air_strike; who: Blue army; whom: power station; where: ford@10.1,20.1~100; when: 2020-05-08"))
                .isEqualTo(
                        "blue-power (any): indeterminate: it binds while green-power is kept, and whether that was broken before is not settled");
    }

    @Test
    void k07_a_later_breach_of_the_other_frees_nobody_before() {
        assertThat(
                        power(RECIPROCAL)
                                .after(
                                        "by: Watchers; act: air_strike; who: Green army; whom: power station; where: ford@10.1,20.1~100; when: 2020-05-15")
                                .judge(
                                        "by: Watchers; act: air_strike; who: Blue army; whom: power station; where: ford@10.1,20.1~100; when: 2020-05-08"))
                .isEqualTo("blue-power (any): breach of C1");
    }

    @Test
    void k08_a_clause_that_waits_for_the_others_acceptance_binds_nobody_before_it() {
        assertThat(
                        World.with(ACCEPTED)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "none (any): outside_scope: it binds once second is accepted by the other side, which is not so");
    }

    @Test
    void k09_where_nobody_broke_it_nothing_lapses() {
        assertThat(
                        World.with(LAPSE, World.NO_FIRE)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-08"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void k10_a_breach_by_one_frees_the_other() {
        assertThat(
                        World.with(LAPSE, World.NO_FIRE)
                                .after(
                                        "by: Watchers; act: shelling; who: Green army; whom: Blue army; where: ford@10.1,20.1~100; when: 2020-05-05")
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-08"))
                .isEqualTo("none (any): outside_scope: it had lapsed: a breach by one frees the other");
    }

    @Test
    void k11_and_not_itself() {
        assertThat(
                        World.with(LAPSE, World.NO_FIRE)
                                .after(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-05")
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-08"))
                .isEqualTo("no-fire (any): breach of C1");
    }
}
