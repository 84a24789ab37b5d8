// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy is a log by itself, also when its writer went on meanwhile, and an older copy is only brought up to date.
class LogCopyTest {
    @TempDir
    Path dir;

    @Test
    void aCopyIsTheLogAsItStoodAtItsCheckpoint() throws IOException {
        Path from = dir.resolve("log");
        Path to = dir.resolve("copy");
        try (Log log = Log.create(from, Samples.ORIGIN, Samples.SIGNER)) {
            log.append(Samples.entries(300));
            LogReader reader = LogReader.open(from);
            log.append(Samples.entries(400));
            LogCopy.copy(reader, to);
            assertThat(Samples.faults(to)).isEmpty();
            assertThat(Samples.read(to)).containsExactlyElementsOf(Samples.entries(300));

            int all = LogCopy.copy(LogReader.open(from), dir.resolve("again"));
            int some = LogCopy.copy(LogReader.open(from), to);
            assertThat(some).isLessThan(all);
            assertThat(Samples.faults(to)).isEmpty();
            assertThat(LogReader.open(to).size()).isEqualTo(700);
            assertThatThrownBy(() -> LogCopy.copy(reader, to)).isInstanceOf(MalformedException.class);
        }
        Path other = dir.resolve("other");
        try (Log log = Log.create(other, Samples.ORIGIN, Samples.SIGNER)) {
            log.append(Samples.entries(701).reversed());
        }
        assertThatThrownBy(() -> LogCopy.copy(LogReader.open(other), to))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("no continuation");
    }
}
