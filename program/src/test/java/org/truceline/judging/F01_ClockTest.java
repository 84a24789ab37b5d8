// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Scenarios F: hours, zones, sunset, day D. Local times are those of the zone of the terms; an end so long after the
/// start moves with the start.
class F01_ClockTest {
    private static final String DAILY = """
            obligations:
              - id: quiet-hours
                label: no firing by day
                bearer: {roles: [party]}
                modality: must_not
                acts: [fire]
                daily: {from: '06:00', to: '18:00'}
                basis: [C1]
            """;

    private static final String NIGHT = """
            obligations:
              - id: no-flights
                label: no flight by night
                bearer: {roles: [party]}
                modality: must_not
                acts: [overflight]
                daily: {from: '22:00', to: '04:00'}
                basis: [C1]
            """;

    private static final String DAMASCUS = """
            duration:
              mode: open
              starts:
                - {reading: midnight, at: '2016-02-27T00:00:00+02:00[!Asia/Damascus]', basis: [C1]}
            """;

    private static final String SUNSET = """
            landmarks:
              - {id: ford, label: the ford, at: [36.292, 33.513]}
            duration:
              mode: renewable
              starts:
                - {reading: sunset, at: {sunset: ford, on: 2016-09-12}, basis: [C1]}
                - {reading: seven, at: '2016-09-12T19:00:00+03:00[!Asia/Damascus]', basis: [C1]}
            """;

    private static final String DAYS = """
            duration:
              mode: fixed
              starts:
                - {reading: noon, at: '2020-05-02T12:00:00+00:00[!UTC]', basis: [C1]}
              ends:
                - {reading: two-days, at: {after_start: PT48H}, basis: [C2]}
            """;

    private static final String TWOSTARTS = """
            duration:
              mode: fixed
              starts:
                - {reading: noon, at: '2020-05-02T12:00:00+00:00[!UTC]', held_by: [blue], basis: [C1]}
                - {reading: evening, at: '2020-05-02T20:00:00+00:00[!UTC]', held_by: [green], basis: [C1]}
              ends:
                - {reading: two-days, at: {after_start: PT48H}, basis: [C2]}
            """;

    private static final String EVENT = """
            events:
              - {id: approved, label: the council approves, times: [{reading: planned, status: planned, at: '2020-05-02T10:00:00+00:00[!UTC]'}]}
            duration:
              mode: open
              starts:
                - {reading: on-approval, at: {event: approved}, basis: [C1]}
            """;

    private static final String DAYD = """
            events:
              - {id: day-d, label: day D, times: [{reading: day-d, status: actual, at: '2020-05-10T09:00:00+00:00[!UTC]'}]}
            duration:
              mode: open
              starts:
                - {reading: day-d, at: {event: day-d}, basis: [C1]}
            obligations:
              - id: flights-end
                label: no flight for three days after day D
                bearer: {roles: [party]}
                modality: must_not
                acts: [overflight]
                to: {after: day-d, plus: PT72H}
                basis: [C2]
            """;

    private static final String OPENEND = """
            duration:
              mode: open
              starts:
                - {reading: noon, at: '2020-05-02T12:00:00+00:00[!UTC]', basis: [C1]}
            """;

    private static World in(String zone, String course) {
        return World.inZone(zone, course, World.NO_FIRE);
    }

    @Test
    void f01_what_is_barred_by_day_is_barred_at_noon() {
        assertThat(
                        World.with(DAILY)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03T12:00"))
                .isEqualTo("quiet-hours (any): breach of C1");
    }

    @Test
    void f02_and_free_in_the_evening() {
        assertThat(
                        World.with(DAILY)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03T20:00"))
                .isEqualTo(
                        "none (any): outside_scope: 2020-05-03 20:00 to 2020-05-03 20:01 lies outside the hours of the day, 06:00 to 18:00");
    }

    @Test
    void f03_a_whole_day_may_lie_in_those_hours_or_not() {
        assertThat(
                        World.with(DAILY)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "quiet-hours (any): indeterminate: 2020-05-03 00:00 to 2020-05-04 00:00 may lie in the hours of the day, 06:00 to 18:00");
    }

    @Test
    void f04_hours_that_run_over_midnight_hold_after_it() {
        assertThat(
                        World.with(NIGHT)
                                .judge(
                                        "by: Watchers; act: overflight; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03T02:30"))
                .isEqualTo("no-flights (any): breach of C1");
    }

    @Test
    void f05_and_before_it() {
        assertThat(
                        World.with(NIGHT)
                                .judge(
                                        "by: Watchers; act: overflight; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03T23:30"))
                .isEqualTo("no-flights (any): breach of C1");
    }

    @Test
    void f06_and_not_at_noon() {
        assertThat(
                        World.with(NIGHT)
                                .judge(
                                        "by: Watchers; act: overflight; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-03T12:00"))
                .isEqualTo(
                        "none (any): outside_scope: 2020-05-03 12:00 to 2020-05-03 12:01 lies outside the hours of the day, 22:00 to 04:00");
    }

    @Test
    void f07_the_minute_before_midnight_in_the_zone_of_the_terms_is_before_the_start() {
        assertThat(
                        in("Asia/Damascus", DAMASCUS)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2016-02-26T23:59"))
                .isEqualTo(
                        "none (any): outside_scope: 2016-02-26 23:59 to 2016-02-27 00:00 lies before the start, 2016-02-27 00:00");
    }

    @Test
    void f08_and_midnight_there_is_the_start_though_it_is_still_the_day_before_in_utc() {
        assertThat(
                        in("Asia/Damascus", DAMASCUS)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2016-02-27T00:00"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void f09_the_day_of_a_start_at_midnight_is_wholly_in_force() {
        assertThat(
                        in("Asia/Damascus", DAMASCUS)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2016-02-27"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void f10_before_sunset_nothing_holds() {
        assertThat(
                        in("Asia/Damascus", SUNSET)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2016-09-12T18:40"))
                .isEqualTo(
                        "none (any): outside_scope: 2016-09-12 18:40 to 2016-09-12 18:41 lies before the start, 2016-09-12 18:45 (sunset in the ford on 2016-09-12)");
    }

    @Test
    void f11_between_sunset_and_the_hour_that_others_name_each_reading_stands() {
        assertThat(
                        in("Asia/Damascus", SUNSET)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2016-09-12T18:50"))
                .isEqualTo("""
                        no-fire (sunset): breach of C1
                        no-fire (seven): outside_scope: 2016-09-12 18:50 to 2016-09-12 18:51 lies before the start, 2016-09-12 19:00""");
    }

    @Test
    void f12_after_both_it_holds_under_either() {
        assertThat(
                        in("Asia/Damascus", SUNSET)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2016-09-12T19:30"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void f13_an_end_so_long_after_the_start_is_computed() {
        assertThat(
                        World.with(DAYS, World.NO_FIRE)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-04T11:59"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void f14_and_is_exclusive() {
        assertThat(
                        World.with(DAYS, World.NO_FIRE)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-04T12:00"))
                .isEqualTo(
                        "none (any): outside_scope: 2020-05-04 12:00 to 2020-05-04 12:01 lies after the end, 2020-05-04 12:00 (48 hours after the start)");
    }

    @Test
    void f15_under_another_start_the_end_moves_with_it() {
        assertThat(
                        World.with(TWOSTARTS, World.NO_FIRE)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-04T15:00"))
                .isEqualTo("""
                        no-fire (noon): outside_scope: 2020-05-04 15:00 to 2020-05-04 15:01 lies after the end, 2020-05-04 12:00 (48 hours after the start)
                        no-fire (evening): breach of C1""");
    }

    @Test
    void f16_what_starts_on_an_event_that_is_only_planned_may_not_have_started() {
        assertThat(
                        World.with(EVENT, World.NO_FIRE)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"))
                .isEqualTo(
                        "no-fire (any): indeterminate: 2020-05-03 00:00 to 2020-05-04 00:00 straddles the start, when the council approves: the hour would have to be known");
    }

    @Test
    void f17_day_d_and_an_offset_bound_a_clause_of_its_own() {
        assertThat(
                        World.with("", DAYD)
                                .judge(
                                        "by: Watchers; act: overflight; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo("flights-end (any): breach of C2");
    }

    @Test
    void f18_after_the_offset_it_is_over() {
        assertThat(
                        World.with("", DAYD)
                                .judge(
                                        "by: Watchers; act: overflight; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-14"))
                .isEqualTo(
                        "none (any): outside_scope: 2020-05-14 00:00 to 2020-05-15 00:00 lies after the end, 2020-05-13 09:00 (72 hours after day D)");
    }

    @Test
    void f19_the_day_on_which_the_offset_runs_out_is_open() {
        assertThat(
                        World.with("", DAYD)
                                .judge(
                                        "by: Watchers; act: overflight; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-13"))
                .isEqualTo(
                        "flights-end (any): indeterminate: 2020-05-13 00:00 to 2020-05-14 00:00 straddles the end, 2020-05-13 09:00 (72 hours after day D): the hour would have to be known");
    }

    @Test
    void f20_terms_without_end_hold_years_later() {
        assertThat(
                        World.with(OPENEND, World.NO_FIRE)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2024-05-03"))
                .isEqualTo("no-fire (any): breach of C1");
    }
}
