// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves the constructions in which sides deny, blame, threaten, demand and announce: text, then one line a statement.
class ConstructionsTest {
    private static final Reader READER = Reader.standard();

    static Stream<Arguments> texts() throws IOException {
        try (var in = ConstructionsTest.class.getResourceAsStream("/reading/constructions.tsv");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .map(l -> l.split("\t", -1))
                    .map(c -> Arguments.of(c[0], List.of(c[1].split(" ;; ", -1))))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void reads_who_stands_how_to_which_act(String text, List<String> expected) {
        var read =
                Lines.of(READER, text).stream().map(l -> l.split(" \\| ", 2)[0]).toList();

        assertThat(read).isEqualTo(expected);
    }
}
