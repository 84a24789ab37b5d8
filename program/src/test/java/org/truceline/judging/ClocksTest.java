// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Three readings of one clock stand apart: dates, spans of 24 hours, and days that were clean.
class ClocksTest {
    private static final String CLOCK = """
            duration:
              mode: open
              starts:
                - {reading: seven, at: '2020-05-02T19:00:00+00:00[!UTC]', basis: [C1]}
            clocks:
              - id: week
                label: three clean days
                days: 3
                from: '2020-05-02T19:00:00+00:00[!UTC]'
                needs: [calm]
                readings:
                  - {id: dates, count: dates}
                  - {id: hours, count: hours}
                  - {id: clean, count: clean_days}
            """;

    private static String at(String instant, String... said) {
        var terms = World.agreement(CLOCK, World.NO_FIRE);
        var judge = new Judge(terms);
        var judged = Stream.of(said)
                .map(Said::incident)
                .map(i -> new Judged(i, judge.judge(i)))
                .toList();
        return new Clocks(terms, judged)
                .at(Instant.parse(instant)).stream()
                        .map(s -> s.reading() + " " + s.state().code() + " " + s.atLeast() + "-" + s.atMost())
                        .collect(Collectors.joining(", "));
    }

    private static String shelling(String by, String day) {
        return "by: " + by + "; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: "
                + day;
    }

    @Test
    void before_its_start_it_does_not_run() {
        assertThat(at("2020-05-02T12:00:00Z"))
                .isEqualTo("dates not_started 0-0, hours not_started 0-0, clean not_started 0-0");
    }

    @Test
    void dates_run_out_before_hours_do() {
        assertThat(at("2020-05-05T00:00:00Z")).isEqualTo("dates completed 3-3, hours running 2-2, clean running 2-2");
        assertThat(at("2020-05-06T00:00:00Z"))
                .isEqualTo("dates completed 4-4, hours completed 3-3, clean completed 3-3");
    }

    @Test
    void a_breach_sets_the_clean_days_back() {
        assertThat(at("2020-05-06T00:00:00Z", shelling("Watchers", "2020-05-04")))
                .endsWith("clean running 1-1");
        assertThat(at("2020-05-06T00:00:00Z", shelling("Watchers", "2020-05-05")))
                .endsWith("clean reset 0-0");
    }

    @Test
    void an_allegation_leaves_it_unsettled() {
        assertThat(at("2020-05-06T00:00:00Z", shelling("Green army", "2020-05-04")))
                .endsWith("clean unsettled 1-3");
    }
}
