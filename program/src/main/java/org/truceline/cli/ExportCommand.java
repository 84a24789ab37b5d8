// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Bundle;
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
                "Write part of a record for others: as a bundle, one file that proves itself (truceline verify FILE).")
final class ExportCommand implements Callable<Integer> {
    /// The forms that can be written.
    enum Form {
        BUNDLE
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Option(names = "--as", paramLabel = "FORM", required = true, description = "bundle")
    private Form form;

    /// What the bundle is about: one of the three.
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

    @ArgGroup(multiplicity = "1")
    private About about = new About();

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
        byte[] bundle = switch (form) {
            case BUNDLE -> bundle();
        };
        if (bundle.length == 0) {
            throw new UsageException("nothing on record is about that");
        }
        Files.write(file, bundle);
        spec.commandLine().getOut().println("written: " + file + ", " + bundle.length + " bytes");
        return Exit.DONE;
    }

    private byte[] bundle() throws IOException {
        if (about.incident != null) {
            return Bundle.make(dir, "incident " + about.incident, Bundle.ofIncident(dir, about.incident));
        }
        if (about.caseId != null) {
            return Bundle.make(dir, "case " + about.caseId, Bundle.ofCase(dir, about.caseId));
        }
        return Bundle.make(dir, "day " + about.day, Bundle.ofDay(dir, String.valueOf(about.day)));
    }
}
