// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.truceline.bench.ReadingBench;
import org.truceline.intake.Defaults;
import org.truceline.intake.Intake;
import org.truceline.intake.Item;
import org.truceline.model.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description = "Measure the reading of English text: sentences a CPU second, start, memory, and whether it reads"
                + " the same whatever the circumstances. Takes a minute or two.")
final class BenchReadingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of the text (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--sentences",
            paramLabel = "N",
            defaultValue = "100000",
            description = "of the longest text (${DEFAULT-VALUE})")
    private int sentences;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "7",
            description = "of each warm measurement (${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--text",
            paramLabel = "FILE",
            arity = "1..*",
            description = "reports to take the warm rates on, instead of made text")
    private List<Path> texts = List.of();

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (sentences < 1_000 || sentences > 10_000_000 || rounds < 1 || rounds > 1_000) {
            throw new UsageException("expected --sentences from 1,000 to 10,000,000 and --rounds from 1 to 1,000");
        }
        var err = spec.commandLine().getErr();
        var plan = new ReadingBench.Plan(seed, sentences, rounds, reports());
        var figures = new ReadingBench(plan, Main.class.getName(), step -> err.println("  " + step + " ...")).run();
        if (json) {
            spec.commandLine().getOut().println(ReadingBench.json(figures));
        } else {
            new FiguresTable(spec.commandLine().getOut()).print(figures);
        }
        return figures.allAlike() ? Exit.DONE : Exit.DID_NOT_HOLD;
    }

    private List<Report> reports() throws IOException {
        var reports = new ArrayList<Report>();
        var rejects = new ArrayList<Item.Rejected>();
        var defaults = new Defaults(Optional.of(java.time.LocalDate.of(2019, 1, 1)), Optional.of("Courier"));
        Input.takeAll(new Intake(Optional.empty(), defaults), texts, item -> {
            switch (item) {
                case Item.Prose prose -> reports.add(prose.report());
                case Item.Coded coded -> {}
                case Item.Rejected rejected -> rejects.add(rejected);
            }
        });
        Rejects.tell(rejects, spec.commandLine().getErr());
        if (reports.isEmpty() && !texts.isEmpty()) {
            throw new UsageException("--text: expected reports in words, there are none in " + texts);
        }
        return reports;
    }
}
