// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.truceline.channel.NoticeBoard;
import org.truceline.journal.AlertForm;
import org.truceline.journal.Json;
import org.truceline.journal.NoticeForm;
import org.truceline.model.NotifiedObject;
import org.truceline.monitor.AtHand;
import org.truceline.node.NodeClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "All that was said of one notified object: versions, who confirmed which, alerts.")
final class NotifyShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "the record")
    private Path dir;

    @Parameters(index = "1", paramLabel = "ID", description = "of the notified object")
    private String id;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            var object = NoticeBoard.at(AtHand.notices(record.journal()), Instant.MAX)
                    .find(id)
                    .orElseThrow(
                            () -> new UsageException("nothing is notified as '" + id + "' (truceline notify list)"));
            var alerts = record.journal().alerts().stream()
                    .filter(alert -> alert.object().equals(id))
                    .toList();
            var now = NodeClock.of(dir).instant();
            if (json) {
                var all = NotifyListCommand.summary(object, now).put("is_not", NotifiedObject.IS_NOT);
                var steps = all.putArray("notices");
                object.steps()
                        .forEach(step -> steps.add(NoticeForm.write(step.value())
                                .put("entry", step.entry())
                                .put("recorded", step.at().toString())));
                var raised = all.putArray("alerts");
                alerts.forEach(alert -> raised.add(AlertForm.write(alert)));
                spec.commandLine().getOut().println(Json.line(all));
            } else {
                NoticeWords.show(spec.commandLine().getOut(), object, now, record.agreement(), alerts);
            }
            return Exit.DONE;
        }
    }
}
