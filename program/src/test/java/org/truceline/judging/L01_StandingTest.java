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

    private static final String TERM = """
            duration:
              mode: renewable
              starts:
                - {reading: noon, at: '2020-05-02T12:00:00+00:00[!UTC]', basis: [C1]}
              ends:
                - {reading: term, at: {after: start, plus: P7D}, basis: [C1]}
              extensions:
                - {id: more, at: {day: 2020-05-08}, period: P7D, by: [red], basis: [C2]}
            standing:
              - {act: extend, roles: [guarantor], reading: makers-only, basis: [C2]}
            """;

    private static final String FIRE =
            "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: ";

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

    @Test
    void l10_an_extension_by_one_who_may_moves_the_end() {
        assertThat(World.with(TERM, World.NO_FIRE).judge(FIRE + "2020-05-12")).isEqualTo("no-fire (any): breach of C1");
        assertThat(World.with(TERM, World.NO_FIRE).judge(FIRE + "2020-05-18"))
                .isEqualTo(
                        "none (any): outside_scope: 2020-05-18 00:00 to 2020-05-19 00:00 lies after the end, 2020-05-16 12:00 (7 days after the start, extended by 7 days)");
    }

    @Test
    void l11_one_by_a_side_that_may_not_moves_nothing_and_the_end_says_so() {
        assertThat(World.with(TERM.replace("by: [red]", "by: [green]"), World.NO_FIRE)
                        .judge(FIRE + "2020-05-12"))
                .isEqualTo(
                        "none (any): outside_scope: 2020-05-12 00:00 to 2020-05-13 00:00 lies after the end, 2020-05-09 12:00 (7 days after the start, not moved by the extension of 7 days by Green, who had no standing for it)");
    }

    @Test
    void l12_where_readings_differ_on_who_may_each_end_gives_a_finding() {
        var disputed = TERM.replace("by: [red]", "by: [green]")
                + "  - {act: extend, roles: [party], reading: any-party, basis: [C2]}\n";
        assertThat(World.with(disputed, World.NO_FIRE).judge(FIRE + "2020-05-12"))
                .isEqualTo("""
                        no-fire (term): outside_scope: 2020-05-12 00:00 to 2020-05-13 00:00 lies after the end, 2020-05-09 12:00 (7 days after the start, not moved by the extension of 7 days by Green, who had no standing for it)
                        no-fire (term-extended): breach of C1""");
    }

    @Test
    void l13_one_that_comes_after_the_end_brings_nothing_back() {
        assertThat(World.with(TERM.replace("day: 2020-05-08", "day: 2020-05-10"), World.NO_FIRE)
                        .judge(FIRE + "2020-05-12"))
                .isEqualTo(
                        "none (any): outside_scope: 2020-05-12 00:00 to 2020-05-13 00:00 lies after the end, 2020-05-09 12:00 (7 days after the start, not moved by the extension of 7 days by Red, which came after it)");
    }

    @Test
    void l14_an_end_that_is_written_as_a_date_moves_where_the_extension_names_it() {
        var dated = TERM.replace("{after: start, plus: P7D}", "'2020-05-09T12:00:00+00:00[!UTC]'");
        assertThat(World.with(dated, World.NO_FIRE).judge(FIRE + "2020-05-12"))
                .isEqualTo(
                        "none (any): outside_scope: 2020-05-12 00:00 to 2020-05-13 00:00 lies after the end, 2020-05-09 12:00");
        assertThat(World.with(dated.replace("by: [red]", "by: [red], moves: [term]"), World.NO_FIRE)
                        .judge(FIRE + "2020-05-12"))
                .isEqualTo("no-fire (any): breach of C1");
    }
}
