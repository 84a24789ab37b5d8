// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.bench.PetrarchBench;
import org.truceline.bench.ReadingBench;
import org.truceline.intake.Defaults;
import org.truceline.intake.Intake;
import org.truceline.intake.Item;
import org.truceline.model.Report;
import org.truceline.reading.CameoCoder;
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

    @Option(
            names = "--petrarch",
            paramLabel = "DIR",
            description = "code the sentences of PETRARCH2's own files in DIR and compare")
    private @Nullable Path petrarch;

    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description = "with --petrarch: further actors, a name, a tab and its code on each line")
    private @Nullable Path actors;

    @Option(names = "--show", description = "with --petrarch: each sentence that is not as expected")
    private boolean show;

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
        var out = spec.commandLine().getOut();
        if (petrarch != null) {
            var outcome = new PetrarchBench(CameoCoder.with(actors())).run(petrarch);
            if (show) {
                out.print(PetrarchTable.misses(outcome));
            }
            out.print(json ? PetrarchTable.json(outcome) + "\n" : PetrarchTable.table(outcome));
            return Exit.DONE;
        }
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

    private Map<String, String> actors() throws IOException {
        var out = new HashMap<String, String>();
        if (actors == null) {
            return out;
        }
        int number = 0;
        for (String line : Files.readAllLines(actors)) {
            number++;
            int tab = line.indexOf('\t');
            if (tab < 1) {
                throw new UsageException(actors + ":" + number + ": expected a name, a tab and a code");
            }
            out.put(
                    line.substring(0, tab).strip().toLowerCase(Locale.ROOT),
                    line.substring(tab + 1).strip());
        }
        return out;
    }
}
