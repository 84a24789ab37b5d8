// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.journal.KeyFile;
import org.truceline.model.About;
import org.truceline.model.Alert;
import org.truceline.model.Deed;
import org.truceline.model.Note;
import org.truceline.node.Node;

/// What the host's node puts on record by itself, on the clock of an exercise. How soon is not asserted.
class HostDutiesTest {
    private static final Path TERMS = Path.of("..", "examples", "syria-2016", "september.yaml");
    private static final Instant BEGIN = Instant.parse("2016-09-17T12:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @TempDir
    private Path temp;

    private final StringWriter errors = new StringWriter();
    private Path dir;
    private Node node;
    private Thread duties;

    @BeforeEach
    void start() throws IOException {
        dir = temp.resolve("un");
        set(BEGIN);
        run(
                "node",
                "init",
                dir.toString(),
                "--name",
                "un",
                "--role",
                "secretariat",
                "--listen",
                "127.0.0.1:0",
                "--exercise",
                temp.resolve("clock").toString(),
                "--terms",
                TERMS.toString());
        node = Node.start(dir, KeyFile.Passphrase.NONE);
        duties = HostDuties.begin(dir, node, new PrintWriter(errors, true));
    }

    @AfterEach
    void stop() throws InterruptedException {
        duties.interrupt();
        duties.join();
        node.close();
    }

    private void set(Instant instant) throws IOException {
        Path fresh = temp.resolve(".clock");
        Files.writeString(fresh, instant.toString());
        Files.move(fresh, temp.resolve("clock"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String run(String... args) {
        var said = Stage.run(args);
        assertThat(said.exit()).as(said.err()).isZero();
        return said.out();
    }

    private interface Count {
        int of(Journal journal) throws IOException;
    }

    private int count(Count count) throws IOException {
        try (var journal = node.openToRead()) {
            return count.of(journal);
        }
    }

    private void await(String what, Count count, int expected) throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (count(count) != expected) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it never came about that " + what + ": " + errors);
            }
            Thread.sleep(50);
        }
    }

    @Test
    void aDeadlineThatPassesInSilenceIsOnRecordOnceAndNotBefore() throws Exception {
        var about = new About(List.of(), List.of(), List.of());
        var deed = new Deed.Raised("shells", "russia", null, about, 1, null);
        var note = Note.of("n1", "usa", "bilateral", deed, "shells fell on the market", BEGIN);
        try (var record = OpenRecord.toWrite(dir)) {
            record.journal().append("usa", List.of(Body.of(note)));
        }
        var owed = owed();
        assertThat(owed).isNotEmpty();
        set(owed.getFirst().minusSeconds(1));
        // Something that wakes the duties, before the deadline.
        node.pen()
                .write(List.of(Body.of(
                        new org.truceline.journal.Misdeed(
                                org.truceline.journal.Misdeed.Kind.CLOCK_OFF, "usa", "day", "words"),
                        "un")));
        await("the misdeed is on record", journal -> journal.misdeeds().size(), 1);
        assertThat(count(journal -> journal.recordedLapses().size())).isZero();
        set(owed.getFirst().plusSeconds(1));
        await("the lapse is on record", journal -> journal.recordedLapses().size(), 1);
        try (var journal = node.openToRead()) {
            var lapse = journal.recordedLapses().getFirst();
            assertThat(lapse.value().caseId()).isEqualTo("shells");
            assertThat(lapse.author()).isEqualTo(Journal.HOST);
        }
        assertThat(errors.toString()).isEmpty();
    }

    /// When the first deadline of the case falls due, as the clocks of the record have it.
    private List<Instant> owed() throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            var desk = new org.truceline.monitor.Channels(record.agreement(), record.journal()).at(BEGIN);
            return desk.nextDue().stream().toList();
        }
    }

    @Test
    void aStrikeNearWhatIsNotifiedRaisesOneAlertWhoeverPutsItOnRecord() throws Exception {
        run(
                "notify",
                "site",
                dir.toString(),
                "hospital",
                "--from",
                "un",
                "--to",
                "usa",
                "--label",
                "a hospital",
                "--holder",
                "a relief body",
                "--near",
                "5000",
                "--place",
                "Urum al-Kubra",
                "--points",
                "36.1481,36.9478",
                "--window",
                "2016-09-17T12:00:00Z/2016-10-17T12:00:00Z",
                "--words",
                "It is marked.",
                "--open");
        run("notify", "submit", dir.toString(), "hospital", "--from", "un");
        await(
                "the notice is on record",
                journal -> Math.min(1, journal.recordedNotices().size()),
                1);
        set(Instant.parse("2016-09-20T08:00:00Z"));
        Path rows = temp.resolve("rows.csv");
        Files.writeString(rows, """
                dataset,id,date,enddate,latitude,longitude,place,act,radius_m,source
                rows,r1,2016-09-19,2016-09-19,36.1481,36.9478,Urum al-Kubra,air_strike,500,a monitor
                """);
        run("add", dir.toString(), rows.toString());
        await("the alert is on record", HostDutiesTest::strikes, 1);
        try (var journal = node.openToRead()) {
            var alert = journal.alerts().stream()
                    .filter(one -> one.cause() instanceof Alert.Strike)
                    .findFirst()
                    .orElseThrow();
            assertThat(alert.object()).isEqualTo("hospital");
            assertThat(alert.by()).isEqualTo(Journal.HOST);
            assertThat(alert.at()).as("by the clock of the exercise").isEqualTo("2016-09-20T08:00:00Z");
        }
        assertThat(errors.toString()).isEmpty();
    }

    private static int strikes(Journal journal) {
        return (int) journal.alerts().stream()
                .filter(alert -> alert.cause() instanceof Alert.Strike)
                .count();
    }
}
