// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Journal;
import org.truceline.journal.RecordCheck;

/// Four nodes and those who write there are killed again and again at moments that nobody chose.
/// `-Dtruceline.kills=100` kills each node that many times.
class NodeKillsTest {
    private static final int KILLS = Integer.getInteger("truceline.kills", 1);
    private static final int LONGEST_LIFE_MILLIS = 1_500;
    private static final Path PLAY = Path.of("..", "examples", "plays", "syria-2016.yaml");
    private static final List<String> WRITERS = List.of("usa", "russia");

    @TempDir
    private Path temp;

    private final Map<String, List<String>> acknowledged = new LinkedHashMap<>();

    @Test
    void whatWasAcknowledgedIsOnRecordOnceAndInOrderHoweverOftenNodesDie() throws Exception {
        var random = new SplittableRandom(9);
        try (var stage = new Stage(temp, PLAY)) {
            for (String name : stage.names()) {
                stage.start(name);
            }
            for (int i = 0; i < KILLS * stage.names().size(); i++) {
                String victim = stage.names().get(i % stage.names().size());
                round(stage, i, victim, random);
            }
            stage.settle();
            for (String name : stage.names()) {
                assertThat(RecordCheck.check(stage.dir(name)).faults()).as(name).isEmpty();
                assertThat(stage.run(name, List.of("node", "status", "DIR")).exit())
                        .isZero();
                requireAll(stage.dir(name), name);
            }
            System.out.printf(
                    "%d kills of nodes and %d of writers, %d notes acknowledged, none lost%n",
                    KILLS * stage.names().size(),
                    KILLS * stage.names().size() * WRITERS.size(),
                    acknowledged.values().stream().mapToInt(List::size).sum());
        }
    }

    private void round(Stage stage, int number, String victim, SplittableRandom random) throws Exception {
        var writers = new LinkedHashMap<String, Process>();
        for (String writer : WRITERS) {
            writers.put(writer, write(stage, writer, writer + number));
        }
        // Pauses of no certain length, so that the moments are nobody's choice; nothing is asserted of time.
        for (Process writer : writers.values()) {
            writer.inputReader(StandardCharsets.UTF_8).readLine();
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
        stage.kill(victim);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE_MILLIS / 4));
        for (var writer : writers.entrySet()) {
            writer.getValue().toHandle().destroyForcibly();
            var said = acknowledged.computeIfAbsent(writer.getKey(), name -> new ArrayList<>());
            said.add(writer.getKey() + number + "-0");
            writer.getValue().inputReader(StandardCharsets.UTF_8).lines().forEach(said::add);
        }
        stage.start(victim);
    }

    private static Process write(Stage stage, String writer, String prefix) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutboxWriter.class.getName(),
                        stage.dir(writer).toString(),
                        prefix)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// A note may be on record that was durable when its writer died before he could say so; none may be missing, come
    /// twice or out of turn.
    private void requireAll(Path dir, String name) throws IOException {
        try (var journal = Journal.openToRead(dir)) {
            for (var writer : acknowledged.entrySet()) {
                var there = journal.recordedNotes().stream()
                        .filter(note -> note.author().equals(writer.getKey()))
                        .map(note -> note.value().id())
                        .toList();
                assertThat(there).as("notes of %s at %s", writer.getKey(), name).doesNotHaveDuplicates();
                var known = new java.util.HashSet<>(writer.getValue());
                assertThat(there.stream().filter(known::contains).toList())
                        .as("notes of %s at %s", writer.getKey(), name)
                        .isEqualTo(writer.getValue());
            }
        }
    }
}
