// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each malformed agreement gets the faults that stand in its last lines, at their places, and no other.
///
/// A file under `malformed` breaks one thing of a sound agreement and ends with a line `# expect LINE:COLUMN: ...` for
/// each fault. A new way to go wrong becomes a new file.
class MalformedTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "truceline", "terms", "malformed");
    private static final String EXPECT = "# expect ";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_malformed_agreement_gets_the_right_message_at_the_right_line(Path file) throws IOException {
        String yaml = Files.readString(file);
        var expected = yaml.lines()
                .filter(line -> line.startsWith(EXPECT))
                .map(line -> line.substring(EXPECT.length()))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(faults(yaml)).containsExactlyElementsOf(expected);
    }

    private static List<String> faults(String yaml) {
        return switch (Terms.read(yaml, "")) {
            case TermsResult.Loaded loaded -> List.of();
            case TermsResult.Faulty faulty ->
                faulty.faults().stream().map(f -> f.toString().substring(1)).toList();
        };
    }

    @Test
    void there_are_at_least_sixty_of_them() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(60);
    }
}
