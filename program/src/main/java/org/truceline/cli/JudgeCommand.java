// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.intake.Item;
import org.truceline.journal.Forms;
import org.truceline.journal.Json;
import org.truceline.judging.Judge;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = "Judge each row of an event table under an agreement, without a record.")
final class JudgeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--terms", paramLabel = "FILE", required = true, description = "an agreement in YAML")
    private Path terms;

    @Option(names = "--events", paramLabel = "FILE", required = true, arity = "1..*", description = "event tables")
    private List<Path> events;

    @Option(names = "-o", paramLabel = "OUT", description = "findings as JSON lines; without it standard output")
    private @Nullable Path out;

    @Option(names = "--summary", description = "then print findings and deaths by day, side and verdict")
    private boolean summary;

    @Mixin
    private SourceOptions sources;

    @Override
    public Integer call() throws IOException {
        var agreement = TermsFiles.parse(TermsFiles.read(List.of(terms))).getFirst();
        var judge = new Judge(agreement);
        var rejects = new ArrayList<Item.Rejected>();
        var table = new SummaryTable(agreement);
        try (var output = Output.to(out, spec.commandLine().getOut())) {
            Input.takeAll(sources.intake(), events, item -> {
                switch (item) {
                    case Item.Coded coded -> {
                        var incident = Incident.of(coded.statements(), List.of());
                        var findings = judge.judge(incident);
                        findings.forEach(finding -> output.line(line(coded.report(), finding)));
                        table.add(incident, findings);
                    }
                    case Item.Prose prose ->
                        rejects.add(new Item.Rejected(
                                prose.report().file(),
                                prose.report().line(),
                                "expected an event table, this is prose"));
                    case Item.Rejected rejected -> rejects.add(rejected);
                }
            });
            if (table.isEmpty()) {
                Rejects.tell(rejects, spec.commandLine().getErr());
                return Exit.USERS_MISTAKE;
            }
            output.commit();
        }
        Rejects.tell(rejects, spec.commandLine().getErr());
        if (summary) {
            spec.commandLine().getOut().print(table.text(rejects.size()));
        }
        return Exit.DONE;
    }

    private static String line(Report report, Finding finding) {
        var json = Json.object();
        json.putObject("event").put("dataset", report.dataset()).put("id", report.name());
        json.setAll(Forms.finding(finding));
        return Json.line(json);
    }
}
