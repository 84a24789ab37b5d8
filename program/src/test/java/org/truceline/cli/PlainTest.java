// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Json;

/// Proves that no report can write on a user's terminal what its words do not say.
class PlainTest {
    @Test
    void what_would_garble_a_terminal_is_shown_as_an_escape() {
        assertThat(Plain.text("a\u001B[2Jb")).isEqualTo("a\\u001b[2Jb");
        assertThat(Plain.text("\u202Etxt.\u0000")).isEqualTo("\\u202etxt.\\u0000");
        assertThat(Plain.text("\uD800")).isEqualTo("\\ud800");
        assertThat(Plain.text("one\ntwo")).isEqualTo("one\\u000atwo");
        assertThat(Plain.lines("one\ntwo\r")).isEqualTo("one\ntwo\\u000d");
    }

    @Test
    void words_of_any_language_stay_as_they_are() {
        for (String words : new String[] {"Caf\u00E9, \u201Cyes\u201D", "\u062D\u0644\u0628", "\uD83D\uDE80", ""}) {
            assertThat(Plain.text(words)).isSameAs(words);
        }
    }

    @Test
    void read_prints_no_control_character_and_its_quotes_keep_theirs(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.jsonl");
        String said = "The Israeli army shelled\\u202e Tyre\\u001b[2J on Monday.";
        Files.writeString(
                file,
                "{\"id\":\"a\",\"published\":\"2024-12-03\",\"publisher\":\"Courier\",\"text\":\"" + said + "\"}\n");
        var out = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), "read", file.toString());
        assertThat(exit).isZero();
        assertThat(out.toString().chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
        assertThat(out.toString()).doesNotContain("\u202E");
        var quotes = Json.parse(out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .path("statements");
        assertThat(quotes).isNotEmpty().allMatch(s -> s.path("quote").asString().contains("\u202E"));
    }

    @Test
    void half_a_surrogate_pair_is_rejected_with_its_line(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.jsonl");
        Files.writeString(
                file,
                "{\"id\":\"a\",\"published\":\"2024-12-03\",\"publisher\":\"Courier\",\"text\":\"Half \\ud800.\"}\n");
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), "read", file.toString());
        assertThat(exit).isEqualTo(Exit.USERS_MISTAKE);
        assertThat(err.toString()).contains("r.jsonl:1: expected 'text' to be text, it holds half a surrogate pair");
    }
}
