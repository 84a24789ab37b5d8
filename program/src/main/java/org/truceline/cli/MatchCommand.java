// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.intake.Item;
import org.truceline.journal.Forms;
import org.truceline.journal.Json;
import org.truceline.matching.Matcher;
import org.truceline.model.Incident;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.Statement;
import org.truceline.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Bring event tables and reports together into incidents, without a record.")
final class MatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "event tables and reports; - for standard input")
    private List<Path> files;

    @Option(names = "-o", paramLabel = "OUT", description = "JSON lines; without it standard output")
    private @Nullable Path out;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "zone of local times (${DEFAULT-VALUE})")
    private ZoneId zone;

    @Mixin
    private SourceOptions sources;

    @Override
    public Integer call() throws IOException {
        var reports = new HashMap<ReportId, Report>();
        var statements = new ArrayList<Statement>();
        var rejects = new ArrayList<Item.Rejected>();
        var reader = Reader.standard();
        Input.takeAll(sources.intake(), files, item -> {
            switch (item) {
                case Item.Prose prose -> {
                    if (reports.put(prose.report().id(), prose.report()) == null) {
                        statements.addAll(reader.read(prose.report()));
                    }
                }
                case Item.Coded coded -> {
                    if (reports.put(coded.report().id(), coded.report()) == null) {
                        statements.addAll(coded.statements());
                    }
                }
                case Item.Rejected rejected -> rejects.add(rejected);
            }
        });
        Rejects.tell(rejects, spec.commandLine().getErr());
        if (!reports.isEmpty()) {
            try (var output = Output.to(out, spec.commandLine().getOut())) {
                new Matcher(zone).match(statements).forEach(incident -> output.line(line(incident, reports)));
                output.commit();
            }
        }
        return Rejects.exit(rejects, reports.isEmpty(), false);
    }

    private static String line(Incident incident, Map<ReportId, Report> reports) {
        var json = Json.object().put("incident", incident.id().value());
        var members = json.putArray("members");
        incident.statements().forEach(statement -> members.add(member(statement, reports)));
        var links = json.putArray("links");
        incident.links().forEach(link -> links.add(Forms.link(link)));
        return Json.line(json);
    }

    private static ObjectNode member(Statement statement, Map<ReportId, Report> reports) {
        var report = reports.get(statement.report());
        var json = Json.object();
        if (report != null) {
            json.put("dataset", report.dataset()).put("id", report.name());
        }
        return json.put("statement", statement.id().toString());
    }
}
