// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Journal;
import org.truceline.journal.KeyFile;
import org.truceline.terms.Agreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "init", mixinStandardHelpOptions = true, description = "Lay down a new record under its terms.")
final class InitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "a folder that is new or empty")
    private Path dir;

    @Option(
            names = "--terms",
            paramLabel = "FILE",
            required = true,
            arity = "1..*",
            description = "agreements in YAML, and map outlines in GeoJSON")
    private List<Path> terms;

    @Option(names = "--name", description = "name of the record in its log; without it the agreement's id")
    private @Nullable String name;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (var record = init(dir, terms, name, Clock.systemUTC(), false)) {
            out.println("New record in " + dir + " under " + record.agreement().title());
            return Exit.DONE;
        }
    }

    static OpenRecord init(Path dir, List<Path> terms, @Nullable String name, Clock clock, boolean isExercise)
            throws IOException {
        requireEmpty(dir);
        var files = TermsFiles.read(terms);
        var agreements = TermsFiles.parse(files);
        if (agreements.isEmpty()) {
            throw new UsageException("expected at least one agreement in YAML");
        }
        return OpenRecord.with(
                Journal.init(dir, name(agreements.getLast(), name), files, clock, KeyFile.Passphrase.NONE, isExercise),
                clock);
    }

    /// The name of a record in its log.
    static String name(Agreement agreement, @Nullable String named) {
        String origin = named == null ? agreement.id() : named;
        if (!origin.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,63}")) {
            throw new UsageException("expected letters, digits, dots and hyphens for a name, got '" + origin + "'");
        }
        return origin;
    }

    static void requireEmpty(Path dir) throws IOException {
        if (Files.exists(dir)) {
            if (!Files.isDirectory(dir)) {
                throw new UsageException(dir + ": expected a folder, this is a file");
            }
            try (var inside = Files.list(dir)) {
                if (inside.findAny().isPresent()) {
                    throw new UsageException(dir + ": expected a folder that is new or empty");
                }
            }
        }
    }
}
