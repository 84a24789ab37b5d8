// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Scenarios Q: the sums that speakers give. Only the days of one speaker and one unit are added; whatever is unlike
/// stands side by side.
class Q01_ClaimsTest {
    /// The sums, a line each: unit, least figure, and over how many days.
    private static String sums(String said) {
        return new Claims(ZoneOffset.UTC, Said.statements(said))
                .sums().stream()
                        .map(l -> l.figure().unit() + ": " + l.figure().least() + " over " + l.days())
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void q01_days_of_one_speaker_and_one_unit_are_added() {
        assertThat(sums("""
                        by: Watchers; act: violate; violations: 14; when: 2020-05-03
                        by: Watchers; act: violate; violations: 35; when: 2020-05-04
                        """)).isEqualTo("violations by the count of Watchers: 49 over 2");
    }

    @Test
    void q02_two_speakers_are_not() {
        assertThat(sums("""
                        by: Watchers; act: violate; violations: 14; when: 2020-05-03
                        by: Blue army; act: violate; violations: 19; when: 2020-05-03
                        """)).isEqualTo("""
                        violations by the count of Blue army: 19 over 1
                        violations by the count of Watchers: 14 over 1""");
    }

    @Test
    void q03_nor_two_units_of_one_speaker() {
        assertThat(sums("""
                        by: Watchers; act: violate; violations: 14; when: 2020-05-03
                        by: Watchers; act: deliver_aid; vehicles: 40; when: 2020-05-03
                        """)).isEqualTo("""
                        vehicles by the count of Watchers: 40 over 1
                        violations by the count of Watchers: 14 over 1""");
    }

    @Test
    void q04_a_larger_figure_of_the_same_day_takes_the_place_of_the_first() {
        assertThat(sums("""
                        by: Watchers; act: violate; violations: 14; when: 2020-05-03
                        by: Watchers; act: violate; violations: 17; when: 2020-05-03
                        """)).isEqualTo("violations by the count of Watchers: 17 over 1");
    }

    @Test
    void q05_a_figure_for_a_week_is_in_no_sum() {
        assertThat(sums("""
                        by: Watchers; act: violate; violations: 14; when: 2020-05-03
                        by: Watchers; act: violate; violations: 242; when: 2020-05-03..2020-05-09
                        """)).isEqualTo("violations by the count of Watchers: 14 over 1");
    }
}
