// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
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
import org.truceline.model.IncidentId;
import org.truceline.reading.Reader;
import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// A run that writes in parts and is cut off after any of them: what is there is sound, and the next run completes it.
final class CutOffTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "syria-2016");

    /// Entries in a part, so few that what is added takes many.
    private static final int PART = 60;

    /// Some of the worked case: every run reads all of them.
    private static final int REPORTS = 12;

    private static final Reader READER = Reader.standard();

    @TempDir
    private Path temp;

    /// What a record amounts to.
    private record Sum(List<Incident> incidents, List<Finding> findings) {
        static Sum of(Journal journal) {
            return new Sum(journal.incidents(), journal.findings());
        }
    }

    /// A clock that tells a record the time of so many commits, and then breaks what asks it.
    private static final class Breaking extends Clock {
        private int left;

        Breaking(int commits) {
            this.left = commits;
        }

        @Override
        public Instant instant() {
            if (left-- <= 0) {
                throw new IllegalStateException("cut off");
            }
            return Instant.parse("2016-10-05T00:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void afterACutBetweenAnyTwoPartsTheNextRunCompletesTheRecord() throws IOException {
        completes(EXAMPLES.resolve("september.yaml"), files(), PART);
    }

    @Test
    void soItDoesWhereFindingsHangOnOneAnother() throws IOException {
        var terms = temp.resolve("hanging.yaml");
        Files.writeString(terms, FollowTest.terms("12", 3, "freed_when_broken", true, true, true));
        assertThat(new Proceedings(agreement(terms)).looksAround()).isTrue();
        var table = temp.resolve("rows.csv");
        Files.writeString(table, FollowTest.table(FollowTest.rows(new Random(1))));
        completes(terms, List.of(table), 20);
    }

    private void completes(Path terms, List<Path> files, int part) throws IOException {
        Path whole = init("whole", terms);
        Sum expected;
        try (var journal = Journal.open(whole, Clock.systemUTC())) {
            add(journal, terms, Integer.MAX_VALUE, files);
            expected = Sum.of(journal);
        }
        assertThat(expected.findings()).isNotEmpty();
        int cuts = 0;
        while (cutAfter(cuts, terms, files, part, expected)) {
            cuts++;
        }
        assertThat(cuts).isGreaterThan(3);
    }

    /// @return whether so many commits were too few
    private boolean cutAfter(int commits, Path terms, List<Path> files, int part, Sum expected) throws IOException {
        Path dir = init("cut" + commits, terms);
        boolean cut;
        try (var journal = Journal.open(dir, new Breaking(commits))) {
            cut = isCut(journal, terms, files, part);
        }
        assertThat(RecordCheck.check(dir).faults()).isEmpty();
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            requireSound(journal);
            assertThat(Sum.of(journal).equals(expected)).isEqualTo(!cut);
            add(journal, terms, part, files);
            assertThat(Sum.of(journal)).isEqualTo(expected);
            long entries = journal.checkpoint().size();
            add(journal, terms, part, files);
            assertThat(journal.checkpoint().size()).isEqualTo(entries);
        }
        return cut;
    }

    private static boolean isCut(Journal journal, Path terms, List<Path> files, int part) throws IOException {
        try {
            add(journal, terms, part, files);
            return false;
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("cut off");
            return true;
        }
    }

    /// Every incident has its statements, each of them once, and its findings.
    private static void requireSound(Journal journal) {
        var found = new HashSet<IncidentId>();
        journal.findings().forEach(finding -> found.add(finding.incident()));
        var told = new HashSet<Object>();
        for (Incident incident : journal.incidents()) {
            assertThat(found).contains(incident.id());
            incident.statements()
                    .forEach(s -> assertThat(told.add(s.id())).as("%s", s.id()).isTrue());
        }
    }

    /// What came before is in other incidents afterwards: they are withdrawn, and what takes their place is written in
    /// parts as well.
    @Test
    void theSameHoldsOfFilesThatComeToARecordThatHasSome() throws IOException {
        var terms = EXAMPLES.resolve("september.yaml");
        var all = files();
        var first = all.subList(0, all.size() / 2);
        Path whole = init("whole", terms);
        Sum expected;
        try (var journal = Journal.open(whole, Clock.systemUTC())) {
            add(journal, terms, Integer.MAX_VALUE, all);
            expected = Sum.of(journal);
        }
        for (int commits = 1; commits < 3; commits++) {
            Path dir = init("more" + commits, terms);
            try (var journal = Journal.open(dir, Clock.systemUTC())) {
                add(journal, terms, Integer.MAX_VALUE, first);
            }
            try (var journal = Journal.open(dir, new Breaking(commits))) {
                assertThatThrownBy(() -> add(journal, terms, 10, all)).hasMessage("cut off");
            }
            try (var journal = Journal.open(dir, Clock.systemUTC())) {
                requireSound(journal);
                add(journal, terms, 10, all);
                assertThat(Sum.of(journal)).isEqualTo(expected);
            }
        }
    }

    private Path init(String name, Path terms) throws IOException {
        Path dir = temp.resolve(name);
        var files = List.of(new TermsFile("terms.yaml", Files.readString(terms)));
        Journal.init(dir, "test", files, Clock.systemUTC()).close();
        return dir;
    }

    private static void add(Journal journal, Path terms, int part, List<Path> files) throws IOException {
        var agreement = agreement(terms);
        new Monitor(journal, READER, new Matcher(agreement.zone()), List.of(new Proceedings(agreement)), null, part)
                .add(new Intake(Optional.empty(), Defaults.NONE), files);
    }

    private static Agreement agreement(Path terms) throws IOException {
        return switch (Terms.read(Files.readString(terms), "terms.yaml")) {
            case TermsResult.Loaded loaded -> loaded.agreement();
            case TermsResult.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    private static List<Path> files() throws IOException {
        try (var reports = Files.list(EXAMPLES.resolve("reports"))) {
            return Stream.concat(
                            Stream.of(EXAMPLES.resolve("events.csv")),
                            reports.sorted().limit(REPORTS))
                    .toList();
        }
    }
}
