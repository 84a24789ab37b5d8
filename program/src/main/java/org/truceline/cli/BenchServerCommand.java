// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.bench.IncidentTable;
import org.truceline.bench.ServerBench;
import org.truceline.bench.ServerFigures;
import org.truceline.intake.Defaults;
import org.truceline.intake.Intake;
import org.truceline.journal.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the server as a process of its own: the first view, how late answers are at a steady rate, beside the"
                    + " same bytes from a server of files, and with --minutes whether its memory stays flat.",
            "Without --record it makes a record of seeded incidents first, which takes a while for many."
        })
final class BenchServerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--record", paramLabel = "DIR", description = "serve this record; it is only read")
    private @Nullable Path record;

    @Option(
            names = "--incidents",
            paramLabel = "N",
            defaultValue = "100000",
            description = "rows of the record that is made (${DEFAULT-VALUE})")
    private int incidents;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of all that is drawn")
    private long seed;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "60", description = "of load (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "200", description = "a second (${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "0", description = "of looking at the heap as well")
    private int minutes;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (incidents < 1 || incidents > 1_000_000 || seconds < 1 || rate < 1 || rate > 10_000 || minutes < 0) {
            throw new UsageException("expected --incidents from 1 to 1,000,000, --seconds from 1, --rate from 1 to"
                    + " 10,000, --minutes from 0");
        }
        var err = spec.commandLine().getErr();
        Path dir = Files.createTempDirectory("truceline-bench");
        try {
            Path served = record == null ? made(dir, err) : record;
            var plan = new ServerBench.Plan(served, seed, seconds, rate, minutes);
            var figures = new ServerBench(plan, step -> err.println("  " + step + " ...")).run();
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(ServerBench.json(figures));
            } else {
                print(figures, out);
            }
            return figures.failed() == 0 ? Exit.DONE : Exit.DID_NOT_HOLD;
        } finally {
            delete(dir);
        }
    }

    private Path made(Path dir, PrintWriter err) throws IOException {
        err.println("  making a record of " + incidents + " incidents ...");
        var terms = TermsFiles.read(List.of(
                Path.of(System.getProperty("truceline.home", "."), "examples", "syria-2016", "september.yaml")));
        Path table = dir.resolve("incidents.csv");
        IncidentTable.write(TermsFiles.parse(terms).getFirst(), seed, incidents, table);
        Path made = dir.resolve("record");
        Journal.init(made, "bench", terms, Clock.systemUTC()).close();
        try (var open = OpenRecord.toWrite(made)) {
            var outcome = open.monitor().add(new Intake(Optional.empty(), Defaults.NONE), List.of(table));
            err.println("  " + outcome.incidents() + " incidents, " + outcome.findings() + " findings");
        }
        return made;
    }

    private static void print(ServerFigures figures, PrintWriter out) {
        out.printf(Locale.ROOT, "The server on %s%n", figures.subject());
        out.printf(
                Locale.ROOT,
                "%,d incidents with a place; load average before %.1f%n",
                figures.incidents(),
                figures.load());
        out.printf(
                Locale.ROOT,
                "it answers %.1f s after its start; the first page of a checkpoint takes %.1f s%n%n",
                figures.startSeconds(),
                figures.snapshotSeconds());
        out.printf("%-8s %9s %12s %9s  %s%n", "first", "requests", "bytes", "ms", "the greatest");
        figures.views()
                .forEach(view -> out.printf(
                        Locale.ROOT,
                        "%-8s %9d %,12d %9.0f  %s%n",
                        view.path(),
                        view.requests(),
                        view.bytes(),
                        view.millis(),
                        view.biggest()));
        out.printf(Locale.ROOT, "%n%d requests a second, each timed from when it was due%n", figures.rate());
        out.printf("%-28s %8s %9s %9s %9s %9s%n", "milliseconds", "answers", "median", "p99", "p99.9", "most");
        figures.answers().forEach(one -> print(one, out));
        print(figures.files(), out);
        var all = figures.answers().getLast();
        out.printf(
                Locale.ROOT,
                "beside files: the median is %.1f times theirs, p99 %.1f times; %.1f answered a second%n",
                all.median() / figures.files().median(),
                all.p99() / figures.files().p99(),
                figures.answered());
        out.printf(Locale.ROOT, "answers that were not as asked for: %d%n", figures.failed());
        if (!figures.liveMib().isEmpty()) {
            out.print("alive on the heap after a full collection, MiB, before and after each minute:");
            figures.liveMib().forEach(mib -> out.printf(Locale.ROOT, " %.0f", mib));
            out.println();
        }
    }

    private static void print(ServerFigures.Answers one, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-28s %,8d %9.2f %9.2f %9.2f %9.2f%n",
                one.what(),
                one.count(),
                one.median(),
                one.p99(),
                one.p999(),
                one.most());
    }

    private static void delete(Path dir) throws IOException {
        try (var files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
