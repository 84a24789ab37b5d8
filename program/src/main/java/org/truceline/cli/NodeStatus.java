// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.truceline.journal.HandedIn;
import org.truceline.journal.Journal;
import org.truceline.journal.Pending;
import org.truceline.node.Alarms;
import org.truceline.node.Link;
import org.truceline.node.LinkPaper;
import org.truceline.node.NodeConfig;

/// How a node stands, for people; read from its folder, whether it runs or not.
final class NodeStatus {
    private final Path dir;
    private final PrintWriter out;

    NodeStatus(Path dir, PrintWriter out) {
        this.dir = dir;
        this.out = out;
    }

    int tell() throws IOException {
        var config = NodeConfig.read(dir);
        out.println((config.isExercise() ? "EXERCISE: " : "") + config.name() + " ("
                + config.own().role().code() + (config.isHost() ? ", hosts the log" : "") + ")");
        out.println(LinkPaper.isRunning(dir) ? "  running, listens at " + config.listen() : "  not running");
        boolean hasRecord = Files.exists(dir.resolve("log").resolve("checkpoint"));
        if (hasRecord) {
            try (var journal = Journal.openToRead(dir)) {
                out.println("  record: " + journal.checkpoint().size() + " entries");
                pending(journal.pending());
            }
        } else {
            out.println("  record: nothing has come from " + (config.host().isEmpty() ? "a host" : config.host()));
        }
        LinkPaper.read(dir).forEach(this::link);
        if (hasRecord) {
            handed(HandedIn.list(dir));
        }
        var alarms = Alarms.list(dir);
        alarms.forEach(
                alarm -> out.println("  ALARM " + alarm.misdeed().kind().code().replace('_', ' ') + " of "
                        + alarm.misdeed().of() + ", seen at " + alarm.at() + ": "
                        + Plain.lines(alarm.misdeed().words())));
        return alarms.isEmpty() ? Exit.DONE : Exit.DID_NOT_HOLD;
    }

    private void pending(List<Pending> pending) {
        if (!pending.isEmpty()) {
            out.println("  waits to be put on record: " + pending.size() + ", the oldest written at "
                    + pending.getFirst().at());
        }
    }

    private void link(Link link) {
        String state = link.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        String since = link.state() == Link.State.NOT_TRIED ? "" : " since " + link.since();
        out.println("  to " + link.member() + ": " + state + since
                + (link.words().isEmpty() ? "" : " (" + Plain.lines(link.words()) + ")"));
    }

    private void handed(List<HandedIn.Handed> handed) {
        handed.forEach(
                entry -> out.println("  not on record: " + entry.body().type().code() + " "
                        + entry.body().id() + ", sent by " + entry.author() + " at " + entry.came()));
    }
}
