// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.ledger.Policy;

/// A bundle proves itself, and nothing that was changed in it passes.
final class BundleTest {
    @TempDir
    private Path temp;

    private Path dir;

    @BeforeEach
    void fill() throws IOException {
        dir = Records.filled(temp.resolve("record"));
    }

    private byte[] ofIncident() throws IOException {
        String id = Records.INCIDENT.id().value();
        return Bundle.make(dir, "incident " + id, Bundle.ofIncident(dir, id));
    }

    private static Bundle.Outcome check(byte[] bundle) {
        return Bundle.check(bundle, null, null);
    }

    @Test
    void anIncidentADayAndACaseMakeBundlesThatVerify() throws IOException {
        var incident = check(ofIncident());
        assertThat(incident.faults()).isEmpty();
        // Two keys, the record, the terms, the report, its statement, the incident and its finding.
        assertThat(incident.entries()).isEqualTo(8);
        assertThat(check(Bundle.make(dir, "day", Bundle.ofDay(dir, "2021-06-11")))
                        .faults())
                .isEmpty();
        var notes = check(Bundle.make(dir, "case", Bundle.ofCase(dir, "c1")));
        assertThat(notes.faults()).isEmpty();
        assertThat(notes.entries()).isEqualTo(5);
        assertThat(Bundle.make(dir, "case", Bundle.ofCase(dir, "unknown"))).isEmpty();
    }

    @Test
    void itHoldsTheWordsAndNothingOfOtherReports() throws IOException {
        String text = new String(ofIncident(), StandardCharsets.UTF_8);
        assertThat(text).contains("Shells fell on Ardan").doesNotContain("Nothing new");
    }

    @Test
    void everyChangedByteIsFoundOrChangesNothing() throws IOException {
        byte[] good = ofIncident();
        var random = new SplittableRandom(5);
        for (int i = 0; i < 1_000; i++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 << random.nextInt(7));
            boolean isFree = isFree(good, at);
            assertThat(check(bad).faults().isEmpty() && !isFree)
                    .as("byte %d: %s", at, (char) good[at])
                    .isFalse();
        }
    }

    /// Spaces and the sentence that says what it is about are nobody's claim.
    private static boolean isFree(byte[] bundle, int at) {
        String text = new String(bundle, StandardCharsets.ISO_8859_1);
        int about = text.indexOf("\"about\"");
        return (at >= about + 8 && at < text.indexOf("\"checkpoint\"")) || at == text.length() - 1;
    }

    @Test
    void theReadersPolicyAndLogKeyAreAskedFor() throws IOException {
        byte[] bundle = ofIncident();
        String logKey = RecordCheck.check(dir).logKey();
        assertThat(Bundle.check(bundle, Policy.parse("log " + logKey + "\nquorum none\n"), logKey)
                        .faults())
                .isEmpty();
        assertThat(Bundle.check(bundle, null, logKey.replace("truceline/a", "truceline/b"))
                        .faults())
                .isNotEmpty();
        String witness = "witness w sigsum.org+e4ade967+AZuUY6B08pW3QVHu8uvsrxWPcAv9nykap2Nb4oxCee+r\n";
        assertThat(Bundle.check(bundle, Policy.parse(witness + "quorum w\n"), logKey)
                        .faults())
                .anyMatch(fault -> fault.contains("quorum"));
    }

    @Test
    void whatIsNoBundleIsSaidToBeNone() {
        assertThat(check("{".getBytes(StandardCharsets.UTF_8)).faults()).isNotEmpty();
        assertThat(check("{}".getBytes(StandardCharsets.UTF_8)).faults()).isNotEmpty();
        assertThat(check("{\"v\":1}".getBytes(StandardCharsets.UTF_8)).faults()).isNotEmpty();
    }
}
