// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.bench.JudgingBench;
import org.truceline.bench.JudgingFigures;
import org.truceline.bench.JudgingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "judging",
        mixinStandardHelpOptions = true,
        description = {
            "Measure judging: incidents a second under an agreement, whether the cost is linear, and with --sql the same"
                    + " selection in PostgreSQL with PostGIS.",
            "--sql installs Debian's packages where they are missing and this is root, and starts a server of its own on"
                    + " a free port of the loopback address as the user postgres. Takes some minutes."
        })
final class BenchJudgingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--terms",
            paramLabel = "FILE",
            description = "an agreement in YAML; without it that of the worked case")
    private @Nullable Path terms;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of the incidents (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--incidents",
            paramLabel = "N",
            defaultValue = "10000000",
            description = "of the greatest docket (${DEFAULT-VALUE})")
    private int incidents;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "of each size (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "at work (${DEFAULT-VALUE})")
    private int threads;

    @Option(names = "--sql", description = "judge in PostgreSQL with PostGIS as well and compare every verdict")
    private boolean sql;

    @Option(
            names = "--sql-incidents",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "that SQL judges (${DEFAULT-VALUE})")
    private int sqlIncidents;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (incidents < 10_000 || incidents > 50_000_000 || rounds < 1 || threads < 1 || sqlIncidents < 1_000) {
            throw new UsageException("expected --incidents from 10,000 to 50,000,000, --rounds and --threads from 1,"
                    + " --sql-incidents from 1,000");
        }
        var file = terms == null
                ? Path.of(System.getProperty("truceline.home", "."), "examples", "syria-2016", "september.yaml")
                : terms;
        var agreement = TermsFiles.parse(TermsFiles.read(List.of(file))).getFirst();
        var plan = new JudgingBench.Plan(seed, incidents, rounds, threads, sql ? sqlIncidents : 0);
        var err = spec.commandLine().getErr();
        var figures = new JudgingBench(agreement, plan, step -> err.println("  " + step + " ...")).run();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JudgingJson.of(figures));
        } else {
            print(figures, out);
        }
        return figures.allEqual() ? Exit.DONE : Exit.DID_NOT_HOLD;
    }

    private static void print(JudgingFigures figures, PrintWriter out) {
        out.printf(Locale.ROOT, "Judging under %s%n", figures.subject());
        out.printf(
                Locale.ROOT,
                "%d obligations, %d combinations of readings; load average before %.1f%n",
                figures.obligations(),
                figures.combinations(),
                figures.load());
        out.printf(
                Locale.ROOT,
                "the very first pass, before the JVM compiles: %,.0f a second%n",
                figures.cold().rate());
        var warmUp = figures.warmUp();
        out.printf(
                Locale.ROOT,
                "then, measured in nothing below, to warm up: %d passes over %,d other incidents and %d over %,d%n%n",
                warmUp.smallPasses(),
                warmUp.small(),
                warmUp.largePasses(),
                warmUp.large());
        out.println("Fresh: a docket that the court has not seen, the terms made into comparisons within it. Again: the"
                + " same once more. Passes, wall and CPU: of the fresh, all together.");
        out.printf(
                "%11s %7s %7s %6s %7s %7s %14s %11s %12s %12s %8s%n",
                "incidents",
                "threads",
                "fill, s",
                "passes",
                "wall, s",
                "CPU, s",
                "fresh, /s",
                "least",
                "/CPU second",
                "again, /s",
                "rulings");
        figures.curve()
                .forEach(p -> out.printf(
                        Locale.ROOT,
                        "%,11d %7d %7.1f %6d %7.2f %7.2f %,14.0f %,11.0f %,12.0f %,12.0f %,8d%n",
                        p.incidents(),
                        p.threads(),
                        p.fillSeconds(),
                        p.fresh().size(),
                        JudgingFigures.wall(p.fresh()),
                        JudgingFigures.cpu(p.fresh()),
                        JudgingFigures.median(p.fresh()),
                        JudgingFigures.least(p.fresh()),
                        JudgingFigures.perCpu(p.fresh()),
                        JudgingFigures.median(p.again()),
                        p.rulings()));
        out.printf(
                Locale.ROOT,
                "an incident costs at most %.2f times as much in one size as in another, in CPU time%n",
                figures.steepness());
        out.printf(
                Locale.ROOT,
                "judged in full, with all reasons, as well: %,d, %,d of them equal%n",
                figures.audit().incidents(),
                figures.audit().equal());
        var sql = figures.sql();
        if (sql != null) {
            print(sql, out);
        }
    }

    private static void print(JudgingFigures.Sql sql, PrintWriter out) {
        out.printf(Locale.ROOT, "%n%s: %,d incidents%n", sql.version(), sql.incidents());
        out.printf(Locale.ROOT, "%-44s %,14.0f a second%n", "judged in SQL, fastest of three", sql.rate());
        out.printf(
                Locale.ROOT,
                "%-44s %,14.0f a second (%.0f times)%n",
                "here, fresh",
                JudgingFigures.median(sql.own()),
                sql.ratio());
        out.printf(
                Locale.ROOT,
                "%-44s %,14.0f a second (%.0f times)%n",
                "here, the slowest of the rounds",
                JudgingFigures.least(sql.own()),
                sql.leastRatio());
        out.printf(Locale.ROOT, "%-44s %,14.1f s, in neither rate%n", "loading and indexing in SQL", sql.loadSeconds());
        out.printf(Locale.ROOT, "%-44s %,14d, %,d of them equal%n", "verdicts compared", sql.compared(), sql.equal());
        sql.differing().forEach(line -> out.println("  " + line));
        out.println("obligations left out, being beyond SQL: "
                + (sql.leftOut().isEmpty() ? "none" : sql.leftOut().size() + ", " + String.join(", ", sql.leftOut())));
    }
}
