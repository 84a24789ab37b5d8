// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.AlertForm;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.model.Alert;
import org.truceline.node.NodeClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "alarms",
        mixinStandardHelpOptions = true,
        description = {
            "Where word about notified objects is owed and has not come, and which strikes may have been at them.",
            "With --record, what is new goes on record as alerts; a node does that by itself."
        })
final class NotifyAlarmsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Option(names = "--at", paramLabel = "WHEN", converter = AtConverter.class, description = "what is due by then")
    private AtConverter.@Nullable At at;

    @Option(names = "--record", description = "put what is new on record")
    private boolean put;

    @Option(names = "--json", description = "for programs: one alert a line")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (var record = put ? OpenRecord.toWrite(dir) : OpenRecord.toRead(dir)) {
            var now = at == null
                    ? NodeClock.of(dir).instant()
                    : at.in(record.agreement().zone());
            var silences = record.watch().silences(now);
            var out = spec.commandLine().getOut();
            silences.forEach(alert -> tell(out, alert));
            if (put) {
                NoticeDesk.raise(record).forEach(alert -> tell(out, alert));
                record.journal().append(Journal.HOST, bodies(silences));
            }
            if (!json && silences.isEmpty()) {
                out.println("no word is overdue");
            }
            return Exit.DONE;
        }
    }

    private static List<Body> bodies(List<Alert> alerts) {
        return alerts.stream().map(Body::of).toList();
    }

    private void tell(PrintWriter out, Alert alert) {
        if (json) {
            out.println(Json.line(AlertForm.write(alert)));
        } else {
            NoticeWords.alert(out, alert);
        }
    }
}
