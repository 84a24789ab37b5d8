// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.Said;
import org.truceline.ledger.LogLockedException;
import org.truceline.model.About;
import org.truceline.model.Act;
import org.truceline.model.Answer;
import org.truceline.model.Deed;
import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Note;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.ReportKind;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.Verdict;

/// What is appended is there again, from the index and from the log alone, and no byte of it can change unseen.
final class JournalTest {
    @TempDir
    private Path temp;

    private static final Statement STATEMENT = Said.in("00112233445566778899", 1)
            .on("2021-06-10")
            .that(Stance.ACCUSES, Act.SHELLING)
            .by("North")
            .actor("South")
            .at("Ardan", 36.5, 41.25)
            .killed(2, 5)
            .done();
    private static final Incident INCIDENT = Incident.of(List.of(STATEMENT), List.of());
    private static final Statement OTHER = Said.in("00112233445566778899", 2)
            .on("2021-06-10")
            .that(Stance.DENIES, Act.SHELLING)
            .by("South")
            .actor("South")
            .at("Ardan", 36.5, 41.25)
            .done();
    private static final Incident ANEW = Incident.of(List.of(STATEMENT, OTHER), List.of());
    private static final Finding FINDING = new Finding(
            INCIDENT.id(),
            "A",
            "A-1",
            "plain",
            Verdict.INDETERMINATE,
            List.of("A/1"),
            List.of("shelling at Ardan"),
            List.of("who fired is alleged by North only"));
    private static final Note NOTE = Note.of(
            "n1",
            "north",
            "talks",
            new Deed.Raised("c1", "south", null, About.NOTHING, 1, null),
            "Ardan was shelled.",
            Instant.parse("2021-06-10T12:00:00Z"));

    @Test
    void whatIsAppendedIsThereAgainAfterReopeningAndAfterRebuilding() throws IOException {
        Path dir = filled();
        try (var journal = Journal.openToRead(dir)) {
            assertHolds(journal);
        }
        Journal.rebuild(dir);
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            assertHolds(journal);
            journal.append(Journal.HOST, List.of(Body.of(report("Later."))));
            assertThat(journal.reports()).hasSize(2);
        }
        assertThat(RecordCheck.check(dir).faults()).isEmpty();
    }

    /// A page that is made while others write is of one checkpoint, and says which.
    @Test
    void whatIsReadIsOfOneCheckpointWhateverOthersWrite() throws IOException {
        Path dir = filled();
        try (var reading = Journal.openToRead(dir)) {
            var before = reading.checkpoint();
            try (var journal = Journal.open(dir, Clock.systemUTC())) {
                journal.append(Journal.HOST, List.of(Body.of(report("Later."))));
                assertThat(journal.checkpoint().size()).isEqualTo(before.size() + 1);
            }
            assertThat(reading.reports()).containsExactly(report("Shells fell."));
            assertThat(reading.checkpoint()).isEqualTo(before);
        }
        try (var reading = Journal.openToRead(dir)) {
            assertThat(reading.reports()).hasSize(2);
        }
    }

    /// What is not new is taken from what was decoded before, and what went is gone.
    @Test
    void whatWasDecodedBeforeIsNotDecodedAgain() throws IOException {
        Path dir = filled();
        var decoded = new Decoded();
        var first = recalled(dir, decoded);
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            journal.append(
                    Journal.HOST,
                    List.of(Body.of(report("Later.")), Body.withdrawn(INCIDENT.id()), Body.of(OTHER), Body.of(ANEW)));
        }
        var second = recalled(dir, decoded);
        try (var journal = Journal.openToRead(dir)) {
            assertThat(second).isEqualTo(Held.of(journal));
        }
        assertThat(second.reports()).hasSize(2).contains(report("Later."));
        var known = first.reports().getFirst();
        assertThat(second.reports().stream().filter(known::equals).findFirst().orElseThrow())
                .isSameAs(known);
        assertThat(second.findings()).isEmpty();
        assertThat(second.incidents()).containsExactly(ANEW);
    }

    private record Held(
            List<Report> reports, List<Statement> statements, List<Incident> incidents, List<Finding> findings) {
        static Held of(Journal journal) {
            return new Held(journal.reports(), journal.statements(), journal.incidents(), journal.findings());
        }
    }

    private static Held recalled(Path dir, Decoded decoded) throws IOException {
        try (var journal = Journal.openToRead(dir)) {
            journal.recall(decoded);
            return Held.of(journal);
        }
    }

    private static void assertHolds(Journal journal) {
        assertThat(journal.reports()).containsExactly(report("Shells fell."));
        assertThat(journal.statements()).containsExactly(STATEMENT);
        assertThat(journal.incidents()).containsExactly(INCIDENT);
        assertThat(journal.findings()).containsExactly(FINDING);
        assertThat(journal.notes()).containsExactly(NOTE);
        assertThat(journal.discrepancies()).hasSize(1);
        assertThat(journal.terms()).containsExactly(new TermsFile("a.yaml", "id: A\n"));
    }

    @Test
    void aWithdrawnIncidentTakesItsFindingsWithIt() throws IOException {
        Path dir = filled();
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            journal.append(Journal.HOST, List.of(Body.withdrawn(INCIDENT.id())));
            assertThat(journal.incidents()).isEmpty();
            assertThat(journal.findings()).isEmpty();
        }
    }

    @Test
    void twoWritersExcludeEachOtherAndReadersDoNot() throws IOException {
        Path dir = filled();
        try (var writer = Journal.open(dir, Clock.systemUTC())) {
            assertThatThrownBy(() -> Journal.open(dir, Clock.systemUTC())).isInstanceOf(LogLockedException.class);
            try (var reader = Journal.openToRead(dir)) {
                assertThat(reader.reports()).isEqualTo(writer.reports());
            }
        }
    }

    @Test
    void contentWrittenBeforeACrashOfTheCommitIsCutOff() throws IOException {
        Path dir = filled();
        Path bundle = dir.resolve("content/000");
        long size = Files.size(bundle);
        Files.write(bundle, new byte[100], StandardOpenOption.APPEND);
        assertThat(RecordCheck.check(dir).faults()).isEmpty();
        assertThat(RecordCheck.check(dir).remarks())
                .anySatisfy(remark -> assertThat(remark).contains("content/000", "cut off"));
        Journal.open(dir, Clock.systemUTC()).close();
        assertThat(Files.size(bundle)).isEqualTo(size);
        assertThat(RecordCheck.check(dir).faults()).isEmpty();
    }

    @Test
    void everyFlippedByteOfLogContentAndTermsIsFoundAndItsFileNamed() throws IOException {
        Path dir = filled();
        for (Path file : recordFiles(dir)) {
            byte[] good = Files.readAllBytes(file);
            // Every byte of the small files, a fifth of those of the large ones.
            for (int i = 0; i < good.length; i += good.length < 500 ? 1 : 5) {
                byte[] bad = good.clone();
                bad[i] ^= 1;
                Files.write(file, bad);
                assertThat(RecordCheck.check(dir).faults())
                        .as("byte %d of %s flipped", i, dir.relativize(file))
                        .isNotEmpty()
                        .anyMatch(fault -> dir.relativize(file).toString().startsWith(fault.file())
                                || fault.file().equals(dir.relativize(file).toString()));
            }
            Files.write(file, good);
        }
        assertThat(RecordCheck.check(dir).faults()).isEmpty();
    }

    @Test
    void everyMissingFileAndEveryStrangeOneIsFound() throws IOException {
        Path dir = filled();
        String newest = ".p/" + RecordCheck.check(dir).entries();
        for (Path file : recordFiles(dir)) {
            if (file.toString().contains(".p/") && !file.toString().endsWith(newest)) {
                continue; // An older partial tile, kept for those who still read by the checkpoint before.
            }
            byte[] good = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(RecordCheck.check(dir).faults()).as("%s missing", file).isNotEmpty();
            Files.write(file, good);
        }
        Files.writeString(dir.resolve("content/002"), "stray");
        assertThat(RecordCheck.check(dir).faults())
                .anyMatch(fault -> fault.file().equals("content/002"));
    }

    @Test
    void aHostCannotWriteANoteInASidesName() throws IOException {
        Path dir = filled();
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            var forged = Note.of(
                    "n2",
                    "south",
                    "talks",
                    new Deed.Answered("c1", Answer.CONFIRMED, null),
                    "We did it.",
                    Instant.EPOCH);
            journal.append(Journal.HOST, List.of(Body.of(forged)));
        }
        assertThat(RecordCheck.check(dir).faults())
                .anyMatch(fault -> fault.what().contains("another than its author"));
    }

    @Test
    void manyEntriesCrossBundlesAndStillVerify() throws IOException {
        Path dir = filled();
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            for (int batch = 0; batch < 3; batch++) {
                var bodies = new ArrayList<Body>();
                for (int i = 0; i < 250; i++) {
                    bodies.add(Body.of(report("Report " + batch + "/" + i)));
                }
                journal.append(Journal.HOST, bodies);
            }
            assertThat(journal.reports()).hasSize(751);
        }
        var outcome = RecordCheck.check(dir);
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.entries()).isGreaterThan(750);
        assertThat(outcome.authors()).isEqualTo(2);
    }

    private Path filled() throws IOException {
        Path dir = temp.resolve("record");
        var terms = List.of(new TermsFile("a.yaml", "id: A\n"));
        try (var journal = Journal.init(dir, "a", terms, Clock.systemUTC())) {
            journal.append(
                    Journal.HOST,
                    List.of(
                            Body.of(report("Shells fell.")),
                            Body.of(STATEMENT),
                            Body.of(INCIDENT),
                            Body.of(FINDING),
                            Body.of(new Discrepancy(new ReportId("r00"), 32, 23, "32 breaches"))));
            journal.append("north", List.of(Body.of(NOTE)));
        }
        return dir;
    }

    private static Report report(String text) {
        return Report.of(
                ReportKind.ARTICLE, "reports", "x", LocalDate.of(2021, 6, 11), "Hill Courier", text, "x.txt", 1);
    }

    private static List<Path> recordFiles(Path dir) throws IOException {
        try (var files = Files.walk(dir)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(dir.resolve("index")) && !file.startsWith(dir.resolve("private")))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
