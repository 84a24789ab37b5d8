// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.truceline.journal.Json;
import org.truceline.monitor.Monitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Take in files, read, match and judge them, and append what came of it to the record.")
final class AddCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "the record")
    private Path dir;

    @Parameters(
            index = "1..*",
            paramLabel = "FILE",
            arity = "1..*",
            description = "reports and tables; folders are walked")
    private List<Path> files;

    @Mixin
    private SourceOptions sources;

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description = "a gazetteer file besides those in the record's folder gazetteer/; may be repeated")
    private List<Path> gazetteer = List.of();

    @Option(names = "--strict", description = "exit with 1 when anything was rejected")
    private boolean strict;

    @Option(names = "--json", description = "print the counts as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (var record = OpenRecord.toWrite(dir)) {
            var books = new ArrayList<Path>(List.of(record.journal().gazetteerFolder()));
            books.addAll(gazetteer);
            var outcome = record.monitor(GazetteerFiles.load(books)).add(sources.intake(), Walk.files(files));
            var out = spec.commandLine().getOut();
            out.println(json ? asJson(outcome) : asWords(outcome));
            if (!json) {
                outcome.alerts().forEach(alert -> NoticeWords.alert(out, alert));
            }
            outcome.discrepancies()
                    .forEach(d -> out.println(
                            "  printed " + d.printed() + ", the parts make " + d.summed() + ": " + d.words()));
            out.flush();
            Rejects.tell(outcome.rejects(), spec.commandLine().getErr());
            return Rejects.exit(outcome.rejects(), outcome.tookNothing(), strict);
        }
    }

    private static String asWords(Monitor.Outcome outcome) {
        return "%d reports added, %d on record already; %d statements, %d incidents new or changed, %d findings"
                .formatted(
                        outcome.reports(),
                        outcome.known(),
                        outcome.statements(),
                        outcome.incidents(),
                        outcome.findings());
    }

    private static String asJson(Monitor.Outcome outcome) {
        return Json.line(Json.object()
                .put("reports", outcome.reports())
                .put("known", outcome.known())
                .put("statements", outcome.statements())
                .put("incidents", outcome.incidents())
                .put("findings", outcome.findings())
                .put("alerts", outcome.alerts().size())
                .put("discrepancies", outcome.discrepancies().size())
                .put("rejects", outcome.rejects().size()));
    }
}
