// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.bench.PetrarchBench;
import org.truceline.bench.ReadingBench;
import org.truceline.reading.CameoCoder;
import org.truceline.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description = "Measure the reading of English text: sentences a CPU second, start, memory.")
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

    @Option(names = "--json", description = "one line for programs")
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
        out.println(new ReadingBench(Reader.standard()).subject());
        return Exit.DONE;
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
