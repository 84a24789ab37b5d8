// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.NoteVerifier;
import org.truceline.ledger.ProofException;

/// A copy that catches up in parts, as over a bad line.
class ReplicaInPartsTest {
    @TempDir
    private Path temp;

    private LogReader log;
    private NoteVerifier key;

    @BeforeEach
    void lay() throws IOException {
        Path host = Records.filled(temp.resolve("host"));
        log = LogReader.open(host.resolve("log"));
        try (var journal = Journal.openToRead(host)) {
            key = NoteVerifier.parse(journal.logKey());
        }
    }

    private List<SignedEntry> part(int from, int count) throws IOException {
        return Excerpt.read(temp.resolve("host"), log, from, count, body -> true);
    }

    private Replica open() throws IOException {
        return Replica.open(temp.resolve("copy"), key);
    }

    @Test
    void partsThatAreHeldAreFollowedWithTheirCheckpointAndNotBefore() throws Exception {
        try (var replica = open()) {
            replica.hold(part(0, 5));
            replica.hold(part(5, 9));
            assertThat(replica.came()).isEqualTo(14);
            assertThat(replica.size()).isZero();
            assertThat(replica.findNote()).isEmpty();
            replica.follow(part(14, 1_000), log.note());
            assertThat(replica.size()).isEqualTo(log.size());
            assertThat(replica.came()).isEqualTo(log.size());
        }
        assertThat(RecordCheck.check(temp.resolve("copy")).faults()).isEmpty();
        try (var journal = Journal.openToRead(temp.resolve("copy"))) {
            assertThat(journal.incidents()).containsExactly(Records.INCIDENT);
            assertThat(journal.terms()).hasSize(1);
        }
    }

    @Test
    void whatWasHeldWhenTheProcessEndedIsAskedForAgain() throws Exception {
        try (var replica = open()) {
            replica.hold(part(0, 7));
        }
        try (var replica = open()) {
            assertThat(replica.came()).isZero();
            replica.follow(part(0, 1_000), log.note());
        }
        assertThat(RecordCheck.check(temp.resolve("copy")).faults()).isEmpty();
    }

    @Test
    void partsThatDoNotLeadToTheCheckpointAreLetGoOfAndTheRightOnesTaken() throws Exception {
        try (var replica = open()) {
            replica.hold(part(0, 5));
            assertThatThrownBy(() -> replica.follow(part(6, 1_000), log.note())).isInstanceOf(ProofException.class);
            assertThat(replica.came()).isZero();
            replica.hold(part(0, 6));
            replica.follow(part(6, 1_000), log.note());
            assertThat(replica.size()).isEqualTo(log.size());
        }
        assertThat(RecordCheck.check(temp.resolve("copy")).faults()).isEmpty();
    }

    @Test
    void aCopyThatHoldsPartsOnTheWayIsSoundAsFarAsItGoes() throws Exception {
        Path host = temp.resolve("host");
        try (var replica = open()) {
            replica.follow(part(0, 1_000), log.note());
            try (var journal = Journal.open(host, Clock.systemUTC())) {
                journal.append(Journal.HOST, Records.reports(5));
            }
            log = LogReader.open(host.resolve("log"));
            replica.hold(part((int) replica.size(), 3));
            assertThat(RecordCheck.check(temp.resolve("copy")).faults()).isEmpty();
        }
    }
}
