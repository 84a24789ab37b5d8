// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Scenarios J: what takes an act out of a clause. Facts decide; a claim leaves it open; a procedure comes first.
class J01_ExceptionsTest {
    private static final String RETURN = """
            procedures:
              - {id: hotline, label: the coordination mechanism was called, steps: [{id: call, text: call}]}
            obligations:
              - id: no-fire
                label: no firing
                bearer: {roles: [party]}
                modality: must_not
                acts: [fire]
                exceptions:
                  - {kind: return_fire, words: [returned fire], procedure: hotline, proportionate: true}
                basis: [C1]
            """;

    private static final String POLICE = """
            zones:
              - {id: town, label: the town, disc: {at: [20.1, 10.1], radius_m: 2000}}
            obligations:
              - id: no-arms
                label: no shot and no arrest
                bearer: {roles: [party]}
                modality: must_not
                acts: [direct_fire, detain]
                exceptions:
                  - {kind: law_enforcement, text: arrests in the town, acts: [detain], place: town}
                basis: [C1]
            """;

    private static final String PASSAGE = """
            obligations:
              - id: no-passage
                label: nobody moves in
                bearer: {roles: [party]}
                modality: must_not
                acts: [reinforce]
                exceptions:
                  - {kind: permitted_passage, text: with relief, target: {objects: [aid]}}
                basis: [C1]
            """;

    private static final String AFTER = """
            procedures:
              - {id: notice, label: the other was told first, steps: [{id: tell, text: tell}]}
            obligations:
              - id: force
                label: force only once the other was told
                bearer: {roles: [party]}
                modality: may_only_after
                procedure: notice
                acts: [fire]
                basis: [C1]
            """;

    @Test
    void j01_fire_in_return_is_claimed_and_not_shown() {
        assertThat(
                        World.with(RETURN)
                                .judge(
                                        "by: Blue army; stance: admits; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03; quote: our posts returned fire"))
                .isEqualTo(
                        "no-fire (any): indeterminate: Blue army speaks of return fire, which would take it out of the clause once this was done first: the coordination mechanism was called, if it was no more than the threat asked for");
    }

    @Test
    void j02_without_the_claim_it_is_fire() {
        assertThat(
                        World.with(RETURN)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03; quote: guns fired"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void j03_an_arrest_in_the_town_is_excepted() {
        assertThat(
                        World.with(POLICE)
                                .judge(
                                        "by: Watchers; act: detain; who: Blue army; where: market@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "no-arms (any): permitted: 2020-05-03 00:00 to 2020-05-04 00:00 lies within the time in force, from 2020-05-02 12:00 on");
    }

    @Test
    void j04_outside_the_town_it_is_not() {
        assertThat(
                        World.with(POLICE)
                                .judge(
                                        "by: Watchers; act: detain; who: Blue army; where: farm@10.2,20.1~100; when: 2020-05-03"))
                .isEqualTo("no-arms (any): breach of C1");
    }

    @Test
    void j05_at_the_edge_it_cannot_be_told() {
        assertThat(
                        World.with(POLICE)
                                .judge(
                                        "by: Watchers; act: detain; who: Blue army; where: gate@10.118,20.1~300; when: 2020-05-03"))
                .isEqualTo(
                        "no-arms (any): indeterminate: it may fall under the exception: law enforcement (arrests in the town)");
    }

    @Test
    void j06_a_shot_in_the_town_is_no_arrest() {
        assertThat(
                        World.with(POLICE)
                                .judge(
                                        "by: Watchers; act: direct_fire; who: Blue army; where: market@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("no-arms (any): breach of C1");
    }

    @Test
    void j07_what_passes_with_relief_is_excepted() {
        assertThat(
                        World.with(PASSAGE)
                                .judge(
                                        "by: Watchers; act: reinforce; who: Blue army; whom: convoy; where: gate@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "no-passage (any): permitted: 2020-05-03 00:00 to 2020-05-04 00:00 lies within the time in force, from 2020-05-02 12:00 on");
    }

    @Test
    void j08_what_passes_without_is_not() {
        assertThat(
                        World.with(PASSAGE)
                                .judge(
                                        "by: Watchers; act: reinforce; who: Blue army; whom: Green army; where: gate@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("no-passage (any): breach of C1");
    }

    @Test
    void j09_force_before_a_procedure_that_nobody_knows_of_is_open() {
        assertThat(
                        World.with(AFTER)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "force (any): indeterminate: what has to precede it (the other was told first) is not known to be done");
    }

    @Test
    void j10_force_after_it_is_permitted() {
        assertThat(
                        World.with(
                                        AFTER.replace(
                                                "    basis",
                                                "    conditions: [{id: told, text: the other was told, holds: yes, procedure_done: notice}]\n    basis"))
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "force (any): permitted: 2020-05-03 00:00 to 2020-05-04 00:00 lies within the time in force, from 2020-05-02 12:00 on");
    }

    @Test
    void j11_force_without_it_is_a_breach_of_procedure() {
        assertThat(
                        World.with(
                                        AFTER.replace(
                                                "    basis",
                                                "    conditions: [{id: told, text: the other was told, holds: no, procedure_done: notice}]\n    basis"))
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo("force (any): procedural_breach of C1");
    }

    @Test
    void j12_a_claim_of_self_defence_by_another_than_the_doer_leaves_it_open_too() {
        assertThat(
                        World.with(World.NO_FIRE)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03; quote: Blue fired in self-defence"))
                .isEqualTo(
                        "no-fire (any): indeterminate: Watchers speaks of self defence, which would take it out of the clause");
    }
}
