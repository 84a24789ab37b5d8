// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// Scenarios N: times that cannot be. A zone that contradicts its offset, an hour that the clocks leapt over, a year
/// nobody means: each is refused where it stands and never moved to another hour.
class N01_TimesTest {
    private static String start(String time) {
        String yaml = """
                agreement: W
                title: Truce of the ford
                zone: Asia/Damascus
                countries: [XX]
                clauses:
                  - {id: C1, text: No firing.}
                actors:
                  - {id: blue, label: Blue, short: BLU, kind: state, names: [Blue army]}
                sides:
                  - {id: blue, label: Blue, short: BLU, actors: [blue]}
                duration:
                  mode: open
                  starts:
                    - {reading: start, at: '%s', basis: [C1]}
                obligations:
                  - {id: o, label: no firing, bearer: {actors: [blue]}, modality: must_not, acts: [fire], basis: [C1]}
                """.formatted(time);
        return switch (Terms.read(yaml, "w.yaml")) {
            case TermsResult.Loaded loaded ->
                "starts " + loaded.agreement().course().starts().getFirst().at().earliest();
            case TermsResult.Faulty faulty ->
                faulty.faults().stream().map(Object::toString).collect(Collectors.joining("; "));
        };
    }

    @Test
    void n01_a_winter_midnight_in_damascus_is_two_hours_ahead() {
        assertThat(start("2016-02-27T00:00:00+02:00[!Asia/Damascus]")).isEqualTo("starts 2016-02-26T22:00:00Z");
    }

    @Test
    void n02_a_summer_evening_is_three() {
        assertThat(start("2016-09-12T19:00:00+03:00[!Asia/Damascus]")).isEqualTo("starts 2016-09-12T16:00:00Z");
    }

    @Test
    void n03_the_summer_offset_in_winter_is_a_contradiction_and_not_another_hour() {
        assertThat(start("2016-02-27T00:00:00+03:00[!Asia/Damascus]"))
                .contains("w.yaml:14")
                .contains("+02:00");
    }

    @Test
    void n04_an_hour_that_the_clocks_leapt_over_does_not_exist() {
        assertThat(start("2016-03-25T00:30:00+02:00[!Asia/Damascus]"))
                .contains("w.yaml:14")
                .contains("showed");
    }

    @Test
    void n05_a_year_a_thousand_years_early_is_refused() {
        assertThat(start("1016-09-17T19:00:00+03:00[!Asia/Damascus]"))
                .contains("w.yaml:14")
                .contains("1016");
    }

    @Test
    void n06_since_2022_damascus_has_no_winter_time() {
        assertThat(start("2023-02-27T00:00:00+03:00[!Asia/Damascus]")).isEqualTo("starts 2023-02-26T21:00:00Z");
    }

    @Test
    void n07_a_zone_that_does_not_exist_is_refused() {
        assertThat(start("2016-09-12T19:00:00+03:00[!Asia/Damascu]")).contains("w.yaml:14");
    }
}
