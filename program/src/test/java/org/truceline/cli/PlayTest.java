// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.ledger.LogReader;

/// September and October 2016 between four nodes, each a process. The transcript of what they said is compared with one
/// that a person has read; `-Dgolden.write=true` writes it anew.
class PlayTest {
    private static final Path PLAY = Path.of("..", "examples", "plays", "syria-2016.yaml");
    private static final Path GOLDEN =
            Path.of("src", "test", "resources", "org", "truceline", "cli", "play", "transcript.txt");

    /// What a run cannot have twice: the names of notes, and the key of a log.
    private static final List<String> CHANCE =
            List.of("note [0-9a-f]{8}", "(?<= )[0-9a-f]{8}(?= of )", "\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]{44}");

    @TempDir
    private Path temp;

    private final StringBuilder transcript = new StringBuilder();

    @Test
    void fourNodesPlaySeptemberAndOctober2016() throws Exception {
        try (var stage = new Stage(temp, PLAY)) {
            for (String name : stage.names()) {
                stage.start(name);
            }
            stage.settle();
            for (Play.Step step : stage.play().steps()) {
                stage.set(step.at());
                play(stage, step);
                stage.settle();
            }
            end(stage);
        }
        compare(transcript.toString());
    }

    private void play(Stage stage, Play.Step step) throws IOException {
        transcript
                .append('\n')
                .append(step.at())
                .append("  ")
                .append(step.tell())
                .append('\n');
        if (!step.cut().isEmpty()) {
            stage.cut(step.cut());
        }
        if (!step.mend().isEmpty()) {
            stage.mend(step.mend());
        }
        if (!step.run().isEmpty()) {
            transcript
                    .append(step.node())
                    .append("$ truceline")
                    .append(quoted(step.run()))
                    .append('\n');
            var said = stage.run(step.node(), step.run());
            transcript.append((said.out() + said.err()).replace(temp.toString(), ""));
            assertThat(said.exit()).as(said.err()).isZero();
        }
    }

    private static String quoted(List<String> command) {
        var line = new StringBuilder();
        command.forEach(word -> line.append(' ').append(word.contains(" ") ? "'" + word + "'" : word));
        return line.toString();
    }

    /// All four hold the same log and say the same of it.
    private void end(Stage stage) throws IOException {
        var first = LogReader.open(stage.dir(stage.host()).resolve("log")).checkpoint();
        String table = stage.run(stage.host(), List.of("status", "DIR")).out();
        transcript.append("\nAt the end all print this:\n").append(table);
        for (String name : stage.names()) {
            assertThat(LogReader.open(stage.dir(name).resolve("log")).checkpoint())
                    .isEqualTo(first);
            assertThat(stage.run(name, List.of("status", "DIR")).out()).isEqualTo(table);
            assertThat(stage.run(name, List.of("node", "status", "DIR")).exit()).isZero();
            var verified = stage.run(name, List.of("verify", "DIR"));
            assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
            transcript
                    .append('\n')
                    .append(name)
                    .append("$ truceline verify DIR\n")
                    .append(verified.out());
        }
    }

    private static void compare(String said) throws IOException {
        String text = said;
        for (String chance : CHANCE) {
            text = text.replaceAll(chance, "....");
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN.resolveSibling("."));
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }
}
