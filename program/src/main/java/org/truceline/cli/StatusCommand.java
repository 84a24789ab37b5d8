// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.channel.Case;
import org.truceline.channel.Columns;
import org.truceline.channel.Desk;
import org.truceline.judging.SideStatus;
import org.truceline.monitor.Chronicle;
import org.truceline.node.NodeClock;
import org.truceline.terms.Agreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "How an agreement and its channels stand for each side, and which cases are open.")
final class StatusCommand implements Callable<Integer> {
    private static final int REASON_WIDTH = 74;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Option(
            names = "--at",
            paramLabel = "WHEN",
            converter = AtConverter.class,
            description = {
                "as of the end of a local day (2016-09-12), of a local time (2016-09-12T19:00) or of an instant",
                "(2016-09-12T16:00:00Z), past or future; without it now"
            })
    private AtConverter.@Nullable At at;

    @Override
    public Integer call() throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            var agreement = record.agreement();
            var instant = at == null ? NodeClock.of(dir).instant() : at.in(agreement.zone());
            var chronicle = new Chronicle(agreement, record.journal());
            var status = chronicle.status(instant);
            var out = spec.commandLine().getOut();
            Exercise.tell(record.journal(), out);
            out.println(agreement.title() + ", at " + local(instant, agreement));
            out.println();
            for (var line : chronicle.annals().sides(instant)) {
                tell(line.label(), line.code().code().replace('_', ' '), line.reason() + standing(line));
            }
            for (var channel : agreement.machinery().channels()) {
                out.println();
                out.println(channel.label());
                status.channels().stream()
                        .filter(line -> line.channel().equals(channel.id()))
                        .forEach(line -> tell(label(agreement, line.side()), line.status(), line.reason()));
            }
            new StatusTable(agreement, out).tell(chronicle, instant);
            cases(agreement, chronicle.desk(instant), instant);
            return Exit.DONE;
        }
    }

    static String local(Instant instant, Agreement agreement) {
        return TIME.format(instant.atZone(agreement.zone()));
    }

    private static String standing(SideStatus status) {
        return switch (status.standing()) {
            case YES -> "";
            case NO -> "; without standing for it under any reading";
            case UNKNOWN -> "; its standing for it is disputed";
        };
    }

    /// One side's line, and below it the reason, within the width of every terminal.
    private void tell(String side, String status, String reason) {
        var out = spec.commandLine().getOut();
        out.printf("  %-22s %s%n", side, status);
        var line = new StringBuilder();
        for (String word : List.of(reason.split(" ", -1))) {
            if (line.length() + word.length() + 1 > REASON_WIDTH) {
                out.println("      " + line.toString().strip());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        out.println("      " + line.toString().strip());
    }

    /// The cases that are open, and all that is alleged beside what is answered.
    private void cases(Agreement agreement, Desk desk, Instant instant) {
        var out = spec.commandLine().getOut();
        if (desk.cases().isEmpty() && desk.held().isEmpty()) {
            return;
        }
        out.println();
        out.println("Cases that are open");
        var table = new CaseTable(agreement, desk, instant, out);
        desk.cases().stream().filter(Case::isOpen).forEach(table::row);
        table.columns(Columns.of(desk.cases()));
        table.rest();
    }

    private static String label(Agreement agreement, String side) {
        return agreement.cast().sides().stream()
                .filter(s -> s.id().equals(side))
                .map(org.truceline.terms.Side::label)
                .findFirst()
                .orElse(side);
    }
}
