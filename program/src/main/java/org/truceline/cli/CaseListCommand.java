// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.channel.Columns;
import org.truceline.journal.Json;
import org.truceline.monitor.CaseForm;
import org.truceline.monitor.Channels;
import org.truceline.node.NodeClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "All cases: what one side alleges beside what the other answers, where they stand, what is owed.")
final class CaseListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record, or the folder of a node")
    private Path dir;

    @Option(names = "--channel", paramLabel = "CHANNEL", description = "those of one channel")
    private @Nullable String channel;

    @Option(names = "--open", description = "those that are not closed")
    private boolean open;

    @Mixin
    private NoteOptions.View view;

    @Override
    public Integer call() throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            var agreement = record.agreement();
            var now = view.at == null ? NodeClock.of(dir).instant() : view.at.in(agreement.zone());
            var desk = new Channels(agreement, record.journal()).at(now);
            var cases = desk.cases().stream()
                    .filter(found -> channel == null || found.channel().equals(channel))
                    .filter(found -> !open || found.isOpen())
                    .toList();
            var out = spec.commandLine().getOut();
            if (view.json) {
                cases.forEach(found -> out.println(Plain.text(Json.line(CaseForm.write(found, desk)))));
                return Exit.DONE;
            }
            Exercise.tell(record.journal(), out);
            var table = new CaseTable(agreement, desk, now, out);
            cases.forEach(table::row);
            table.columns(Columns.of(cases));
            table.rest();
            return Exit.DONE;
        }
    }
}
