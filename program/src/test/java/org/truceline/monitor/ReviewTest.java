// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.intake.Defaults;
import org.truceline.intake.Intake;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.journal.RecordCheck;
import org.truceline.journal.TermsFile;
import org.truceline.judging.Proceedings;
import org.truceline.matching.Matcher;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Quote;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.model.Speaker;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.reading.Reader;
import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// A review changes what rests on its statement and nothing else, and the first reading is never touched.
final class ReviewTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "syria-2016");
    private static final Instant AT = Instant.parse("2016-10-10T12:00:00Z");

    @TempDir
    private Path temp;

    /// What a record amounts to.
    private record Sum(List<Statement> statements, List<Incident> incidents, List<Finding> findings) {
        static Sum of(Journal journal) {
            return new Sum(journal.statements(), journal.incidents(), journal.findings());
        }
    }

    @Test
    void reviewsAndReportsAmountToTheSameInAnyOrder() throws IOException {
        long seed = 20;
        var files = files();
        int half = files.size() / 2;
        var earlyHalf = files.subList(0, half);
        var lateHalf = files.subList(half, files.size());
        Sum reviewedBetween;
        try (var journal = record("between")) {
            var monitor = monitor(journal);
            monitor.add(new Intake(Optional.empty(), Defaults.NONE), earlyHalf);
            reviewSome(monitor, journal.reviewed(), seed);
            monitor.add(new Intake(Optional.empty(), Defaults.NONE), lateHalf);
            reviewedBetween = Sum.of(journal);
        }
        try (var journal = record("after")) {
            var monitor = monitor(journal);
            monitor.add(new Intake(Optional.empty(), Defaults.NONE), earlyHalf);
            var early = journal.reviewed();
            monitor.add(new Intake(Optional.empty(), Defaults.NONE), lateHalf);
            reviewSome(monitor, early, seed);
            assertThat(Sum.of(journal)).as("seed %d", seed).isEqualTo(reviewedBetween);
        }
        Journal.rebuild(temp.resolve("after"));
        try (var journal = Journal.openToRead(temp.resolve("after"))) {
            assertThat(Sum.of(journal)).isEqualTo(reviewedBetween);
        }
        assertThat(RecordCheck.check(temp.resolve("after")).faults()).isEmpty();
    }

    @Test
    void aRejectedStatementIsInNoIncidentAndTakingItBackRestoresEverything() throws IOException {
        try (var journal = filled()) {
            var before = Sum.of(journal);
            var accused = journal.reviewed().stream()
                    .filter(reviewed -> reviewed.first().stance() == Stance.ACCUSES)
                    .findFirst()
                    .orElseThrow();
            var monitor = monitor(journal);
            var outcome = monitor.review(accused, "Ada", AT, new Review.Rejected("not said"));
            assertThat(outcome.incidents()).isPositive();
            assertThat(journal.incidents())
                    .noneMatch(incident -> incident.statements().contains(accused.first()));
            assertThat(journal.reviewed()).anyMatch(reviewed -> reviewed.first().equals(accused.first()));

            monitor.review(find(journal, accused), "Ada", AT, new Review.Confirmed());
            assertThat(Sum.of(journal)).isEqualTo(before);
            assertThat(find(journal, accused).reviews()).hasSize(2);
        }
    }

    @Test
    void aConfirmationMakesNothingAnew() throws IOException {
        try (var journal = filled()) {
            long size = journal.checkpoint().size();
            var outcome = monitor(journal).review(journal.reviewed().getFirst(), "Ada", AT, new Review.Confirmed());
            assertThat(outcome.incidents()).isZero();
            assertThat(journal.checkpoint().size()).isEqualTo(size + 1);
        }
    }

    @Test
    void theFirstReadingKeepsItsEntryAndWhatIsMadeAnewSaysWhy() throws IOException {
        try (var journal = filled()) {
            var of = journal.incidents().getFirst().statements().getFirst();
            var reviewed = journal.reviewed().stream()
                    .filter(other -> other.first().equals(of))
                    .findFirst()
                    .orElseThrow();
            var id = reviewed.first().id();
            var entry = journal.findEntry(EntryType.STATEMENT, id.toString());
            var other = reviewed.first().saidBy(new Speaker("Ada Example", null, null, null));
            monitor(journal).review(reviewed, "Ben", AT, new Review.Corrected(other));
            assertThat(journal.findEntry(EntryType.STATEMENT, id.toString())).isEqualTo(entry);
            assertThat(find(journal, reviewed).first()).isEqualTo(reviewed.first());
            assertThat(journal.statements()).contains(other).doesNotContain(reviewed.first());
            assertThat(journal.incidents())
                    .anyMatch(incident -> incident.statements().contains(other));
            assertThat(bodies(temp.resolve("record"))).contains("\"because\":\"review " + id + "/1\"");
        }
    }

    @Test
    void aCorrectionWhoseWordsAreNotInTheReportIsRefusedAndLeavesNothing() throws IOException {
        try (var journal = filled()) {
            var reviewed = journal.reviewed().getFirst();
            var first = reviewed.first();
            var elsewhere = new Statement(
                    first.id(),
                    first.reported(),
                    new Quote(0, 5, "xyzzy"),
                    first.speaker(),
                    first.via(),
                    first.stance(),
                    first.act(),
                    first.means(),
                    first.polarity(),
                    first.modality(),
                    first.actor(),
                    first.target(),
                    first.place(),
                    first.when(),
                    first.counts(),
                    "review");
            long size = journal.checkpoint().size();
            assertThatThrownBy(() -> monitor(journal).review(reviewed, "Ben", AT, new Review.Corrected(elsewhere)))
                    .hasMessageContaining("do not stand in the report");
            assertThat(journal.checkpoint().size()).isEqualTo(size);
        }
    }

    /// Reviews every third statement or so: rejected, put in another's mouth, or confirmed.
    private static void reviewSome(Monitor monitor, List<Reviewed> all, long seed) throws IOException {
        var random = new Random(seed);
        int left = 12;
        for (Reviewed reviewed : all) {
            if (left > 0 && random.nextInt(3) == 0) {
                var opinion = switch (random.nextInt(3)) {
                    case 0 -> new Review.Rejected("not said");
                    case 1 ->
                        new Review.Corrected(reviewed.first().saidBy(new Speaker("Ada Example", null, null, null)));
                    default -> new Review.Confirmed();
                };
                monitor.review(reviewed, "Ben", AT, opinion);
                left--;
            }
        }
        assertThat(left).isZero();
    }

    private static Reviewed find(Journal journal, Reviewed reviewed) {
        return journal.reviewed().stream()
                .filter(other -> other.first().id().equals(reviewed.first().id()))
                .findFirst()
                .orElseThrow();
    }

    private static String bodies(Path dir) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(dir.resolve("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private Journal filled() throws IOException {
        var journal = record("record");
        monitor(journal).add(new Intake(Optional.empty(), Defaults.NONE), files().subList(0, 12));
        return journal;
    }

    private Journal record(String name) throws IOException {
        String yaml = Files.readString(EXAMPLES.resolve("september.yaml"));
        return Journal.init(
                temp.resolve(name), "test", List.of(new TermsFile("september.yaml", yaml)), Clock.systemUTC());
    }

    private static Monitor monitor(Journal journal) {
        var agreement = agreement(journal.terms().getFirst().text());
        return new Monitor(
                journal, Reader.standard(), new Matcher(agreement.zone()), List.of(new Proceedings(agreement)));
    }

    private static Agreement agreement(String yaml) {
        return switch (Terms.read(yaml, "september.yaml")) {
            case TermsResult.Loaded loaded -> loaded.agreement();
            case TermsResult.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
