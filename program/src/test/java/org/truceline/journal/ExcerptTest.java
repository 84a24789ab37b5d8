// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.ledger.LogReader;
import org.truceline.model.Attachment;

class ExcerptTest {
    @TempDir
    private Path dir;

    @Test
    void manyLongFilesComeInPartsThatFitAndNoneIsLeftOut() throws Exception {
        Records.filled(dir);
        byte[] photo = new byte[FileParts.PART];
        new Random(1).nextBytes(photo);
        int files = 12;
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            for (int i = 0; i < files; i++) {
                var file = new Attachment("p" + i + ".jpg", "image/jpeg", "%064x".formatted(i));
                journal.append("north", FileParts.of("north", Records.REPORT.id(), file, photo));
            }
        }
        var log = LogReader.open(dir.resolve("log"));
        var all = new ArrayList<SignedEntry>();
        int parts = 0;
        while (all.size() < log.size()) {
            var part = Excerpt.read(dir, log, all.size(), 10_000, body -> true);
            assertThat(part).isNotEmpty();
            assertThat(bytes(part)).isLessThanOrEqualTo(Excerpt.MOST_BYTES);
            all.addAll(part);
            parts++;
        }
        assertThat(parts).isGreaterThan(1);
        for (int i = 0; i < log.size(); i++) {
            assertThat(all.get(i).bytes()).isEqualTo(log.entry(i));
        }
        assertThat(Excerpt.read(dir, log, log.size(), 10, body -> true)).isEmpty();
    }

    private static long bytes(List<SignedEntry> entries) {
        return entries.stream()
                .mapToLong(entry -> entry.bytes().length + entry.frame().size())
                .sum();
    }
}
