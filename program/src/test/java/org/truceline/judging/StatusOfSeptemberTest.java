// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// The status of the worked case from 9 September to 4 October 2016, from statements as a reader gives them: each
/// side has its own, and none is moved by what another says.
class StatusOfSeptemberTest {
    private static final String STORY = """
            act: agree; who: Moscow + Washington; when: 2016-09-09; reported: 2016-10-04; quote: Moscow and Washington agreed on a deal
            by: Syrian army; stance: announces; act: take_effect; modality: intended; who: Syrian army; when: 2016-09-12T19:00; quote: the regime of calm begins at 19:00
            act: take_effect; when: 2016-09-12; reported: 2016-10-04; quote: The truce went into effect
            act: extend; who: Russia + United States; when: 2016-09-14; quote: Russia and the United States extended the truce by 48 hours
            by: Russian General Staff; stance: accuses; act: violate; who: rebels; when: 2016-09-17; quote: rebels broke the truce 55 times
            stance: states; act: end; who: Syrian army; when: 2016-09-19; quote: the Syrian army declared the truce over
            by: Kerry; stance: denies; act: end; when: 2016-09-19; quote: said the truce was not over, for Syria had not made the deal
            by: John Kerry; stance: threatens; act: suspend; modality: intended; who: U.S.; reported: 2016-09-28; quote: on the verge of suspending the discussion
            by: US State Department; stance: announces; act: suspend; who: United States; whom: Russia; when: 2016-10-03; quote: suspends its part in the bilateral channels that it set up with Russia for the cessation of hostilities
            by: Ryabkov; stance: comments; act: suspend; modality: intended; who: U.S.; reported: 2016-10-04; quote: called the threat to suspend talks an emotional breakdown
            act: refuse_extension; who: Damascus; reported: 2016-10-04; quote: Damascus refused to extend the deal
            """;

    private final Agreement terms = load();
    private final StatusBook book = new StatusBook(terms, Said.statements(STORY));

    private static Agreement load() {
        try {
            String yaml = Files.readString(Path.of("..", "examples", "syria-2016", "september.yaml"));
            return ((TermsResult.Loaded) Terms.read(yaml, "september.yaml")).agreement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sides(String day) {
        return book.asOf(LocalDate.parse(day)).stream()
                .map(s -> s.side() + " " + s.code().code())
                .collect(Collectors.joining(", "));
    }

    private String channels(String day) {
        return book.channelsAsOf(LocalDate.parse(day)).stream()
                .filter(c -> !c.channel().equals("humanitarian"))
                .map(c -> c.channel() + " " + c.side() + " " + c.state().code())
                .collect(Collectors.joining(", "));
    }

    @Test
    void before_the_start_the_makers_have_agreed_and_the_parties_have_joined() {
        assertThat(sides("2016-09-08")).isEqualTo("usa not_joined, russia not_joined, syria agreed, opposition agreed");
        assertThat(sides("2016-09-10")).isEqualTo("usa agreed, russia agreed, syria agreed, opposition agreed");
    }

    @Test
    void at_sunset_it_takes_effect_for_all_who_agreed() {
        assertThat(sides("2016-09-12"))
                .isEqualTo("usa in_effect, russia in_effect, syria in_effect, opposition in_effect");
    }

    @Test
    void on_19_september_it_is_ended_for_the_side_that_declared_it_and_in_effect_for_the_others() {
        assertThat(sides("2016-09-19")).isEqualTo("usa in_effect, russia in_effect, syria ended, opposition in_effect");
        var syria = book.asOf(LocalDate.parse("2016-09-19")).get(2);
        assertThat(syria.standing()).isEqualTo(Truth.UNKNOWN);
        assertThat(syria.reason()).contains("no standing under the reading makers-only (United States)");
        assertThat(syria.statements()).hasSize(1);
    }

    @Test
    void on_3_october_the_channel_is_suspended_by_one_side_and_the_truce_is_not() {
        assertThat(sides("2016-10-04")).isEqualTo("usa in_effect, russia in_effect, syria ended, opposition in_effect");
        assertThat(channels("2016-10-02"))
                .isEqualTo("bilateral usa open, bilateral russia open, air-safety usa open, air-safety russia open");
        assertThat(channels("2016-10-04"))
                .isEqualTo(
                        "bilateral usa suspended, bilateral russia open, air-safety usa open, air-safety russia open");
    }

    @Test
    void an_end_told_in_its_own_voice_counts_though_the_reader_dated_it_to_the_start() {
        var read = Said.statements("""
                by: General Command of Army; act: end; when: 2016-09-12T19:00; reported: 2016-09-19; quote: declares that the freeze, which began at 19:00 on 12 September, has ended
                act: take_effect; who: Syrian army; when: 2016-09-19; reported: 2016-10-04; quote: the Syrian army declared its freeze
                """);
        var status = new StatusBook(terms, read);
        assertThat(status.asOf(LocalDate.parse("2016-09-18")).get(2).code()).isEqualTo(SideStatus.Code.IN_EFFECT);
        assertThat(status.asOf(LocalDate.parse("2016-09-19")).get(2).code()).isEqualTo(SideStatus.Code.ENDED);
    }

    @Test
    void what_a_side_tells_of_another_or_of_another_matter_moves_nobody() {
        var read = Said.statements("""
                by: Russian General Staff; act: end; who: Syrian army; when: 2016-09-17; quote: the Syrian army ended the truce
                act: suspend; who: Russia; whom: United States; when: 2016-09-17; quote: Russia suspended a treaty on plutonium
                act: reject; who: Ahrar al-Sham; when: 2016-09-11; quote: Ahrar al-Sham rejected the truce
                """);
        assertThat(new StatusBook(terms, read).asOf(LocalDate.parse("2016-09-18")))
                .extracting(SideStatus::code)
                .doesNotContain(SideStatus.Code.ENDED, SideStatus.Code.SUSPENDED, SideStatus.Code.REJECTED);
    }

    @Test
    void the_order_of_the_statements_does_not_matter() {
        var shuffled = new java.util.ArrayList<>(Said.statements(STORY));
        java.util.Collections.shuffle(shuffled, new java.util.Random(7));
        var other = new StatusBook(terms, shuffled);
        for (int day = 8; day <= 30; day++) {
            var at = LocalDate.of(2016, 9, day);
            assertThat(other.asOf(at)).isEqualTo(book.asOf(at));
        }
    }
}
