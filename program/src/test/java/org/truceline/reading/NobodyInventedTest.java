// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.truceline.model.Statement;
import tools.jackson.databind.json.JsonMapper;

/// Proves on reports of many settings that whoever is named as doer of a harmful act stands in the report's words, and
/// that reports of sport, film and garden name nobody at all.
class NobodyInventedTest {
    private static final Reader READER = Reader.standard();
    private static final int STEM = 4;

    @Test
    void every_doer_of_harm_is_named_by_the_report() {
        var json = JsonMapper.builder().build();
        for (String line : lines()) {
            var node = json.readTree(line);
            var report = ReadFile.report(node);
            var words = (report.text() + " " + report.publisher()).toLowerCase(Locale.ROOT);
            for (var statement : READER.read(report)) {
                assertThat(statement.quote().standsIn(report.text())).isTrue();
                if (statement.act().harmful()) {
                    assertThat(statement.actor())
                            .allMatch(a -> words.contains(stem(a)), report.name() + ": " + statement);
                }
            }
        }
    }

    @Test
    void reports_without_a_war_name_no_attacker() {
        var json = JsonMapper.builder().build();
        for (String line : lines()) {
            var node = json.readTree(line);
            if (node.get("statements").isEmpty()) {
                assertThat(READER.read(ReadFile.report(node))).noneMatch(NobodyInventedTest::accuses);
            }
        }
    }

    private static boolean accuses(Statement statement) {
        return statement.act().harmful() && !statement.actor().isEmpty();
    }

    private static String stem(String actor) {
        String lower = actor.toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(STEM, lower.length()));
    }

    private static List<String> lines() {
        try (var in = NobodyInventedTest.class.getResourceAsStream("/reading/own.jsonl")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
