// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Statement;

/// What wire reporters, officers and bulletins call each act, one sentence a line in `acts.tsv`; and sentences of
/// peaceful life that use the same words and say none of them.
class ActsTest {
    private static final Reader READER = Reader.standard();

    static Stream<Arguments> sentences() {
        try (var in = ActsTest.class.getResourceAsStream("/reading/acts.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(l -> !l.startsWith("#"))
                            .map(l -> l.split("\t"))
                            .map(c -> Arguments.of(c[0], c[1], c[2], c[3], c[4]))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void readsTheActItsDoerAndItsTarget(String sentence, String act, String polarity, String doers, String targets) {
        var report = Report.of(
                ReportKind.ARTICLE, "test", "t", LocalDate.of(2022, 10, 20), "Harbour Wire", sentence, "test.txt", 1);

        var lines = READER.read(report).stream().map(ActsTest::line).toList();

        assertThat(lines)
                .isEqualTo(act.equals("-") ? List.of() : List.of(String.join(" ", act, polarity, doers, targets)));
    }

    private static String line(Statement s) {
        return String.join(" ", s.act().code(), s.polarity().code(), words(s.actor()), words(s.target()));
    }

    private static String words(List<String> names) {
        return names.isEmpty() ? "-" : String.join("|", names);
    }
}
