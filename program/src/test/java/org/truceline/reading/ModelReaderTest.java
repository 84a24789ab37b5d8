// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.ModelServer;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;

/// Proves that a second reader takes what a server answers well, says what it did not do when the server answers badly,
/// slowly or not at all, and always comes back.
class ModelReaderTest {
    private static final RuleReader RULES = RuleReader.standard();
    private static final String TEXT = "The harbour was calm. Rebels shelled the village of Ostrow on Monday.";
    private static final String GOOD = answer("Rebels shelled the village of Ostrow on Monday", "[\"Rebels\"]");

    /// Longer than any of these answers takes; a server that hangs is given up sooner.
    private static final Duration PATIENT = Duration.ofSeconds(60);

    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private static String answer(String quote, String actor) {
        return """
                {"statements": [{"quote": "%s", "speaker": null, "stance": "states", "act": "shelling",
                "polarity": "affirmed", "modality": "actual", "actor": %s, "target": []}]}""".formatted(quote, actor);
    }

    private static ModelReader reader(ModelServer server, UnaryOperator<ModelSettings> change) {
        var settings = ModelSettings.of(server.url(), "small-one", null, false).waiting(PATIENT, Duration.ZERO);
        return new ModelReader(change.apply(settings), RULES);
    }

    private static Reader.Outcome read(ModelServer server, String text) {
        return reader(server, s -> s).consider(report(text));
    }

    private static Report report(String text) {
        return Report.of(
                ReportKind.ARTICLE, "test", "t", LocalDate.of(2031, 5, 7), "Coast Courier", text, "test.txt", 1);
    }

    @Test
    void a_good_answer_becomes_statements_that_are_marked_as_the_models() {
        try (var server = new ModelServer().says(GOOD)) {
            var outcome = read(server, TEXT);
            assertThat(outcome.refused()).isEmpty();
            assertThat(outcome.undone()).isEmpty();
            assertThat(outcome.statements()).singleElement().satisfies(s -> {
                assertThat(s.quote().standsIn(TEXT)).isTrue();
                assertThat(s.quote().words()).isEqualTo("Rebels shelled the village of Ostrow on Monday");
                assertThat(s.actor()).containsExactly("Rebels");
                assertThat(s.rule()).isEqualTo("model:small-one@" + ModelReader.VERSION);
                assertThat(s.id().ordinal()).isEqualTo(ModelReader.FIRST_ORDINAL);
            });
        }
    }

    @Test
    void the_question_asks_for_the_same_answer_each_time_and_in_a_given_form() {
        try (var server = new ModelServer().says(GOOD)) {
            new ModelReader(ModelSettings.of(server.url() + "/v1/", "small-one", "k-1", false), RULES)
                    .consider(report(TEXT));
            var question = server.questions().getFirst();
            assertThat(server.paths()).containsExactly("/v1/chat/completions");
            assertThat(server.keys()).containsExactly("Bearer k-1");
            assertThat(question.path("model").asString()).isEqualTo("small-one");
            assertThat(question.path("temperature").asInt(-1)).isZero();
            assertThat(question.path("seed").isInt()).isTrue();
            assertThat(question.path("response_format").path("type").asString()).isEqualTo("json_schema");
            assertThat(question.path("messages").path(0).path("content").asString())
                    .contains("air_strike", "kill_detainee", "barrel_bomb")
                    .doesNotContain("{acts}", "{means}", "{counts}");
            assertThat(question.path("messages").path(1).path("content").asString())
                    .contains("2031-05-07", "Coast Courier", TEXT);
        }
    }

    @Test
    void a_server_that_knows_no_schema_is_asked_without_one_from_then_on() {
        try (var server =
                new ModelServer().sends(400, "{\"error\": \"response_format\"}").says(GOOD)) {
            var reader = reader(server, s -> s);
            assertThat(reader.read(report(TEXT))).hasSize(1);
            assertThat(reader.read(report(TEXT))).hasSize(1);
            assertThat(server.questions())
                    .extracting(q -> q.has("response_format"))
                    .containsExactly(true, false, false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"```json\n%s\n```", "<think>Who shelled { whom?</think>\n%s", "```\n%s```", " \n%s \n"})
    void what_models_put_around_an_answer_is_taken_off(String around) {
        try (var server = new ModelServer().says(around.formatted(GOOD))) {
            assertThat(read(server, TEXT).statements()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "I cannot help with that.",
                "{\"statements\": 7}",
                "{\"statements\": {}}",
                "{}",
                "7",
                "null",
                "{\"statements\": [{\"quote\": \"Rebels",
                "{\"statement\": []}",
                "[[[["
            })
    void an_answer_without_statements_leaves_the_report_unread_and_says_so(String content) {
        try (var server = new ModelServer().says(content)) {
            var outcome = read(server, TEXT);
            assertThat(outcome.statements()).isEmpty();
            assertThat(outcome.undone()).singleElement().asString().startsWith("the answer ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "{}",
                "{\"choices\": []}",
                "{\"choices\": [{}]}",
                "{\"choices\": 3}",
                "[]",
                "",
                "\u0000\u0001",
                "{\"choices\": [{\"message\": {\"content\": null}}]}",
                "{\"choices\": [{\"message\": {\"content\": [1]}}]}",
                "{\"error\": {\"message\": \"out of memory\"}}"
            })
    void a_body_that_is_no_completion_leaves_the_report_unread_and_says_so(String body) {
        try (var server = new ModelServer().sends(200, body)) {
            var outcome = read(server, TEXT);
            assertThat(outcome.statements()).isEmpty();
            assertThat(outcome.undone()).hasSize(1);
        }
    }

    @Test
    void half_an_answer_is_told_as_half_an_answer() {
        try (var server = new ModelServer().says(GOOD.substring(0, 90), "length")) {
            assertThat(read(server, TEXT).undone()).containsExactly("the answer breaks off in the middle");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503})
    void what_may_pass_is_tried_once_more(int status) {
        try (var server =
                new ModelServer().sends(status, "busy", "Retry-After", "0").says(GOOD)) {
            assertThat(read(server, TEXT).statements()).hasSize(1);
            assertThat(server.questions()).hasSize(2);
        }
        try (var server = new ModelServer().sends(status, "busy")) {
            assertThat(read(server, TEXT).undone()).singleElement().asString().contains("" + status);
            assertThat(server.questions()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 404, 418})
    void what_will_not_pass_is_not_tried_again(int status) {
        try (var server = new ModelServer().sends(status, "no", "Location", "/elsewhere")) {
            assertThat(read(server, TEXT).undone()).singleElement().asString().contains("" + status);
            assertThat(server.questions()).hasSize(1);
        }
    }

    @Test
    void a_question_that_is_never_taken_is_given_up() {
        try (var server = new ModelServer().sends(422, "no")) {
            assertThat(read(server, TEXT).undone()).singleElement().asString().contains("422");
            assertThat(server.questions()).hasSize(2);
        }
    }

    @Test
    void a_silent_server_and_one_that_drips_are_given_up() {
        try (var server = new ModelServer().isSilent().drips()) {
            var outcome =
                    reader(server, s -> s.waiting(IMPATIENT, Duration.ZERO)).consider(report(TEXT));
            assertThat(outcome.statements()).isEmpty();
            assertThat(outcome.undone()).containsExactly("no whole answer within 300 ms");
        }
    }

    @Test
    void a_server_that_answers_when_asked_again_is_heard() {
        try (var server = new ModelServer().breaksOff().says(GOOD)) {
            assertThat(read(server, TEXT).statements()).hasSize(1);
        }
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        try (var server = new ModelServer().sends(200, " ".repeat(5_000_000))) {
            assertThat(read(server, TEXT).undone()).containsExactly("the answer is larger than 4 MB");
        }
    }

    @Test
    void a_server_that_is_gone_is_told() {
        var server = new ModelServer().says(GOOD);
        var reader = reader(server, s -> s);
        server.close();
        assertThat(reader.consider(report(TEXT)).undone()).containsExactly("nobody answers at " + server.url());
    }

    @Test
    void a_server_that_leaves_three_questions_unanswered_is_left_alone() {
        try (var server = new ModelServer().sends(503, "busy")) {
            var reader = reader(server, s -> s);
            for (int i = 0; i < 5; i++) {
                assertThat(reader.consider(report(TEXT)).undone()).hasSize(1);
            }
            assertThat(server.questions()).hasSize(3 * 2);
            assertThat(reader.consider(report(TEXT)).undone())
                    .singleElement()
                    .asString()
                    .startsWith("not asked");
        }
    }

    @Test
    void a_long_report_is_asked_in_passages_and_its_quotes_lie_where_they_stand() {
        String filler = "Nothing else was heard along the coast that day, and the ferries ran. ".repeat(4);
        String text = filler + "\n\n\uD83D\uDE80 " + filler + "\n\n" + TEXT;
        try (var server =
                new ModelServer().says("{\"statements\": []}").sends(404, "no").says(GOOD)) {
            var outcome = reader(server, s -> s.inPassagesOf(320)).consider(report(text));
            assertThat(server.questions()).hasSize(3);
            assertThat(outcome.undone()).singleElement().asString().startsWith("passage 2 of 3: ");
            assertThat(outcome.statements()).singleElement().satisfies(s -> {
                assertThat(s.quote().standsIn(text)).isTrue();
                assertThat(s.quote().start()).isEqualTo(text.codePointCount(0, text.indexOf("Rebels")));
            });
        }
    }

    @Test
    void refusals_are_counted_with_their_reasons_and_the_rest_goes_on() {
        String mixed = GOOD.replace("[{", """
                [7, {"quote": 3}, {"quote": "Rebels shelled Ostrow"}, {"quote": "x", "stance": "hates"}, {""");
        try (var server = new ModelServer().says(mixed)) {
            var outcome = read(server, TEXT);
            assertThat(outcome.statements()).hasSize(1);
            assertThat(outcome.refused())
                    .extracting(Reader.Refusal::reason)
                    .containsExactly(
                            "a statement is an object, this is something else",
                            "'quote' is no text",
                            "'stance' is missing",
                            "'hates' is no code of stance");
        }
    }

    @Test
    void what_the_rules_read_does_not_change() {
        var report = report(TEXT);
        var before = RULES.read(report);
        try (var server = new ModelServer().says(GOOD)) {
            reader(server, s -> s).consider(report);
        }
        assertThat(RULES.read(report)).isEqualTo(before).isNotEmpty();
        assertThat(List.of(
                        RULES.consider(report).refused(), RULES.consider(report).undone()))
                .allMatch(List::isEmpty);
    }
}
