// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index is what the log makes, byte for byte, and whatever it was before; a backup is a record.
final class FsckTest {
    @TempDir
    private Path temp;

    private Path dir;

    @BeforeEach
    void fill() throws IOException {
        dir = Records.filled(temp.resolve("record"));
    }

    private byte[] index() throws IOException {
        return Files.readAllBytes(dir.resolve("index/index.sqlite"));
    }

    @Test
    void rebuildingTwiceGivesTheSameBytes() throws IOException {
        Journal.rebuild(dir);
        byte[] first = index();
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            assertThat(journal.reports()).hasSize(21);
        }
        Journal.rebuild(dir);
        assertThat(index()).isEqualTo(first);
        assertThat(Fsck.check(dir).index()).isEqualTo(Fsck.IndexState.SOUND);
    }

    @Test
    void anIndexThatGrewWithTheLogIsWhatTheLogMakes() throws IOException {
        for (int i = 0; i < 5; i++) {
            try (var journal = Journal.open(dir, Clock.systemUTC())) {
                journal.append(Journal.HOST, List.of(Body.of(Records.report("Later " + i)), Body.of(Records.INCIDENT)));
            }
        }
        assertThat(Fsck.check(dir).index()).isEqualTo(Fsck.IndexState.SOUND);
    }

    @Test
    void anIndexThatIsAnotherGoneOrNoIndexIsHealed() throws IOException {
        Path file = dir.resolve("index/index.sqlite");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE item SET body = replace(body, 'Shells', 'Nobody') WHERE type = 'report'");
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
        assertThat(Fsck.check(dir).index()).isEqualTo(Fsck.IndexState.HEALED);
        Files.writeString(file, "no database at all, and much too short to be one");
        assertThat(Fsck.check(dir).index()).isEqualTo(Fsck.IndexState.HEALED);
        Files.delete(file);
        Fsck.check(dir);
        try (var journal = Journal.openToRead(dir)) {
            assertThat(journal.reports()).contains(Records.REPORT);
        }
        assertThat(Fsck.check(dir).index()).isEqualTo(Fsck.IndexState.SOUND);
    }

    @Test
    void aDamagedLogComesBeforeTheIndex() throws IOException {
        Files.delete(dir.resolve("content/000"));
        assertThat(Fsck.check(dir).index()).isEqualTo(Fsck.IndexState.NOT_LOOKED_AT);
    }

    @Test
    void aBackupTakenWhileTheWriterGoesOnIsARecordAndIsRestored() throws IOException {
        Path copy = temp.resolve("copy");
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            Backup.take(dir, copy);
            journal.append(Journal.HOST, Records.reports(300));
            assertThat(Records.faults(copy)).isEmpty();
            long entries = Backup.take(dir, copy);
            journal.append(Journal.HOST, Records.reports(10));
            assertThat(RecordCheck.check(copy).entries()).isEqualTo(entries);
        }
        assertThat(Records.faults(copy)).isEmpty();
        assertThat(copy.resolve("private")).doesNotExist();

        Path restored = temp.resolve("restored");
        assertThat(Backup.restore(copy, restored).faults()).isEmpty();
        Files.createDirectories(restored.resolve("private"));
        for (Path key : Records.files(dir.resolve("private"))) {
            Files.copy(key, restored.resolve("private").resolve(String.valueOf(key.getFileName())));
        }
        try (var journal = Journal.open(restored, Clock.systemUTC())) {
            journal.append(Journal.HOST, Records.reports(1));
        }
        assertThat(Records.faults(restored)).isEmpty();
        assertThatThrownBy(() -> Backup.restore(copy, restored)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aBackupThatDoesNotVerifyIsNotRestored() throws IOException {
        Path copy = temp.resolve("copy");
        Backup.take(dir, copy);
        byte[] bundle = Files.readAllBytes(copy.resolve("content/000"));
        bundle[100] ^= 1;
        Files.write(copy.resolve("content/000"), bundle);
        Path restored = temp.resolve("restored");
        assertThat(Backup.restore(copy, restored).faults()).isNotEmpty();
        assertThat(restored).doesNotExist();
    }
}
