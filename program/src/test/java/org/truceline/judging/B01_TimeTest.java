// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Scenarios B: when. A span of time that straddles the start or an end decides nothing; where readings of the end
/// differ, each gives its own finding.
class B01_TimeTest {
    private static final String WEEK = """
            duration:
              mode: fixed
              starts:
                - {reading: sunset, at: '2020-05-02T18:45:00+00:00[!UTC]', basis: [C1]}
                - {reading: seven, at: '2020-05-02T19:00:00+00:00[!UTC]', basis: [C1]}
              ends:
                - {reading: dates, at: {through: '2020-05-08T23:59:00+00:00[!UTC]'}, held_by: [blue], basis: [C2]}
                - {reading: makers, at: {day: 2020-05-20}, held_by: [red], basis: [C2]}
            """;

    private final World world = World.with(WEEK, World.NO_FIRE);

    private String shelling(String when) {
        return world.judge(
                "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: "
                        + when);
    }

    @Test
    void b01_before_the_start_nothing_is_barred() {
        assertThat(shelling("2020-05-01"))
                .isEqualTo(
                        "none (any): outside_scope: 2020-05-01 00:00 to 2020-05-02 00:00 lies before the start, 2020-05-02 18:45");
    }

    @Test
    void b02_the_day_of_the_start_is_open_for_want_of_the_hour() {
        assertThat(shelling("2020-05-02"))
                .isEqualTo(
                        "no-fire (any): indeterminate: 2020-05-02 00:00 to 2020-05-03 00:00 straddles the start, 2020-05-02 18:45: the hour would have to be known");
    }

    @Test
    void b03_a_minute_between_two_readings_of_the_start_is_judged_under_each() {
        assertThat(shelling("2020-05-02T18:50")).isEqualTo("""
                        no-fire (sunset): breach of C1
                        no-fire (seven): outside_scope: 2020-05-02 18:50 to 2020-05-02 18:51 lies before the start, 2020-05-02 19:00""");
    }

    @Test
    void b04_within_all_readings_one_finding_holds_for_all() {
        assertThat(shelling("2020-05-05")).isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void b05_between_two_readings_of_the_end_each_gives_its_own_finding() {
        assertThat(shelling("2020-05-09")).isEqualTo("""
                        no-fire (dates): outside_scope: 2020-05-09 00:00 to 2020-05-10 00:00 lies after the end, 2020-05-09 00:00
                        no-fire (makers): breach of C1""");
    }

    @Test
    void b06_an_end_known_to_the_day_leaves_that_day_open() {
        assertThat(shelling("2020-05-20"))
                .endsWith(
                        "no-fire (makers): indeterminate: 2020-05-20 00:00 to 2020-05-21 00:00 straddles the end, some time on 2020-05-20: the hour would have to be known");
    }

    @Test
    void b07_a_month_decides_nothing_and_says_how_long_it_is() {
        assertThat(shelling("2020-04-20..2020-05-05"))
                .isEqualTo(
                        "no-fire (any): indeterminate: 2020-04-20 00:00 to 2020-05-06 00:00 (only a span of 16 days is given) straddles the start, 2020-05-02 18:45: the hour or day would have to be known");
    }

    @Test
    void b08_after_every_end_nothing_is_barred() {
        assertThat(shelling("2020-06-01")).startsWith("none (any): outside_scope");
    }

    @Test
    void b09_what_has_no_date_may_have_been_before_the_start() {
        assertThat(
                        world.judge(
                                "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; reported: 2020-05-05"))
                .startsWith(
                        "no-fire (any): indeterminate: a time known only to be before 2020-05-06 00:00 straddles the start");
    }
}
