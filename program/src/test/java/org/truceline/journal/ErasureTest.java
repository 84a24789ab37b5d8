// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.ledger.LogReader;

/// Erased content is gone from every file of the record, and the log and its proofs are what they were.
final class ErasureTest {
    @TempDir
    private Path temp;

    private Path dir;
    private long report;

    @BeforeEach
    void fill() throws IOException {
        dir = Records.filled(temp.resolve("record"));
        try (var journal = Journal.openToRead(dir)) {
            report = journal.findEntry(EntryType.REPORT, Records.REPORT.id().value())
                    .orElseThrow();
        }
    }

    private void erase() throws IOException {
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            journal.erase(List.of(report), "the secretariat", "names a person");
        }
    }

    private List<Path> filesWith(String words) throws IOException {
        return Records.files(dir).stream().filter(file -> holds(file, words)).toList();
    }

    private static boolean holds(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void noFileHoldsTheWordsOrTheSaltAnyMore() throws IOException {
        byte[] salt = new ContentStore(dir.resolve("content")).frame(report).salt();
        String salted = new String(salt, StandardCharsets.ISO_8859_1);
        assertThat(filesWith("Shells fell on Ardan")).isNotEmpty();
        assertThat(filesWith(salted)).isNotEmpty();
        erase();
        assertThat(filesWith("Shells fell on Ardan")).isEmpty();
        assertThat(filesWith("shelling at Ardan")).isEmpty();
        assertThat(filesWith(salted)).isEmpty();
        assertThat(filesWith("names a person")).isNotEmpty();
    }

    @Test
    void theLogAndItsProofsStayAndTheRecordVerifies() throws IOException {
        LogReader before = LogReader.open(dir.resolve("log"));
        byte[] entry = before.entry(report);
        erase();
        LogReader after = LogReader.open(dir.resolve("log"));
        assertThat(after.entry(report)).isEqualTo(entry);
        after.consistencyProof(before.size())
                .verify(before.checkpoint().root(), after.checkpoint().root());
        var outcome = RecordCheck.check(dir);
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.remarks()).anyMatch(remark -> remark.contains("was erased, as the record says"));
    }

    @Test
    void whatRestedOnItGoesWithItAndTheRestStays() throws IOException {
        erase();
        try (var journal = Journal.openToRead(dir)) {
            assertThat(journal.reports()).hasSize(20).doesNotContain(Records.REPORT);
            assertThat(journal.statements()).isEmpty();
            assertThat(journal.incidents()).isEmpty();
            assertThat(journal.findings()).isEmpty();
            assertThat(journal.discrepancies()).isEmpty();
            assertThat(journal.notes()).hasSize(1);
        }
        assertThat(Fsck.check(dir).index()).isEqualTo(Fsck.IndexState.SOUND);
    }

    @Test
    void contentThatIsGoneWithoutAnEntryIsAFault() throws IOException {
        new ContentStore(dir.resolve("content")).erase(List.of(report));
        assertThat(Records.faults(dir)).anyMatch(fault -> fault.contains("nobody on record has erased it"));
    }

    @Test
    void anErasureThatWasCutOffIsEndedByTheNextWriter() throws IOException {
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            journal.append(
                    Journal.HOST, List.of(Body.erased(report, EntryType.REPORT, "the secretariat", "names a person")));
        }
        assertThat(RecordCheck.check(dir).remarks()).anyMatch(remark -> remark.contains("cut off"));
        Journal.open(dir, Clock.systemUTC()).close();
        assertThat(new ContentStore(dir.resolve("content")).frame(report).isErased())
                .isTrue();
        assertThat(RecordCheck.check(dir).remarks()).noneMatch(remark -> remark.contains("cut off"));
    }

    @Test
    void whatTheRecordIsVerifiedByIsNotErased() throws IOException {
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            for (long entry : List.of(0L, 1L, 2L, 999L)) {
                assertThatThrownBy(() -> journal.erase(List.of(entry), "x", "y"))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(Records.faults(dir)).isEmpty();
    }
}
