// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.channel.Case;
import org.truceline.channel.Desk;
import org.truceline.model.Moment;
import org.truceline.monitor.Chronicle;
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

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Option(
            names = "--at",
            paramLabel = "DAY",
            converter = SourceOptions.DateConverter.class,
            description = "as of the end of that local day; without it today")
    private @Nullable LocalDate at;

    @Override
    public Integer call() throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            var agreement = record.agreement();
            var day = at == null ? LocalDate.now(agreement.zone()) : at;
            var status = new Chronicle(agreement, record.journal()).status(day);
            var out = spec.commandLine().getOut();
            out.println(agreement.title() + ", end of " + day);
            out.println();
            for (var line : status.sides()) {
                tell(label(agreement, line.side()), line.status(), line.reason());
            }
            for (var channel : agreement.machinery().channels()) {
                out.println();
                out.println(channel.label());
                status.channels().stream()
                        .filter(line -> line.channel().equals(channel.id()))
                        .forEach(line -> tell(label(agreement, line.side()), line.status(), line.reason()));
            }
            var endOfDay = new Moment.Day(day).ends(agreement.zone());
            Desk.at(record.journal().notes(), endOfDay)
                    .cases()
                    .forEach(found -> out.println(caseLine(found, endOfDay)));
            return Exit.DONE;
        }
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

    static String caseLine(Case found, Instant now) {
        var silence = found.silence(now);
        return "case %s: raised by %s on %s,%n      %s%s; silent for %d h %d min"
                .formatted(
                        found.id(),
                        found.raisedBy(),
                        found.raisedAt(),
                        found.state().code(),
                        found.answer().map(a -> " (" + a.code() + ")").orElse(""),
                        silence.toHours(),
                        silence.toMinutesPart());
    }

    private static String label(Agreement agreement, String side) {
        return agreement.cast().sides().stream()
                .filter(s -> s.id().equals(side))
                .map(org.truceline.terms.Side::label)
                .findFirst()
                .orElse(side);
    }
}
