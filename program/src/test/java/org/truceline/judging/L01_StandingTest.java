// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Scenarios L: who may start, extend, suspend and end. A side's status is its own last word; whether it may take that
/// step is kept beside it, and what the others say moves nobody but themselves.
class L01_StandingTest {
    private static final String MAKERS = """
            duration:
              mode: renewable
              starts:
                - {reading: noon, at: '2020-05-02T12:00:00+00:00[!UTC]', basis: [C1]}
            standing:
              - {act: end, roles: [guarantor], reading: makers-only, held_by: [red], basis: [C2]}
              - {act: end, roles: [guarantor, party], reading: any-party, held_by: [blue], basis: [C2]}
              - {act: extend, roles: [guarantor], reading: makers-only, basis: [C2]}
              - {act: suspend, roles: [guarantor, party], reading: any, basis: [C2]}
            """;

    private static final String END =
            "by: Blue army; stance: announces; act: end; who: Blue army; when: 2020-05-09T10:00";

    /// The sides at an instant, each with its standing for its last step.
    private static String at(String instant, String said) {
        var book = new StatusBook(World.agreement(MAKERS, World.NO_FIRE), Said.statements(said));
        return book.at(Instant.parse(instant)).stream()
                .map(s -> s.side() + " " + s.code().code() + " (" + s.standing() + ")")
                .collect(Collectors.joining(", "));
    }

    @Test
    void l01_before_the_start_who_joined_has_agreed() {
        assertThat(at("2020-05-02T11:59:00Z", "")).isEqualTo("blue agreed (YES), green agreed (YES)");
    }

    @Test
    void l02_at_the_start_it_is_in_effect_for_each() {
        assertThat(at("2020-05-02T12:00:00Z", "")).isEqualTo("blue in_effect (YES), green in_effect (YES)");
    }

    @Test
    void l03_who_ends_it_has_ended_it_for_himself_and_his_standing_is_disputed() {
        assertThat(at("2020-05-09T10:01:00Z", END)).isEqualTo("blue ended (UNKNOWN), green in_effect (YES)");
    }

    @Test
    void l04_a_minute_before_he_had_not() {
        assertThat(at("2020-05-09T09:59:00Z", END)).isEqualTo("blue in_effect (YES), green in_effect (YES)");
    }

    @Test
    void l05_one_side_saying_that_the_other_ended_it_ends_nothing() {
        assertThat(at(
                        "2020-05-10T00:00:00Z",
                        "by: Green army; stance: states; act: end; who: Blue army; when: 2020-05-09"))
                .isEqualTo("blue in_effect (YES), green in_effect (YES)");
    }

    @Test
    void l06_an_accusation_of_having_ended_it_ends_nothing_either() {
        assertThat(at(
                        "2020-05-10T00:00:00Z",
                        "by: Green army; stance: accuses; act: end; who: Blue army; when: 2020-05-09"))
                .isEqualTo("blue in_effect (YES), green in_effect (YES)");
    }

    @Test
    void l07_who_may_not_extend_has_still_said_so() {
        assertThat(at(
                        "2020-05-10T00:00:00Z",
                        "by: Green army; stance: announces; act: extend; who: Green army; when: 2020-05-09"))
                .isEqualTo("blue in_effect (YES), green in_effect (NO)");
    }

    @Test
    void l08_who_suspends_and_resumes_is_back() {
        String story = """
                by: Green army; stance: announces; act: suspend; who: Green army; when: 2020-05-09; quote: we suspend the truce
                by: Green army; stance: announces; act: resume; who: Green army; when: 2020-05-11; quote: we resume the truce
                """;
        assertThat(at("2020-05-10T00:00:00Z", story)).isEqualTo("blue in_effect (YES), green suspended (YES)");
        assertThat(at("2020-05-12T00:00:00Z", story)).isEqualTo("blue in_effect (YES), green in_effect (YES)");
    }

    @Test
    void l09_the_future_is_read_from_what_is_known_now() {
        assertThat(at("2030-01-01T00:00:00Z", END)).isEqualTo("blue ended (UNKNOWN), green in_effect (YES)");
    }
}
