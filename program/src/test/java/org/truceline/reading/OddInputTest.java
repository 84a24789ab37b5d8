// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Statement;

/// Proves that no text makes the reader fail, that quotes are the report's own characters, and that reading the same
/// twice gives the same.
class OddInputTest {
    private static final Reader READER = Reader.standard();
    private static final String SHELLED = "The Israeli army shelled Tyre on Monday.";

    private static List<Statement> read(String text) {
        var report = Report.of(
                ReportKind.ARTICLE, "test", "t", LocalDate.of(2024, 12, 3), "Coast Courier", text, "test.txt", 1);
        var statements = READER.read(report);
        assertThat(statements).allMatch(s -> s.quote().standsIn(text));
        assertThat(READER.read(report)).isEqualTo(statements);
        return statements;
    }

    @Test
    void nothing_says_nothing() {
        assertThat(read("")).isEmpty();
        assertThat(read(" \n\n\t ")).isEmpty();
    }

    @Test
    void binary_rubbish_says_nothing() {
        var random = new SplittableRandom(7);
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append((char) random.nextInt(0xD7FF));
        }
        assertThat(read(text.toString())).isEmpty();
    }

    @Test
    void a_line_of_a_million_letters_is_bounded() {
        assertThat(read("x".repeat(1_000_000))).isEmpty();
        assertThat(read("shelled,".repeat(125_000))).isEmpty();
    }

    @Test
    void ten_thousand_nested_quotes_are_bounded() {
        assertThat(read("\u201C\u2018".repeat(5_000) + SHELLED)).hasSizeLessThan(2);
        assertThat(read("he said \"".repeat(5_000))).isEmpty();
    }

    @Test
    void characters_beyond_the_basic_plane_count_as_one() {
        var statements = read("\uD83D\uDE80\uD83D\uDE80 Live. " + SHELLED);
        assertThat(statements).hasSize(1);
        assertThat(statements.getFirst().quote().start()).isEqualTo(9);
    }

    @Test
    void control_characters_and_direction_marks_do_no_harm() {
        read("\u202E" + SHELLED + "\u0000\u0007\uFFFF");
    }

    @Test
    void words_in_any_order_do_no_harm() {
        var words =
                "the army said that Russia had shelled and , \" ; : of by was not who accused denied on Monday 12 killed"
                        .split(" ", -1);
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            var text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? ". " : " ");
            }
            read(text.toString());
        }
    }
}
