// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that marks lie under the very words they are of, that overlapping ones stay apart, and that no text makes a
/// line too wide or steers the terminal.
class MarkedTextTest {
    private static final int WIDTH = 30;

    private static List<String> lines(String text, MarkedText.Mark... marks) {
        return new MarkedText(text, List.of(marks), WIDTH, Paint.PLAIN)
                .paragraphs().stream().flatMap(p -> p.lines().stream()).toList();
    }

    private static MarkedText.Mark mark(String label, String text, String words) {
        int start = text.codePointCount(0, text.indexOf(words));
        return new MarkedText.Mark(label, 1, start, start + words.codePointCount(0, words.length()));
    }

    @Test
    void a_mark_lies_under_its_words_on_every_line_that_they_take() {
        String text = "The mill was quiet. Rebels shelled the village of Ostrow.";
        assertThat(lines(text, mark("1", text, "Rebels shelled the village")))
                .containsExactly(
                        "The mill was quiet. Rebels",
                        "                    1─────",
                        "shelled the village of Ostrow.",
                        "1──────────────────");
    }

    @Test
    void words_from_which_nothing_was_read_have_nothing_below_them() {
        assertThat(lines("Nothing was heard.")).containsExactly("Nothing was heard.");
    }

    @Test
    void marks_that_overlap_lie_below_each_other_and_those_that_do_not_share_a_line() {
        String text = "One said two did. Three ran.";
        assertThat(lines(
                        text,
                        mark("1", text, "One said two did"),
                        mark("2", text, "two did"),
                        mark("3", text, "Three ran")))
                .containsExactly("One said two did. Three ran.", "1───────────────  3────────", "         2──────");
    }

    @Test
    void lines_of_a_list_stay_lines_and_wrapped_prose_is_joined() {
        assertThat(lines("Aleppo 20\nHama 8\n\nIt was\nquiet."))
                .containsExactly("Aleppo 20", "Hama 8", "It was quiet.");
    }

    @Test
    void wide_and_combining_characters_do_not_shift_a_mark() {
        String text = "停火 e\u0301t\u00E9 shelled";
        assertThat(lines(text, mark("1", text, "shelled"))).containsExactly(text, "         1──────");
    }

    @Test
    void nothing_in_a_text_steers_the_terminal() {
        assertThat(lines("a\u001B[31mb\u202Ec\u0007d").getFirst())
                .doesNotContain("\u001B", "\u202E", "\u0007")
                .contains("[31mb");
        assertThat(Screen.harmless("x\u001B[2Jy\r\nz")).isEqualTo("x [2Jy z");
    }

    @Test
    void colours_are_only_added_and_numbers_keep_theirs() {
        String text = "One said two did. Three ran.";
        var marks = List.of(mark("1", text, "One said two did"), mark("2", text, "two did"));
        var painted = new MarkedText(text, marks, WIDTH, Paint.COLOURS)
                .paragraphs()
                .getFirst()
                .lines();
        assertThat(painted.getFirst())
                .startsWith("\u001B[1mOne said two did\u001B[0m")
                .contains("\u001B[2m");
        assertThat(painted)
                .extracting(line -> line.replaceAll("\u001B\\[\\d+m", ""))
                .containsExactlyElementsOf(lines(text, marks.toArray(MarkedText.Mark[]::new)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_the_text_no_line_is_too_wide_and_no_end_is_lost(long seed) {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            switch (random.nextInt(9)) {
                case 0 -> text.append(".\n\n");
                case 1 -> text.append('\n');
                case 2 -> text.append("\u202E\u0301");
                case 3 -> text.append("z".repeat(random.nextInt(70)));
                case 4 -> text.append("\uD83D\uDE80停 ");
                default -> text.append("word ");
            }
        }
        String whole = "First " + text + " last";
        int length = whole.codePointCount(0, whole.length());
        var marks = IntStream.range(0, 12)
                .mapToObj(i -> {
                    int start = random.nextInt(length - 30);
                    return new MarkedText.Mark("#" + i, i, start, start + 5 + random.nextInt(25));
                })
                .toList();
        var lines = new MarkedText(whole, marks, WIDTH, Paint.PLAIN)
                .paragraphs().stream().flatMap(p -> p.lines().stream()).toList();
        assertThat(lines).allMatch(line -> Screen.columns(line) <= WIDTH);
        assertThat(String.join("\n", lines)).contains("First").contains("─").endsWith("last");
    }
}
