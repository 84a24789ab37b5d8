// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Statement;

/// Proves that text made to harm the reader is read within bounds, that quotes still point at its exact characters,
/// and that what was not read is said.
class HostileTextTest {
    private static final Reader READER = Reader.standard();
    private static final String SHELLED = "The Israeli army shelled Tyre on Monday.";

    private static Report report(String text) {
        return Report.of(
                ReportKind.ARTICLE, "test", "t", LocalDate.of(2024, 12, 3), "Coast Courier", text, "test.txt", 1);
    }

    private static List<Statement> read(String text) {
        var statements = READER.read(report(text));
        assertThat(statements).allMatch(s -> s.quote().standsIn(text));
        return statements;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",",
                ", ",
                "\"",
                "\" ",
                "\u201C\u2018",
                "7",
                "7 12 ",
                "(",
                ")",
                "-",
                "a-",
                "a'",
                "a.",
                "Mr. ",
                "\u0000",
                "a\u0000 ",
                "\uD800",
                "\uDC00a ",
                "\u202E",
                "a\u200D",
                "\u0301",
                "<b>&amp; ",
                "of ",
                "that ",
                "and ",
                "to ",
                "Monday ",
                "at 12:30 ",
                "two hundred and ",
                "\u0627\u0644 ",
                "\u4E2D",
                "the army of ",
                "x"
            })
    void one_thing_without_end_says_nothing(String one) {
        assertThat(read(one.repeat(600_000 / one.length()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"He said that the army ", "he said \"", "killed 3, ", "if the army shelled Tyre and "})
    void a_sentence_without_end_is_not_read_and_this_is_said(String clause) {
        String text = clause.repeat(5_000) + ".";
        assertThat(read(text)).isEmpty();
        assertThat(READER.consider(report(text)).undone())
                .singleElement()
                .asString()
                .contains("one sentence of");
    }

    @Test
    void what_stands_around_a_sentence_without_end_is_read() {
        String text = SHELLED + " Perhaps " + "very ".repeat(50_000) + "late. " + SHELLED;
        assertThat(read(text)).hasSize(2);
        assertThat(READER.consider(report(text)).undone())
                .containsExactly(
                        "not read: characters 41 to 250,054: one sentence of 50,003 words and marks; at most 250"
                                + " are read");
    }

    @Test
    void a_hundred_thousand_sentences_of_one_word_are_bounded_and_the_rest_is_said() {
        String text = "Shelled. ".repeat(100_000);
        assertThat(read(text)).isEmpty();
        assertThat(READER.consider(report(text)).undone())
                .satisfiesExactly(
                        sentences -> assertThat(sentences).contains("at most 5,000 of a report are read"),
                        characters -> assertThat(characters).contains("characters 500,000 to 900,000"));
    }

    @Test
    void a_report_of_usual_length_has_no_notes() {
        assertThat(READER.consider(report((SHELLED + " ").repeat(1_000))).undone())
                .isEmpty();
    }

    @Test
    void ten_thousand_nested_brackets_hide_nothing_before_or_behind_them() {
        String nested = "(".repeat(10_000) + "x" + ")".repeat(10_000);
        assertThat(read(SHELLED + "\n\n" + nested + "\n\n" + SHELLED)).hasSize(2);
    }

    @Test
    void ten_thousand_nested_quotation_marks_end_with_their_paragraph() {
        String nested = "\u201C\u2018".repeat(5_000) + "x" + "\u2019\u201D".repeat(5_000);
        assertThat(read(SHELLED + "\n\n" + nested + "\n\n" + SHELLED)).hasSize(2);
    }

    @Test
    void a_word_of_a_million_letters_is_no_name_of_anybody() {
        String text = "The " + "Q".repeat(1_000_000) + " army shelled Tyre.";
        assertThat(read(text)).isEmpty();
        assertThat(READER.consider(report(text)).undone()).isNotEmpty();
    }

    @Test
    void marks_of_direction_and_control_characters_do_not_move_a_quote() {
        for (String odd : List.of("\u202E", "\u2067", "\u0000", "\u0007", "\u001B[31m", "\uFFFF", "\uFEFF", "\u200B")) {
            String text = odd + " " + SHELLED + " " + odd;
            assertThat(read(text)).singleElement().satisfies(statement -> {
                assertThat(statement.quote().words()).isEqualTo("The Israeli army shelled Tyre on Monday");
                assertThat(statement.quote().start()).isEqualTo(odd.length() + 1);
            });
        }
    }

    @Test
    void characters_that_nobody_sees_hide_no_word() {
        var statements = read("The Israeli army sh\u00ADelled\u202E Ty\u200Dre on Monday.");
        assertThat(statements)
                .singleElement()
                .satisfies(s -> assertThat(s.actor()).containsExactly("Israeli army"));
    }

    @Test
    void marks_stacked_ten_thousand_deep_belong_to_no_actor() {
        var statements = read("The Belmoran" + "\u0301".repeat(10_000) + " army shelled Tyre.");
        assertThat(statements).allMatch(s -> s.actor().stream().allMatch(actor -> actor.length() < 400));
    }

    @Test
    void mixed_encodings_do_no_harm() {
        var utf8 = new String(
                SHELLED.getBytes(java.nio.charset.StandardCharsets.UTF_16LE),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(read(utf8)).isEmpty();
        assertThat(read("Caf\u00C3\u00A9 owners said so. " + SHELLED)).hasSize(1);
    }
}
