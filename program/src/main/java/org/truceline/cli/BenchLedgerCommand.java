// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.bench.LedgerBench;
import org.truceline.bench.LedgerFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description =
                "Measure the log: durable entries a second beside SQLite and PostgreSQL, verification, proofs, disk.")
final class BenchLedgerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "a folder that is new or empty, on the disk to measure")
    private Path dir;

    @Option(
            names = "--entries",
            paramLabel = "N",
            defaultValue = "100000",
            description = "of the large log (${DEFAULT-VALUE})")
    private int entries;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "3",
            description = "of each measurement (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--postgres",
            paramLabel = "JDBC-URL",
            description = "measure this database as well; it gets a table truceline_bench")
    private @Nullable String postgres;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (entries < 1_000 || seconds < 1) {
            throw new UsageException("expected --entries of at least 1,000 and --seconds of at least 1");
        }
        if (Files.exists(dir.resolve("large"))) {
            throw new UsageException(dir + ": expected a folder that is new or empty");
        }
        var err = spec.commandLine().getErr();
        var plan = new LedgerBench.Plan(dir, entries, seconds, postgres);
        print(new LedgerBench(plan, step -> err.println("  " + step + " ...")).run());
        return Exit.DONE;
    }

    private void print(LedgerFigures figures) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "Durable entries of %d bytes a second%n%n", figures.entryBytes());
        out.printf(Locale.ROOT, "%-28s %12s %14s%n", "store", "a commit", "entries/s");
        for (var row : figures.commits()) {
            String batch = row.batch() == 0 ? "shared" : String.format(Locale.ROOT, "%,d", row.batch());
            out.printf(Locale.ROOT, "%-28s %12s %,14.0f%n", row.store(), batch, row.perSecond());
        }
        out.println();
        large(out, "log", figures.log());
        large(out, "record", figures.record());
        var proofs = figures.proofs();
        out.printf(
                Locale.ROOT,
                "proofs: a path %,d bytes, a proof file %,d, a consistency path at most %,d; %,.0f verified a second%n",
                proofs.inclusionBytes(),
                proofs.fileBytes(),
                proofs.consistencyBytes(),
                proofs.verifiedPerSecond());
    }

    private static void large(PrintWriter out, String what, LedgerFigures.Large large) {
        out.printf(
                Locale.ROOT,
                "%s of %,d: %,.0f appended a second, verified in %.1f s, %,.0f bytes of disk an entry%n",
                what,
                large.entries(),
                large.appendPerSecond(),
                large.verifySeconds(),
                large.diskBytes());
    }
}
