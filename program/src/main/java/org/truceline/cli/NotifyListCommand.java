// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.channel.NoticeBoard;
import org.truceline.channel.Notified;
import org.truceline.journal.Json;
import org.truceline.journal.NotifiedForm;
import org.truceline.monitor.AtHand;
import org.truceline.node.NodeClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "What is notified, where it stands, and who has not confirmed it.")
final class NotifyListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Option(
            names = "--at",
            paramLabel = "WHEN",
            converter = AtConverter.class,
            description = "how things stand then, by what is on record now")
    private AtConverter.@Nullable At at;

    @Option(names = "--json", description = "for programs: one object a line")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            var agreement = record.agreement();
            var now = at == null ? NodeClock.of(dir).instant() : at.in(agreement.zone());
            var board = NoticeBoard.at(AtHand.notices(record.journal()), Instant.MAX);
            var out = spec.commandLine().getOut();
            for (Notified object : board.objects()) {
                if (json) {
                    out.println(Json.line(summary(object, now)));
                } else {
                    NoticeWords.line(out, object, now, agreement);
                }
            }
            if (board.objects().isEmpty() && !json) {
                out.println("nothing is notified");
            }
            return Exit.DONE;
        }
    }

    /// What other programs read of an object at an instant.
    static ObjectNode summary(Notified object, Instant now) {
        var json = NotifiedForm.write(object.object())
                .put("from", object.from())
                .put("version", object.version())
                .put("state", object.state(now).code());
        var unaware = json.putArray("not_confirmed_by");
        object.unaware(java.util.List.of()).forEach(unaware::add);
        var receipts = json.putArray("receipts");
        object.receipts().forEach(receipt -> {
            var one = receipts.addObject()
                    .put("recipient", receipt.to())
                    .put("sent", receipt.sent())
                    .put("confirmed", receipt.seen());
            receipt.response(object.version()).ifPresent(response -> one.put("response", response.code()));
        });
        return json;
    }
}
