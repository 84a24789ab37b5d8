// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.truceline.bench.ChannelBench;
import org.truceline.bench.ChannelFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "channel",
        mixinStandardHelpOptions = true,
        description = "Measure the channel: a strike joined with all that is notified, and how late deadlines fire.")
final class BenchChannelCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of the objects (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--notified", paramLabel = "N", defaultValue = "5000", description = "live (${DEFAULT-VALUE})")
    private int notified;

    @Option(names = "--cases", paramLabel = "N", defaultValue = "10000", description = "open (${DEFAULT-VALUE})")
    private int cases;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (notified < 1 || notified > 1_000_000 || cases < 1 || cases > 1_000_000) {
            throw new UsageException("expected --notified and --cases from 1 to 1,000,000");
        }
        Path dir = Files.createTempDirectory("truceline-bench");
        try {
            var err = spec.commandLine().getErr();
            var plan = new ChannelBench.Plan(seed, notified, cases, dir.resolve("record"));
            var figures = new ChannelBench(plan, step -> err.println("  " + step + " ...")).run();
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(ChannelBench.json(figures));
            } else {
                print(figures, out);
            }
            return Exit.DONE;
        } finally {
            delete(dir);
        }
    }

    private static void print(ChannelFigures figures, PrintWriter out) {
        out.printf(Locale.ROOT, "The channel on Java %s%n", figures.subject());
        out.printf(
                Locale.ROOT,
                "%,d notified objects, %,d open cases, %,d deadlines; load average before %.1f%n%n",
                figures.notified(),
                figures.cases(),
                figures.deadlines(),
                figures.load());
        out.printf("%-36s %10s %10s %10s %10s%n", "milliseconds", "least", "median", "p99", "most");
        row(out, "a strike joined with all notified", figures.join());
        row(out, "the same, processor time alone", figures.joinCpu());
        row(out, "a deadline fires after it is due", figures.late());
        out.printf(Locale.ROOT, "%nindex made in %.1f ms, ", figures.indexMillis());
        out.printf(Locale.ROOT, "notices read from the record in %.0f ms%n", figures.boardMillis());
    }

    private static void row(PrintWriter out, String what, ChannelFigures.Spread spread) {
        out.printf(
                Locale.ROOT,
                "%-36s %10.3f %10.3f %10.3f %10.3f%n",
                what,
                spread.least(),
                spread.median(),
                spread.p99(),
                spread.most());
    }

    private static void delete(Path dir) throws IOException {
        try (var files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
