// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.truceline.journal.Json;
import org.truceline.monitor.CaseForm;
import org.truceline.monitor.Channels;
import org.truceline.node.NodeClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "show", mixinStandardHelpOptions = true, description = "One case, step by step, in everybody's words.")
final class CaseShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "the record, or the folder of a node")
    private Path dir;

    @Parameters(index = "1", paramLabel = "CASE", description = "name of the case")
    private String id;

    @Mixin
    private NoteOptions.View view;

    @Override
    public Integer call() throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            var agreement = record.agreement();
            var now = view.at == null ? NodeClock.of(dir).instant() : view.at.in(agreement.zone());
            var desk = new Channels(agreement, record.journal()).at(now);
            var found = desk.findCase(id)
                    .orElseThrow(() -> new UsageException("there is no case '" + id + "' (truceline case list DIR)"));
            var out = spec.commandLine().getOut();
            if (view.json) {
                out.println(Plain.text(Json.line(CaseForm.write(found, desk))));
            } else {
                Exercise.tell(record.journal(), out);
                new CaseTable(agreement, desk, now, out).whole(found);
            }
            return Exit.DONE;
        }
    }
}
