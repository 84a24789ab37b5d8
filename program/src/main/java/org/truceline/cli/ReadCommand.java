// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.intake.Item;
import org.truceline.journal.Json;
import org.truceline.journal.StatementForm;
import org.truceline.model.Report;
import org.truceline.model.Statement;
import org.truceline.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Read reports to statements, without a record: who said what of whom, in their exact words.")
final class ReadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "plain text or JSON lines; - for standard input")
    private List<Path> files;

    @Option(names = "-o", paramLabel = "OUT", description = "JSON lines; without it standard output")
    private @Nullable Path out;

    @Mixin
    private SourceOptions sources;

    @Option(names = "--strict", description = "exit with 1 when anything was rejected")
    private boolean strict;

    @Override
    public Integer call() throws IOException {
        var rejects = new ArrayList<Item.Rejected>();
        var told = new ArrayList<String>();
        var reader = Reader.standard();
        long[] reports = {0};
        try (var output = Output.to(out, spec.commandLine().getOut())) {
            Input.takeAll(sources.intake(), files, item -> {
                switch (item) {
                    case Item.Prose prose -> {
                        var notes = reader.notes(prose.report());
                        output.line(line(prose.report(), reader.read(prose.report()), notes));
                        notes.forEach(note -> told.add(prose.report().name() + ": " + note));
                        reports[0]++;
                    }
                    case Item.Coded coded -> {
                        output.line(line(coded.report(), coded.statements(), List.of()));
                        reports[0]++;
                    }
                    case Item.Rejected rejected -> rejects.add(rejected);
                }
            });
            int exit = Rejects.exit(rejects, reports[0] == 0, strict);
            if (exit != Exit.USERS_MISTAKE) {
                output.commit();
            }
            told.forEach(note -> spec.commandLine().getErr().println(Plain.text(note)));
            Rejects.tell(rejects, spec.commandLine().getErr());
            return exit;
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String line(Report report, List<Statement> statements, List<String> notes) {
        var json = Json.object().put("id", report.name());
        var array = json.putArray("statements");
        statements.forEach(statement -> array.add(StatementForm.write(statement)));
        if (!notes.isEmpty()) {
            notes.forEach(json.putArray("notes")::add);
        }
        return Json.line(json);
    }
}
