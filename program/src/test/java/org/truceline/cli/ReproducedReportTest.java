// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.intake.Defaults;
import org.truceline.intake.Intake;
import org.truceline.journal.Journal;
import org.truceline.publishing.ReportFiles.Format;

/// The promise: a report is made again from its checkpoint, byte for byte, however much has come on record since.
final class ReproducedReportTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "syria-2016");
    private static final Instant THEN = Instant.parse("2016-09-20T08:00:00Z");
    private static final Instant A_YEAR_LATER = Instant.parse("2017-09-20T08:00:00Z");

    @TempDir
    private Path temp;

    private Path dir;
    private long size;

    private record Run(int exit, String err) {}

    @BeforeEach
    void putOnRecord() throws IOException {
        dir = temp.resolve("record");
        var clock = Clock.fixed(THEN, ZoneOffset.UTC);
        try (var record = InitCommand.init(dir, List.of(EXAMPLES.resolve("september.yaml")), null, clock, false)) {
            var files = new ArrayList<Path>();
            for (String name : List.of(
                    "2016-09-18-deir-ez-zor",
                    "2016-09-19-army-freeze-over",
                    "2016-09-19-general-staff-makes-no-sense",
                    "2016-09-19-kerry-answers",
                    "2016-09-23-snhr-week-one")) {
                files.add(EXAMPLES.resolve("reports").resolve(name + ".txt"));
            }
            record.monitor().add(new Intake(Optional.empty(), Defaults.NONE), files);
            size = record.journal().checkpoint().size();
        }
    }

    /// The same day told of by others, and a correction, a year of record time later.
    private void addMore() throws IOException {
        try (var record = OpenRecord.with(
                Journal.open(dir, Clock.fixed(A_YEAR_LATER, ZoneOffset.UTC)),
                Clock.fixed(A_YEAR_LATER, ZoneOffset.UTC))) {
            var files = List.of(
                    EXAMPLES.resolve("reports").resolve("2016-09-20-convoy-urum.txt"), EXAMPLES.resolve("events.csv"));
            record.monitor().add(new Intake(Optional.empty(), Defaults.NONE), files);
            assertThat(record.journal().checkpoint().size()).isGreaterThan(size);
        }
    }

    private byte[] report(String... more) throws IOException {
        Path file = temp.resolve("report");
        var words = new ArrayList<>(List.of("report", dir.toString(), "--day", "2016-09-19", "-o", file.toString()));
        words.addAll(List.of(more));
        var run = run(words.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return Files.readAllBytes(file);
    }

    private static Run run(String... words) {
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), words);
        return new Run(exit, err.toString());
    }

    @Test
    void aYearOfRecordTimeLaterTheSameBytesAreMadeFromTheOldCheckpoint() throws IOException {
        Map<String, byte[]> then = new HashMap<>();
        for (Format format : Format.values()) {
            for (String lang : List.of("en", "ar", "ru")) {
                then.put(lang + format, report("--format", format.code(), "--lang", lang));
            }
        }
        addMore();
        for (Format format : Format.values()) {
            assertThat(report("--format", format.code()))
                    .as("%s tells what is new", format)
                    .isNotEqualTo(then.get("en" + format));
            for (String lang : List.of("en", "ar", "ru")) {
                assertThat(report("--format", format.code(), "--lang", lang, "--at-checkpoint", Long.toString(size)))
                        .as("%s in %s", format, lang)
                        .isEqualTo(then.get(lang + format));
            }
        }
    }

    @Test
    void theWeekAndAllSinceTheStartAreMadeAgainAsWell() throws IOException {
        byte[] week = report("--format", "pdf", "--week");
        byte[] all = report("--format", "html", "--since-start");
        addMore();
        String old = Long.toString(size);
        assertThat(report("--format", "pdf", "--week", "--at-checkpoint", old)).isEqualTo(week);
        assertThat(report("--format", "html", "--since-start", "--at-checkpoint", old))
                .isEqualTo(all);
        assertThat(report("--format", "html", "--since-start")).isNotEqualTo(all);
    }

    @Test
    void whatIsPrintedNamesItsCheckpointAndCanBeReadAsText() throws IOException {
        String english = text(report("--format", "pdf"));
        assertThat(english)
                .contains("Daily report: Monday 19 September 2016")
                .contains("--at-checkpoint " + size)
                .contains("Claim, answer, finding");
        try (var journal = Journal.openToRead(dir)) {
            assertThat(english.replaceAll("\\s", ""))
                    .contains(journal.checkpoint().root().toHex());
        }
        byte[] arabic = report("--format", "pdf", "--lang", "ar");
        assertThat(text(arabic)).contains("التقرير اليومي");
        // Letters that are joined are forms of their own.
        assertThat(glyphs(arabic)).containsPattern("[\ufe80-\ufefc]{3}");
        assertThat(text(report("--format", "pdf", "--lang", "ru"))).contains("Ежедневный отчёт");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// What is set on the pages, sign by sign.
    private static String glyphs(byte[] pdf) throws IOException {
        var glyphs = new StringBuilder();
        var reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                glyphs.append(text.getUnicode());
                super.processTextPosition(text);
            }
        };
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(reader.getText(document)).isNotEmpty();
        }
        return glyphs.toString();
    }

    @Test
    void aSumThatItsPartsDoNotMakeIsFlagged() throws IOException {
        Path file = temp.resolve("sums.json");
        assertThat(run("report", dir.toString(), "--day", "2016-09-23", "--format", "json", "-o", file.toString())
                        .exit())
                .isZero();
        assertThat(Files.readString(file)).contains("\"printed\":32,\"summed\":23");
    }

    @Test
    void whatCannotBeMadeIsRefusedWithItsReason() {
        String file = temp.resolve("x").toString();
        var far = run(
                "report",
                dir.toString(),
                "--day",
                "2016-09-19",
                "--format",
                "csv",
                "--at-checkpoint",
                "99999",
                "-o",
                file);
        assertThat(far.exit()).isEqualTo(Exit.USERS_MISTAKE);
        assertThat(far.err()).contains("--at-checkpoint", "the log has " + size + " entries");
        assertThat(run("report", dir.toString(), "--day", "2016-09-19", "--format", "doc", "-o", file)
                        .err())
                .contains("expected html, pdf, json or csv, got doc");
        assertThat(run("report", dir.toString(), "--day", "2016-09-19", "--format", "pdf")
                        .exit())
                .isEqualTo(Exit.USERS_MISTAKE);
        assertThat(run("report", dir.toString(), "--day", "2016-09-19", "--week")
                        .err())
                .contains("expected with --format");
        assertThat(Path.of(file)).doesNotExist();
    }

    @Test
    void theTableHasHashtagsUnderItsNames() throws IOException {
        var lines = new String(report("--format", "csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines.get(0)).startsWith("section,figure,day,");
        for (String tag : lines.get(1).replace("\"", "").split(",", -1)) {
            assertThat(tag).matches("#[a-z][a-z0-9_]*(\\+[a-z][a-z0-9_]*)*");
        }
    }
}
