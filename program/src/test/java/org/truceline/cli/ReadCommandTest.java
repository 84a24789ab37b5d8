// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.ModelServer;
import org.truceline.journal.Json;
import tools.jackson.databind.JsonNode;

/// What a reviewer sees of a reading: the words with the rules that read them, and a second reader beside, which never
/// takes anything from the first.
final class ReadCommandTest {
    private static final String TEXT = """
            Published: 2031-05-07
            Publisher: Coast Courier

            Rebels shelled the village of Ostrow on Monday, the Syrian army said. The harbour
            lay still.

            Russia denied that it had bombed the mill. Three men were wounded at the ferry.
            """;
    private static final String ANSWER = """
            {"statements": [
            {"quote": "Rebels shelled the village of Ostrow on Monday, the Syrian army said", "speaker":
             {"org": "Syrian army"}, "stance": "accuses", "act": "shelling", "polarity": "affirmed",
             "modality": "actual", "actor": ["Rebels"], "target": ["village"], "place": "Ostrow"},
            {"quote": "The harbour lay still", "speaker": null, "stance": "states", "act": "comply", "polarity":
             "affirmed", "modality": "actual", "actor": [], "target": []},
            {"quote": "Russia bombed the mill", "speaker": null, "stance": "states", "act": "air_strike", "polarity":
             "affirmed", "modality": "actual", "actor": ["Russia"], "target": []}]}
            """;

    @TempDir
    private Path temp;

    /// What a run said and how it ended.
    private record Run(int exit, String out, String err) {
        JsonNode json() {
            return Json.parse(out.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private Run read(String... options) throws IOException {
        Path file = Files.writeString(temp.resolve("courier.txt"), TEXT);
        var words = new ArrayList<>(List.of("read", file.toString()));
        words.addAll(List.of(options));
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
        return new Run(exit, out.toString(), err.toString());
    }

    @Test
    void an_explanation_shows_the_words_the_statements_and_their_rules_within_80_columns() throws IOException {
        var run = read("--explain");
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).allMatch(line -> Screen.columns(line) <= Screen.WIDTH);
        assertThat(run.out())
                .contains("  Rebels shelled the village of Ostrow on Monday, the Syrian army said. The")
                .contains("  1────")
                .contains("Syrian army")
                .contains("accuses: shelling, affirmed, actual")
                .contains("who     Rebels -> ")
                .contains("when    2031-05-05, \"on Monday\"")
                .contains("rule    doer shell target, active -> shelling (frames.tsv)")
                .contains("counts  wounded 3 men")
                .doesNotContain("{", "\u001B");
    }

    @Test
    void rules_have_names_that_outlive_a_change_of_the_word_lists() throws IOException {
        var rules = read().json().path("statements");
        assertThat(rules.size()).isPositive();
        rules.forEach(s -> assertThat(s.path("rule").asString()).doesNotContainPattern("@\\d"));
        assertThat(rules.path(0).path("rule").asString()).isEqualTo("verb:shell/shelling (doer shell target, active)");
    }

    @Test
    void lines_for_programs_and_text_for_people_do_not_mix() throws IOException {
        Path lines = temp.resolve("out.jsonl");
        var both = read("--explain", "-o", lines.toString());
        assertThat(both.out()).contains("Coast Courier").doesNotContain("\"statements\"");
        assertThat(Files.readString(lines)).startsWith("{\"id\":").contains("\"statements\"");
        assertThat(read("--explain", "-o", "-").out()).isEqualTo(read().out());
    }

    @Test
    void what_a_second_reader_found_stands_apart_from_what_the_rules_read() throws IOException {
        try (var server = new ModelServer().says(ANSWER)) {
            var alone = read().json();
            var run = read("--second", server.url(), "--second-model", "small:1b");
            assertThat(run.exit()).isZero();
            assertThat(run.json().path("statements")).isEqualTo(alone.path("statements"));
            assertThat(alone.has("second")).isFalse();
            var second = run.json().path("second");
            assertThat(second.path("statements").size()).isEqualTo(2);
            second.path("statements")
                    .forEach(s -> assertThat(s.path("rule").asString()).startsWith("model:small:1b@model-reader/"));
            assertThat(second.path("refused").path(0).path("reason").asString())
                    .isEqualTo("these words do not stand in the report");
            assertThat(run.err())
                    .contains("refused statement: these words do not stand in the report: \"Russia bombed the mill\"")
                    .contains("2 statements taken, 1 refusals, 0 parts not read");
        }
    }

    @Test
    void a_comparison_shows_what_both_read_where_they_differ_and_what_only_one_read() throws IOException {
        try (var server = new ModelServer().says(ANSWER)) {
            Path lines = temp.resolve("out.jsonl");
            var run = read("--compare", "--second", server.url(), "--second-model", "small:1b", "-o", lines.toString());
            assertThat(run.exit()).isZero();
            assertThat(run.out().lines()).allMatch(line -> Screen.columns(line) <= Screen.WIDTH);
            assertThat(run.out())
                    .contains("1 differ, ")
                    .contains("1 only by the model; 1 refused, 0 unread")
                    .containsPattern("differ +\"Rebels shelled the village of Ostrow on Monday, the Syrian army")
                    .containsPattern("when +2031-05-05 +-\n")
                    .containsPattern("rules +\"Russia denied that it had bombed the mill\"")
                    .containsPattern("model +\"The harbour lay still\"")
                    .containsPattern("refused +these words do not stand in the report: \"Russia bombed the mill\"");
            var json = Json.parse(Files.readAllBytes(lines));
            assertThat(json.path("second").asString()).startsWith("model:small:1b@");
            assertThat(json.path("differences")
                            .valueStream()
                            .map(d -> d.path("kind").asString()))
                    .contains("differ", "only_rules", "only_model");
            assertThat(json.path("refused").size()).isEqualTo(1);
        }
    }

    @Test
    void an_explanation_with_a_second_reader_marks_what_is_the_models() throws IOException {
        try (var server = new ModelServer().says(ANSWER)) {
            var run = read("--explain", "--second", server.url(), "--second-model", "small:1b");
            assertThat(run.out())
                    .contains("m2──")
                    .contains("  m2  the publication states: comply")
                    .containsPattern("rule    proposed by the model small:1b@model-reader/\\d+, borne out");
        }
    }

    @Test
    void whatever_a_server_does_the_rules_are_delivered_and_a_line_says_what_is_missing() throws IOException {
        var alone = read().json().path("statements");
        String gone;
        try (var server = new ModelServer().sends(503, "busy", "Retry-After", "0")) {
            gone = server.url();
            var run = read("--second", gone, "--second-model", "m");
            assertThat(run.exit()).isZero();
            assertThat(run.json().path("statements")).isEqualTo(alone);
            assertThat(run.err()).contains("courier.txt:1: not read by the second reader: the server answers 503");
            assertThat(read("--second", gone, "--second-model", "m", "--strict").exit())
                    .isEqualTo(Exit.DID_NOT_HOLD);
        }
        var run = read("--second", gone, "--second-model", "m", "--explain");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("accuses: shelling");
        assertThat(run.err()).contains("nobody answers at " + gone);
    }

    @Test
    void mistakes_are_told_with_what_was_expected() throws IOException {
        assertMistake("expected --second URL", "--compare");
        assertMistake("expected --second-model NAME", "--second", "http://127.0.0.1:1");
        assertMistake("--second-remote allows that", "--second", "http://models.example", "--second-model", "m");
        assertMistake("expected an address like", "--second", "nowhere", "--second-model", "m");
        assertMistake("expected --second URL", "--second-model", "m");
        assertMistake("expected 1 to", "--second", "http://127.0.0.1:1", "--second-model", "m", "--second-wait", "0");
        assertMistake("not both", "--explain", "--compare", "--second", "http://127.0.0.1:1", "--second-model", "m");
    }

    private void assertMistake(String told, String... options) throws IOException {
        var run = read(options);
        assertThat(run.exit()).as(told).isEqualTo(Exit.USERS_MISTAKE);
        assertThat(run.err()).contains(told).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }
}
