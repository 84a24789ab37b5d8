// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.EntryType;
import org.truceline.monitor.Chronicle;
import org.truceline.publishing.Pages;
import org.truceline.publishing.ReportDays;
import org.truceline.publishing.ReportFiles;
import org.truceline.publishing.language.Language;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Write the daily report: as one file with --format, else as pages with the figures as JSON and CSV."
                        + " What the record held when its log had fewer entries is told again, byte for byte, with"
                        + " --at-checkpoint.")
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Option(
            names = "--day",
            paramLabel = "DATE",
            required = true,
            converter = SourceOptions.DateConverter.class,
            description = "the day, or the first of several")
    private LocalDate day;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = SourceOptions.DateConverter.class,
            description = "the last day")
    private @Nullable LocalDate until;

    @Option(
            names = "-o",
            paramLabel = "OUT",
            description = "folder to write to, without it the record's report/; with --format the file, - for standard"
                    + " output")
    private @Nullable Path out;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en, ar or ru (${DEFAULT-VALUE})")
    private String language;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "one file with claim, answer and finding, effort, late and corrected items, and every figure's"
                            + " entries: html, pdf, json or csv (with HXL hashtags)")
    private @Nullable String format;

    @ArgGroup
    private @Nullable Reach reach;

    @Option(
            names = "--at-checkpoint",
            paramLabel = "SIZE",
            description = "of the record as it was when its log had so many entries")
    private @Nullable Long size;

    /// The days of one file.
    static final class Reach {
        @Option(names = "--week", description = "with --format: the seven days that end with --day")
        private boolean week;

        @Option(names = "--since-start", description = "with --format: from the first day of the agreement to --day")
        private boolean sinceStart;

        private ReportDays.Kind kind() {
            if (sinceStart) {
                return ReportDays.Kind.SINCE_START;
            }
            return week ? ReportDays.Kind.WEEK : ReportDays.Kind.DAY;
        }
    }

    @Override
    public Integer call() throws IOException {
        try (var record = open()) {
            return format == null ? pages(record) : file(record, format(format));
        }
    }

    private OpenRecord open() throws IOException {
        if (size == null) {
            return OpenRecord.toRead(dir);
        }
        try {
            var record = OpenRecord.asOf(dir, size);
            tellErased(size);
            return record;
        } catch (IllegalArgumentException e) {
            throw new UsageException("--at-checkpoint: " + e.getMessage(), e);
        }
    }

    /// What was on record then and is erased now cannot be told again.
    private void tellErased(long then) throws IOException {
        try (var now = OpenRecord.toRead(dir)) {
            long gone = now.journal().entries(EntryType.ERASED).entrySet().stream()
                    .filter(erased -> erased.getValue() >= then && Long.parseLong(erased.getKey()) < then)
                    .count();
            if (gone > 0) {
                spec.commandLine()
                        .getErr()
                        .println("of the entries up to " + then + ", " + gone
                                + " were erased since: this is not the report of then");
            }
        }
    }

    private int pages(OpenRecord record) throws IOException {
        if (reach != null) {
            throw new UsageException("--week and --since-start: expected with --format");
        }
        var last = until == null ? day : until;
        if (last.isBefore(day)) {
            throw new UsageException("--until: expected a day on or after " + day + ", got " + last);
        }
        var folder = out == null ? dir.resolve("report") : out;
        Pages.write(folder, new Chronicle(record.agreement(), record.journal()).scene(day, last), in(language));
        spec.commandLine().getOut().println("written: " + folder.resolve(day + ".html"));
        return Exit.DONE;
    }

    private int file(OpenRecord record, ReportFiles.Format form) throws IOException {
        if (until != null) {
            throw new UsageException("--until: not with --format; --week or --since-start say how many days");
        }
        if (out == null) {
            throw new UsageException("--format: expected a file to write to with -o, or - for standard output");
        }
        var days = ReportDays.of(
                reach == null ? ReportDays.Kind.DAY : reach.kind(),
                day,
                record.agreement().firstDay());
        var scene = new Chronicle(record.agreement(), record.journal()).scene(days.first(), days.last());
        byte[] bytes = new ReportFiles(scene, days).bytes(form, in(language));
        put(out, form, bytes);
        return Exit.DONE;
    }

    private void put(Path file, ReportFiles.Format form, byte[] bytes) throws IOException {
        if (!file.toString().equals("-")) {
            Output.whole(file, bytes);
        } else if (form == ReportFiles.Format.PDF) {
            throw new UsageException("-o: expected a file for a PDF, not standard output");
        } else {
            var standard = spec.commandLine().getOut();
            standard.print(new String(bytes, StandardCharsets.UTF_8));
            standard.flush();
        }
    }

    private static ReportFiles.Format format(String code) {
        return ReportFiles.Format.find(code)
                .orElseThrow(() -> new UsageException("--format: expected html, pdf, json or csv, got " + code));
    }

    private static Language in(String tag) {
        return Language.find(tag).orElseThrow(() -> new UsageException("--lang: expected en, ar or ru, got " + tag));
    }
}
