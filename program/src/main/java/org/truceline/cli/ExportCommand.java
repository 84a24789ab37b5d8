// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Bundle;
import org.truceline.publishing.CalendarFile;
import org.truceline.publishing.CapFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Write part of a record for others: as a bundle, one file that proves itself (truceline verify FILE);"
                        + " windows and deadlines of what is notified as a calendar (ical, RFC 5545); each notice and"
                        + " alert as a message of the Common Alerting Protocol (cap, a folder of files).")
final class ExportCommand implements Callable<Integer> {
    /// The forms that can be written.
    enum Form {
        BUNDLE,
        ICAL,
        CAP
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Option(names = "--as", paramLabel = "FORM", required = true, description = "bundle, ical or cap")
    private Form form;

    /// What a bundle is about: one of the three.
    static final class About {
        @Option(names = "--incident", paramLabel = "ID", required = true)
        @Nullable
        String incident;

        @Option(names = "--case", paramLabel = "ID", required = true)
        @Nullable
        String caseId;

        @Option(names = "--day", paramLabel = "DATE", required = true)
        @Nullable
        LocalDate day;
    }

    @ArgGroup
    private @Nullable About about;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true)
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(dir.resolve("log"))) {
            throw new UsageException("there is no record in " + dir);
        }
        if (form != Form.BUNDLE && about != null) {
            throw new UsageException("--incident, --case and --day are for a bundle");
        }
        switch (form) {
            case BUNDLE -> write(file, bundle());
            case ICAL -> {
                try (var record = OpenRecord.toRead(dir)) {
                    var entries = record.feeds().calendar(record.clock().instant());
                    write(file, bytes(CalendarFile.of(record.agreement().title(), entries)));
                }
            }
            case CAP -> messages();
        }
        return Exit.DONE;
    }

    private void messages() throws IOException {
        Files.createDirectories(file);
        try (var record = OpenRecord.toRead(dir)) {
            for (var message : record.feeds().messages(record.clock().instant()).entrySet()) {
                write(file.resolve(message.getKey() + ".cap.xml"), bytes(CapFile.of(message.getValue())));
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void write(Path to, byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            throw new UsageException("nothing on record is about that");
        }
        Files.write(to, bytes);
        spec.commandLine().getOut().println("written: " + to + ", " + bytes.length + " bytes");
    }

    private byte[] bundle() throws IOException {
        if (about == null) {
            throw new UsageException("expected one of --incident, --case and --day");
        }
        if (about.incident != null) {
            return Bundle.make(dir, "incident " + about.incident, Bundle.ofIncident(dir, about.incident));
        }
        if (about.caseId != null) {
            return Bundle.make(dir, "case " + about.caseId, Bundle.ofCase(dir, about.caseId));
        }
        return Bundle.make(dir, "day " + about.day, Bundle.ofDay(dir, String.valueOf(about.day)));
    }
}
