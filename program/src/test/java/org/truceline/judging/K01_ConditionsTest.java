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

    private static final String WHILE_KEPT = """
            obligations:
              - {id: blue-holds, label: Blue holds its fire, bearer: {actors: [blue]}, modality: must_not, acts: [fire], target: {actors: [green]}, basis: [C1], conditions: [{id: green-keeps, text: Green leaves the bank empty, while_kept: bank}]}
              - {id: bank, label: the bank stays empty, bearer: {actors: [green]}, modality: must_not, acts: [enter_vacated_ground], basis: [C2]}
            """;

    private static final String CLOCK = """
            clocks:
              - {id: calm, label: three clean days, days: 3, from: '2020-05-03T00:00:00+00:00[!UTC]', needs: [calm], keeps: [no-fire], readings: [%s]}
            obligations:
              - {id: no-fire, label: no firing, bearer: {roles: [party]}, modality: must_not, acts: [fire], basis: [C1]}
              - {id: bridge, label: the bridge stays open, bearer: {roles: [party]}, modality: must_not, acts: [obstruct_aid], basis: [C2], conditions: [{id: calm, text: three clean days have passed, clock_done: calm}]}
            """;

    private static final String DATES = CLOCK.formatted("{id: dates, count: dates}");

    private static final String CLEAN = CLOCK.formatted("{id: clean, count: clean_days}");

    private static final String STEPS = """
            channels:
              - {id: line, label: the line, kind: ceasefire, members: [blue, green], named: [line]}
            bodies:
              - {id: cell, label: the joint cell, members: [blue, green], basis: [C2]}
            procedures:
              - id: call-first
                label: call first
                basis: [C2]
                steps:
                  - {id: call, text: call the other side, by: [blue], shown_by: raise}
                  - {id: answer, text: hear the other side, by: [green], shown_by: answer}
                  - {id: weigh, text: weigh it together, by: [cell]%s}
            obligations:
              - {id: return-fire, label: fire is returned after a call alone, bearer: {actors: [blue]}, modality: may_only_after, procedure: call-first, acts: [fire], basis: [C1]}
            """;

    private static final String SHOWN = STEPS.formatted(", shown_by: assess");

    private static final String DONE_CONDITION = SHOWN.replace(
            "modality: may_only_after, procedure: call-first, acts: [fire], basis: [C1]}",
            "modality: must_not, acts: [fire], basis: [C1], conditions: [{id: called, text: the sides have talked, procedure_done: call-first}]}");

    private static final String BLUE_FIRES =
            "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: ";

    private static final String GREEN_FIRES =
            "by: Watchers; act: shelling; who: Green army; whom: Blue army; where: ford@10.1,20.1~100; when: ";

    private static final String TALKED = """
            blue raise 2020-05-05T08:00:00Z about C1
            green answer 2020-05-05T09:00:00Z
            green assess 2020-05-05T10:00:00Z""";

    private static final String ANOTHER = "green raise 2020-05-03T08:00:00Z about C2";

    private static final String NOT_KNOWN =
            "return-fire (any): indeterminate: what has to precede it (call first) is not known to be done";

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

    @Test
    void k12_what_may_have_come_before_or_after_the_others_breach_is_open() {
        assertThat(
                        power(RECIPROCAL)
                                .after(
                                        "by: Watchers; act: air_strike; who: Green army; whom: power station; where: ford@10.1,20.1~100; when: 2020-05-08")
                                .judge(
                                        "by: Watchers; act: air_strike; who: Blue army; whom: power station; where: ford@10.1,20.1~100; when: 2020-05-08"))
                .isEqualTo(
                        "blue-power (any): indeterminate: it binds while green-power is kept, and whether that was broken before is not settled");
    }

    @Test
    void k13_whoever_was_free_to_strike_back_has_freed_nobody_by_it() {
        var mutual = RECIPROCAL.replace(
                "bearer: {actors: [green]}, modality: must_not, acts: [air_strike], target: {objects: [power]}, basis: [C1]",
                "bearer: {actors: [green]}, modality: must_not, acts: [air_strike], target: {objects: [power]}, basis: [C1], reciprocity: [{to: blue-power, effect: freed_when_broken}]");
        assertThat(
                        power(mutual)
                                .after(
                                        "by: Watchers; act: air_strike; who: Green army; whom: power station; where: ford@10.1,20.1~100; when: 2020-05-05")
                                .after(
                                        "by: Watchers; act: air_strike; who: Blue army; whom: power station; where: ford@10.1,20.1~100; when: 2020-05-07")
                                .judge(
                                        "by: Watchers; act: air_strike; who: Green army; whom: power station; where: ford@10.1,20.1~100; when: 2020-05-09"))
                .isEqualTo("green-power (any): breach of C1");
    }

    @Test
    void k14_where_the_others_duty_is_read_in_two_ways_each_gives_a_finding() {
        var read = RECIPROCAL.replace(
                "bearer: {actors: [green]}, modality: must_not, acts: [air_strike], target: {objects: [power]}, basis: [C1]",
                "bearer: {actors: [green]}, modality: must_not, acts: [air_strike], target: {objects: [power]}, basis: [C1], reading: drones-too, readings: [{id: shells-alone, instead: {acts: [shelling]}}]");
        assertThat(
                        power(read)
                                .after(
                                        "by: Watchers; act: air_strike; who: Green army; whom: power station; where: ford@10.1,20.1~100; when: 2020-05-05")
                                .judge(
                                        "by: Watchers; act: air_strike; who: Blue army; whom: power station; where: ford@10.1,20.1~100; when: 2020-05-08"))
                .isEqualTo("""
                        blue-power (green-power: drones-too): outside_scope: it no longer binds: green-power was found broken before
                        blue-power (green-power: shells-alone): breach of C1""");
    }

    @Test
    void k15_a_lapse_that_a_breach_by_nobody_known_would_bring_is_open() {
        assertThat(World.with(LAPSE, World.NO_FIRE)
                        .after(
                                "by: Watchers; act: shelling; whom: Blue army; where: ford@10.1,20.1~100; when: 2020-05-05")
                        .judge(BLUE_FIRES + "2020-05-08"))
                .isEqualTo("no-fire (any): indeterminate: it may have lapsed: a breach by one frees the other");
    }

    @Test
    void k16_while_the_other_duty_is_kept_this_one_binds() {
        assertThat(World.with(WHILE_KEPT).judge(BLUE_FIRES + "2020-05-08")).isEqualTo("blue-holds (any): breach of C1");
    }

    @Test
    void k17_once_that_was_found_broken_it_does_not() {
        assertThat(World.with(WHILE_KEPT)
                        .after(
                                "by: Watchers; act: enter_vacated_ground; who: Green army; where: bank@10.1,20.1~100; when: 2020-05-05")
                        .judge(BLUE_FIRES + "2020-05-08"))
                .isEqualTo("none (any): outside_scope: it binds while Green leaves the bank empty, which is not so");
    }

    @Test
    void k18_where_that_is_only_alleged_it_is_open() {
        assertThat(World.with(WHILE_KEPT)
                        .after(
                                "by: Blue army; stance: accuses; act: enter_vacated_ground; who: Green army; where: bank@10.1,20.1~100; when: 2020-05-05")
                        .judge(BLUE_FIRES + "2020-05-08"))
                .isEqualTo(
                        "blue-holds (any): indeterminate: it binds while Green leaves the bank empty, which is not known");
    }

    @Test
    void k19_before_a_clock_has_run_out_what_waits_for_it_does_not_bind() {
        assertThat(
                        World.with(DATES)
                                .judge(
                                        "by: Watchers; act: obstruct_aid; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-04"))
                .isEqualTo("none (any): outside_scope: it binds once three clean days have passed, which is not so");
    }

    @Test
    void k20_after_it_it_does() {
        assertThat(
                        World.with(DATES)
                                .judge(
                                        "by: Watchers; act: obstruct_aid; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-06"))
                .isEqualTo("bridge (any): breach of C2");
    }

    @Test
    void k21_over_the_end_of_the_clock_it_is_open() {
        assertThat(
                        World.with(DATES)
                                .judge(
                                        "by: Watchers; act: obstruct_aid; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-04..2020-05-07"))
                .isEqualTo(
                        "bridge (any): indeterminate: it binds once three clean days have passed, which is not known");
    }

    @Test
    void k22_a_breach_on_the_second_day_keeps_a_clean_run_from_ending() {
        assertThat(
                        World.with(CLEAN)
                                .after(GREEN_FIRES + "2020-05-05")
                                .judge(
                                        "by: Watchers; act: obstruct_aid; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-07"))
                .isEqualTo("none (any): outside_scope: it binds once three clean days have passed, which is not so");
    }

    @Test
    void k23_a_clock_that_two_count_differently_gives_a_finding_for_each() {
        assertThat(
                        World.with(CLOCK.formatted("{id: dates, count: dates}, {id: hours, count: hours}"))
                                .judge(
                                        "by: Watchers; act: obstruct_aid; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-06T00:00..2020-05-06T00:00"))
                .isEqualTo("bridge (any): breach of C2");
        assertThat(
                        World.with(CLOCK.formatted("{id: dates, count: dates}, {id: clean, count: clean_days}"))
                                .after(GREEN_FIRES + "2020-05-04")
                                .judge(
                                        "by: Watchers; act: obstruct_aid; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-06"))
                .isEqualTo("""
                        bridge (calm: dates): breach of C2
                        bridge (calm: clean): outside_scope: it binds once three clean days have passed, which is not so""");
    }

    @Test
    void k24_what_may_only_follow_a_procedure_and_followed_none_is_a_breach_of_procedure() {
        var late = TALKED.replace("05-05", "05-09");
        assertThat(World.with(SHOWN).withCase(ANOTHER).withCase(late).judge(BLUE_FIRES + "2020-05-08"))
                .isEqualTo("return-fire (any): procedural_breach of C1");
    }

    @Test
    void k25_after_its_last_step_was_taken_in_a_case_it_is_permitted() {
        var world = World.with(SHOWN).withCase(TALKED);
        assertThat(world.judge(BLUE_FIRES + "2020-05-08")).startsWith("return-fire (any): permitted: ");
        assertThat(world.findings(BLUE_FIRES + "2020-05-08").getFirst().reasons())
                .contains("what has to precede it (call first) is done by the notes of case k1, 2020-05-05T10:00:00Z");
    }

    @Test
    void k26_steps_in_another_order_or_by_another_side_are_not_it() {
        assertThat(World.with(SHOWN).withCase("""
                                        blue raise 2020-05-05T08:00:00Z about C1
                                        blue assess 2020-05-05T09:00:00Z
                                        green answer 2020-05-05T10:00:00Z""").withCase("""
                                        green raise 2020-05-06T08:00:00Z about C1
                                        blue answer 2020-05-06T09:00:00Z
                                        blue assess 2020-05-06T10:00:00Z""").judge(BLUE_FIRES + "2020-05-08"))
                .isEqualTo("return-fire (any): procedural_breach of C1");
    }

    @Test
    void k27_on_the_day_of_the_last_step_it_is_open() {
        assertThat(World.with(SHOWN).withCase(TALKED).judge(BLUE_FIRES + "2020-05-05"))
                .isEqualTo(NOT_KNOWN + ": case k1 was carried so far at 2020-05-05T10:00:00Z");
    }

    @Test
    void k28_a_step_that_no_note_can_show_leaves_it_open() {
        assertThat(World.with(STEPS.formatted("")).withCase(TALKED).judge(BLUE_FIRES + "2020-05-08"))
                .isEqualTo(NOT_KNOWN);
    }

    @Test
    void k29_a_duty_that_waits_for_a_procedure_binds_once_the_notes_show_it() {
        var world = World.with(DONE_CONDITION).withCase(ANOTHER);
        assertThat(world.judge(BLUE_FIRES + "2020-05-08"))
                .isEqualTo("none (any): outside_scope: it binds once the sides have talked, which is not so");
        assertThat(world.withCase(TALKED).judge(BLUE_FIRES + "2020-05-08"))
                .isEqualTo("return-fire (any): breach of C1");
    }

    @Test
    void k30_where_the_record_carried_no_case_yet_nobody_can_tell() {
        assertThat(World.with(SHOWN).judge(BLUE_FIRES + "2020-05-08")).isEqualTo(NOT_KNOWN);
        assertThat(World.with(SHOWN).withCase(ANOTHER.replace("05-03", "05-10")).judge(BLUE_FIRES + "2020-05-08"))
                .isEqualTo(NOT_KNOWN);
    }

    @Test
    void k31_a_case_with_somebody_else_is_not_it() {
        assertThat(World.with(SHOWN)
                        .withCase(TALKED.replace("about C1", "to red about C1"))
                        .judge(BLUE_FIRES + "2020-05-08"))
                .isEqualTo("return-fire (any): procedural_breach of C1");
    }

    @Test
    void k32_a_case_about_another_clause_is_not_it() {
        assertThat(World.with(SHOWN)
                        .withCase(TALKED.replace("about C1", "about C9"))
                        .judge(BLUE_FIRES + "2020-05-08"))
                .isEqualTo("return-fire (any): procedural_breach of C1");
    }

    @Test
    void k33_a_case_that_does_not_say_about_what_may_be_it() {
        assertThat(World.with(SHOWN).withCase(TALKED.replace(" about C1", "")).judge(BLUE_FIRES + "2020-05-08"))
                .isEqualTo(NOT_KNOWN + ": case k1 may be about something else");
    }

    @Test
    void k34_nor_can_it_be_told_while_nobody_says_who_was_hit_and_there_are_three_sides() {
        var three = World.of(
                cast -> cast.replace("roles:\n", "  - {id: wild, label: Wild, short: WLD, actors: [wild]}\nroles:\n"),
                World.COURSE,
                SHOWN);
        assertThat(
                        three.withCase(TALKED)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-08"))
                .isEqualTo(NOT_KNOWN + ": case k1 may be between others");
    }

    @Test
    void k35_a_case_about_what_the_other_did_before_is_it() {
        var world = World.with(
                        SHOWN.replace("basis: [C2]\n    steps", "about: [earlier_act]\n    basis: [C2]\n    steps"))
                .after(GREEN_FIRES + "2020-05-04");
        assertThat(world.withCase(TALKED.replace("about C1", "incident 0")).judge(BLUE_FIRES + "2020-05-08"))
                .startsWith("return-fire (any): permitted: ");
        assertThat(world.withCase(TALKED).judge(BLUE_FIRES + "2020-05-08"))
                .isEqualTo(NOT_KNOWN + ": case k1 may be about something else");
    }

    @Test
    void k36_a_case_about_another_place_is_not_it_where_the_terms_ask_for_the_place() {
        var world = World.with(SHOWN.replace("basis: [C2]\n    steps", "about: [place]\n    basis: [C2]\n    steps"))
                .after(GREEN_FIRES.replace("ford@10.1,20.1", "mill@10.6,20.6") + "2020-05-04");
        assertThat(world.withCase(TALKED.replace("about C1", "incident 0")).judge(BLUE_FIRES + "2020-05-08"))
                .isEqualTo("return-fire (any): procedural_breach of C1");
    }

    @Test
    void k37_fire_that_is_said_to_return_fire_is_none_where_the_other_side_was_not_called_first() {
        var terms = SHOWN.replace(
                "modality: may_only_after, procedure: call-first, acts: [fire], basis: [C1]}",
                "modality: must_not, acts: [fire], basis: [C1], exceptions: [{kind: return_fire, words: [returned fire], procedure: call-first, basis: [C1]}]}");
        String returned = BLUE_FIRES + "2020-05-08; words: Blue army returned fire";
        assertThat(World.with(terms)
                        .withCase(ANOTHER)
                        .withCase(TALKED.replace("05-05", "05-09"))
                        .judge(returned))
                .isEqualTo("return-fire (any): breach of C1");
        assertThat(World.with(terms).withCase(TALKED).judge(returned))
                .isEqualTo(
                        "return-fire (any): indeterminate: Watchers speaks of return fire, which would take it out of the clause once this was done first: call first; that was done by the notes of case k1, 2020-05-05T10:00:00Z");
    }

    private static final String SET_ANEW = DATES.replace(
            "needs: [calm]",
            "may_reset: [blue, green], together: true, resets: [{reading: r, at: '2020-05-05T00:00:00+00:00[!UTC]', held_by: [%s]}], needs: [calm]");

    private static final String BLOCKED =
            "by: Watchers; act: obstruct_aid; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-06";

    @Test
    void k38_a_clock_that_those_who_may_set_anew_counts_from_there() {
        assertThat(World.with(SET_ANEW.formatted("blue, green")).judge(BLOCKED))
                .isEqualTo("none (any): outside_scope: it binds once three clean days have passed, which is not so");
    }

    @Test
    void k39_one_alone_of_those_who_may_only_together_sets_nothing_anew() {
        assertThat(World.with(SET_ANEW.formatted("blue")).judge(BLOCKED)).isEqualTo("bridge (any): breach of C2");
    }
}
