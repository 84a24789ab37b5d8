// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.ledger.Checkpoint;

/// A record is read as it stood at any size that its log has had.
final class AsOfTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-05-04T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path temp;

    @Test
    void whatCameLaterIsNotSeenAndTheCheckpointIsTheOneOfThen() throws IOException {
        Path dir = temp.resolve("record");
        Checkpoint then;
        try (var journal = Journal.init(dir, "then", List.of(new TermsFile("a.yaml", "first")), CLOCK)) {
            then = journal.checkpoint();
            journal.adopt(List.of(new TermsFile("a.yaml", "second")), List.of());
            journal.readWith(List.of(new GazetteerFile("g.csv", "00", 7)));
        }
        try (var old = Journal.openAsOf(dir, then.size())) {
            assertThat(old.checkpoint()).isEqualTo(then);
            assertThat(old.terms()).containsExactly(new TermsFile("a.yaml", "first"));
            assertThat(old.gazetteer()).isEmpty();
        }
        try (var now = Journal.openToRead(dir);
                var same = Journal.openAsOf(dir, now.checkpoint().size())) {
            assertThat(same.checkpoint()).isEqualTo(now.checkpoint());
            assertThat(same.terms()).isEqualTo(now.terms()).containsExactly(new TermsFile("a.yaml", "second"));
            assertThat(same.gazetteer()).hasSize(1);
        }
    }

    @Test
    void aSizeThatTheLogHasNotReachedIsRefused() throws IOException {
        Path dir = temp.resolve("record");
        long size;
        try (var journal = Journal.init(dir, "then", List.of(new TermsFile("a.yaml", "first")), CLOCK)) {
            size = journal.checkpoint().size();
        }
        for (long wrong : new long[] {0, -1, size + 1}) {
            assertThatThrownBy(() -> Journal.openAsOf(dir, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the log has " + size + " entries");
        }
    }

    @Test
    void entriesSayWhenTheyCameHoweverManyAreAskedFor() throws IOException {
        Path dir = temp.resolve("record");
        try (var journal = Journal.init(dir, "then", List.of(new TermsFile("a.yaml", "first")), CLOCK)) {
            assertThat(journal.times().apply(List.of(0L, 2L)))
                    .containsOnlyKeys(0L, 2L)
                    .containsEntry(2L, CLOCK.instant());
            assertThat(journal.times().apply(List.of())).isEmpty();
        }
    }
}
