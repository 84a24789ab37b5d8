// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only separate processes can show: that death loses nothing, and that two writers exclude each other.
class ProcessTest {
    private static final int ROUNDS = Integer.getInteger("truceline.kills", 6);

    /// After so many rounds a new log begins, so that the whole campaign does not verify ever more of the same.
    private static final int ROUNDS_A_LOG = 10;

    @TempDir
    Path dir;

    private Path log;

    @BeforeEach
    void createLog() throws IOException {
        log = Files.createTempDirectory(dir, "log");
        Log.create(log, Samples.ORIGIN, Samples.SIGNER).close();
    }

    @Test
    void whatAKilledWriterAcknowledgedIsThereAndTheLogVerifiesAsItLies() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < ROUNDS; round++) {
            if (round % ROUNDS_A_LOG == 0) {
                createLog();
            }
            int batch = random.nextInt(1, 400);
            long acknowledged = killAfter(random.nextInt(1, 30), batch);
            assertThat(Samples.faults(log)).isEmpty();
            LogReader reader = LogReader.open(log);
            // One append may have been on its way: it is there whole or not at all.
            assertThat(reader.size()).isIn(acknowledged, acknowledged + batch);
            reader.forEach((index, entry) -> assertThat(entry).isEqualTo(Appender.entry(index)));
        }
        try (Log writer = Log.open(log, Samples.SIGNER)) {
            writer.append(Appender.entries(writer.size(), 10));
        }
        assertThat(Samples.faults(log)).isEmpty();
        System.out.println(ROUNDS + " writers killed, nothing lost");
    }

    /// @return the size that the process had acknowledged when it died, including what was still in the pipe
    private long killAfter(int appends, int batch) throws IOException, InterruptedException {
        Process process = start(batch);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String last = Objects.requireNonNull(out.readLine()).replace(Appender.READY, "");
            for (int i = 0; i < appends; i++) {
                last = Objects.requireNonNull(out.readLine());
            }
            // Through the handle, because Process itself would close the pipe before we have read it.
            process.toHandle().destroyForcibly();
            for (String line : out.lines().toList()) {
                last = line;
            }
            process.waitFor();
            return Long.parseLong(last);
        }
    }

    @Test
    void twoProcessesExcludeEachOther() throws Exception {
        Process other = start(0);
        try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo(Appender.READY + 0);
            assertThatThrownBy(() -> Log.open(log, Samples.SIGNER))
                    .isInstanceOf(LogLockedException.class)
                    .hasMessageContaining("another writer");
            assertThat(Samples.faults(log)).isEmpty();
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
        try (Log writer = Log.open(log, Samples.SIGNER)) {
            Process refused = start(0);
            refused.getOutputStream().close();
            assertThat(refused.waitFor()).isNotZero();
            assertThat(writer.append(Appender.entries(0, 1)).size()).isEqualTo(1);
        }
    }

    private Process start(int batch) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Appender.class.getName(),
                log.toString(),
                Integer.toString(batch));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
