// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Json;
import org.truceline.monitor.CaseForm;
import org.truceline.monitor.Channels;
import org.truceline.node.NodeClock;
import org.truceline.terms.Agreement;
import org.truceline.terms.Channel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "How the channels stand: each member's part, what is announced, what is held.")
final class ChannelShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "the record, or the folder of a node")
    private Path dir;

    @Parameters(index = "1", paramLabel = "CHANNEL", arity = "0..1", description = "one of them; all without it")
    private @Nullable String channel;

    @Mixin
    private NoteOptions.View view;

    @Override
    public Integer call() throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            var agreement = record.agreement();
            var now = view.at == null ? NodeClock.of(dir).instant() : view.at.in(agreement.zone());
            var desk = new Channels(agreement, record.journal()).at(now);
            var out = spec.commandLine().getOut();
            if (!view.json) {
                Exercise.tell(record.journal(), out);
            }
            for (Channel each : chosen(agreement)) {
                if (view.json) {
                    out.println(Plain.text(Json.line(CaseForm.write(each, agreement, desk))));
                } else {
                    new ChannelTable(agreement, desk, out).tell(each);
                }
            }
            return Exit.DONE;
        }
    }

    private List<Channel> chosen(Agreement agreement) {
        var all = agreement.machinery().channels();
        var chosen = all.stream()
                .filter(c -> channel == null || c.id().equals(channel))
                .toList();
        if (chosen.isEmpty() && channel != null) {
            throw new UsageException("there is no channel '" + channel + "'; expected one of "
                    + String.join(", ", all.stream().map(Channel::id).toList()));
        }
        return chosen;
    }
}
