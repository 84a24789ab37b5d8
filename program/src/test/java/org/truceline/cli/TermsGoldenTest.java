// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every agreement of `examples/agreements` is without fault, leaves nothing unexpressed, and is shown and laid out in
/// time as the reviewed texts beside this test have it, on eighty columns.
///
/// `-Dgolden.write=true` writes those texts anew, for a review of what changed.
final class TermsGoldenTest {
    private static final Path AGREEMENTS = Path.of("..", "examples", "agreements");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "truceline", "cli", "terms");

    static List<Path> agreements() throws IOException {
        try (Stream<Path> files = Files.list(AGREEMENTS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void there_are_fourteen_of_them() throws IOException {
        assertThat(agreements()).hasSize(14);
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void is_without_fault_and_leaves_nothing_out(Path file) {
        assertThat(run("terms", "check", file.toString())).contains("no fault").doesNotContain("not expressed");
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void is_shown_as_reviewed(Path file) throws IOException {
        compare(file, "show", run("terms", "show", file.toString()));
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void is_laid_out_in_time_as_reviewed(Path file) throws IOException {
        compare(file, "timeline", run("terms", "timeline", file.toString()));
    }

    private static void compare(Path file, String command, String out) throws IOException {
        assertThat(out.lines()).allMatch(line -> Screen.columns(line) <= Screen.WIDTH);
        Path golden = GOLDEN.resolve(file.getFileName().toString().replace(".yaml", "." + command + ".txt"));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, out);
        }
        assertThat(out).isEqualTo(Files.readString(golden));
    }

    private static String run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        assertThat(exit).as(err.toString()).isZero();
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
