// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.intake.Defaults;
import org.truceline.intake.Intake;
import org.truceline.journal.Journal;
import org.truceline.journal.RecordCheck;
import org.truceline.journal.TermsFile;
import org.truceline.judging.Proceedings;
import org.truceline.matching.Matcher;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.reading.Reader;
import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// The whole flow on the worked case: what came when never changes what it amounts to.
final class MonitorTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "syria-2016");

    @TempDir
    private Path temp;

    /// What a record amounts to.
    private record Sum(List<Incident> incidents, List<Finding> findings) {}

    @Test
    void theOrderOfFilesAndTheNumberOfRunsNeverMatter() throws IOException {
        var files = files();
        var expected = record("once", List.of(files));
        assertThat(expected.incidents()).isNotEmpty();

        var shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(record("shuffled", List.of(shuffled))).isEqualTo(expected);
        int third = shuffled.size() / 3;
        assertThat(record(
                        "thirds",
                        List.of(
                                shuffled.subList(0, third),
                                shuffled.subList(third, 2 * third),
                                shuffled.subList(2 * third, shuffled.size()))))
                .isEqualTo(expected);
    }

    @Test
    void everyQuoteStandsInItsReportAndEveryIncidentIsJudged() throws IOException {
        record("once", List.of(files()));
        try (var journal = Journal.openToRead(temp.resolve("once"))) {
            var texts = new java.util.HashMap<org.truceline.model.ReportId, String>();
            journal.reports().forEach(report -> texts.put(report.id(), report.text()));
            assertThat(journal.statements())
                    .allSatisfy(s -> assertThat(s.quote().standsIn(texts.getOrDefault(s.report(), "")))
                            .isTrue());
            var judged = journal.findings().stream().map(Finding::incident).toList();
            assertThat(judged)
                    .containsAll(journal.incidents().stream().map(Incident::id).toList());
        }
        assertThat(RecordCheck.check(temp.resolve("once")).faults()).isEmpty();
    }

    private Sum record(String name, List<List<Path>> runs) throws IOException {
        Path dir = temp.resolve(name);
        String yaml = Files.readString(EXAMPLES.resolve("september.yaml"));
        var terms = List.of(new TermsFile("september.yaml", yaml));
        try (var journal = Journal.init(dir, "test", terms, Clock.systemUTC())) {
            var agreement = agreement(yaml);
            var monitor = new Monitor(
                    journal, Reader.standard(), new Matcher(agreement.zone()), List.of(new Proceedings(agreement)));
            for (List<Path> files : runs) {
                monitor.add(new Intake(Optional.empty(), Defaults.NONE), files);
            }
            return new Sum(journal.incidents(), journal.findings());
        }
    }

    private static Agreement agreement(String yaml) {
        return switch (Terms.read(yaml, "september.yaml")) {
            case TermsResult.Loaded loaded -> loaded.agreement();
            case TermsResult.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(EXAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".txt") || file.endsWith("events.csv"))
                    .sorted()
                    .toList();
        }
    }
}
