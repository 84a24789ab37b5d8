// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truceline.judging.Summary.Phase;
import org.truceline.model.Incident;

/// Deaths a day are counted from incidents of one known day between those who are bound, and all else is left out
/// with its reason.
class SummaryTest {
    private static final String WEEK = """
            duration:
              mode: fixed
              starts:
                - {reading: sunset, at: '2020-05-02T18:45:00+00:00[!UTC]', basis: [C1]}
              ends:
                - {reading: short, at: '2020-05-05T19:00:00+00:00[!UTC]', basis: [C2]}
                - {reading: long, at: {day: 2020-05-08}, basis: [C2]}
            """;

    private static Incident clash(String fighters, String when, int killed) {
        return Said.incident("by: Watchers; act: armed_attack; who: " + fighters + "; where: ford@10.1,20.1~100; when: "
                + when + "; killed: " + killed);
    }

    private final Summary summary = new Summary(
            World.agreement(WEEK, World.NO_FIRE),
            List.of(
                    clash("Blue army + Green army", "2020-05-01", 10),
                    clash("Blue army + Green army", "2020-05-02", 7),
                    clash("Blue army + Rebels", "2020-05-03", 1),
                    clash("Blue army + Green army", "2020-05-04", 2),
                    clash("Blue army + Green army", "2020-05-06", 8),
                    clash("Blue army + Green army", "2020-05-09", 5),
                    clash("Blue army + Grey front", "2020-05-03", 90),
                    clash("Blue army + Green army", "2020-01-01..2020-12-31", 900)));

    @Test
    void what_is_left_out_is_counted_with_its_reason() {
        assertThat(summary.admitted())
                .containsEntry(Admission.IN_SCOPE, new Summary.Deaths(6, 33, 33, 33))
                .containsEntry(Admission.EXCLUDED_GROUP, new Summary.Deaths(1, 90, 90, 90))
                .containsEntry(Admission.NOT_ONE_DAY, new Summary.Deaths(1, 900, 900, 900))
                .hasSize(3);
    }

    @Test
    void the_days_of_start_and_end_are_in_no_span() {
        assertThat(summary.spans().stream()
                        .map(s -> s.reading() + " " + s.phase() + " " + s.from() + ".." + s.to() + " "
                                + s.deaths().best() + " in " + s.days()))
                .containsExactly(
                        "short BEFORE 2020-05-01..2020-05-01 10 in 1",
                        "short DURING 2020-05-03..2020-05-04 3 in 2",
                        "short AFTER 2020-05-06..2020-05-09 13 in 4",
                        "long BEFORE 2020-05-01..2020-05-01 10 in 1",
                        "long DURING 2020-05-03..2020-05-07 11 in 5",
                        "long AFTER 2020-05-09..2020-05-09 5 in 1");
        assertThat(summary.spans().getFirst().phase()).isEqualTo(Phase.BEFORE);
        assertThat(summary.between(LocalDate.parse("2020-05-04"), LocalDate.parse("2020-05-04"))
                        .best())
                .isEqualTo(2);
    }
}
