// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.monitor.Chronicle;
import org.truceline.publishing.Pages;
import org.truceline.publishing.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Write the daily report: pages, and the figures as JSON and CSV.")
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

    @Option(names = "-o", paramLabel = "OUT", description = "folder to write to; without it the record's report/")
    private @Nullable Path out;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en, ar or ru (${DEFAULT-VALUE})")
    private String language;

    @Override
    public Integer call() throws IOException {
        var last = until == null ? day : until;
        if (last.isBefore(day)) {
            throw new UsageException("--until: expected a day on or after " + day + ", got " + last);
        }
        try (var record = OpenRecord.toRead(dir)) {
            var folder = out == null ? dir.resolve("report") : out;
            Pages.write(folder, new Chronicle(record.agreement(), record.journal()).scene(day, last), in(language));
            spec.commandLine().getOut().println("written: " + folder.resolve(day + ".html"));
            return Exit.DONE;
        }
    }

    private static Language in(String tag) {
        return Language.find(tag).orElseThrow(() -> new UsageException("--lang: expected en, ar or ru, got " + tag));
    }
}
