// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.truceline.channel.NoticeBoard;
import org.truceline.channel.Notified;
import org.truceline.journal.Json;
import org.truceline.journal.NotifiedForm;
import org.truceline.model.NoticeAct;
import org.truceline.monitor.AtHand;
import org.truceline.monitor.Opener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = {
            "Open the exact places of a notified object with a member's key, as JSON.",
            "That it was opened goes on record first: by whom, as what, and why."
        })
final class NotifyOpenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "the record")
    private Path dir;

    @Parameters(index = "1", paramLabel = "ID", description = "of the notified object")
    private String id;

    @Option(names = "--as", paramLabel = "MEMBER", required = true, description = "whose key opens it")
    private String member;

    @Option(names = "--role", paramLabel = "ROLE", required = true, description = "of who looks, not his name")
    private String role;

    @Option(names = "--purpose", paramLabel = "TEXT", required = true, description = "why")
    private String purpose;

    @Override
    public Integer call() throws IOException {
        try (var hand = Hand.of(dir, member, Optional.empty())) {
            var record = hand.record();
            var object = NoticeBoard.at(AtHand.notices(record.journal()), Instant.MAX)
                    .find(id)
                    .orElseThrow(
                            () -> new UsageException("nothing is notified as '" + id + "' (truceline notify list)"));
            var opener = record.opener();
            var found = open(object, opener);
            hand.pen().write(opener.views().getOrDefault(member, List.of()));
            spec.commandLine().getOut().println(Json.line(found));
            return Exit.DONE;
        }
    }

    private ObjectNode open(Notified object, Opener opener) throws IOException {
        var found = Json.object().put("object", id);
        var positions = Json.array();
        boolean any = false;
        for (var step : object.steps()) {
            if (step.value().act() instanceof NoticeAct.Submitted act) {
                var details = opener.details(step.value(), act, member, role, purpose);
                details.ifPresent(
                        exact -> found.put("version", act.version()).set("details", NotifiedForm.write(exact)));
                any |= details.isPresent();
            } else if (step.value().act() instanceof NoticeAct.Position act) {
                opener.position(step.value(), act, member, role, purpose)
                        .ifPresent(area -> positions.add(NotifiedForm.write(area)
                                .put("recorded", step.at().toString())));
            }
        }
        if (!any) {
            throw new UsageException("nothing of '" + id + "' is sealed to " + member);
        }
        found.set("positions", positions);
        return found;
    }
}
