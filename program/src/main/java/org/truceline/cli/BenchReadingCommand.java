// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.concurrent.Callable;
import org.truceline.bench.ReadingBench;
import org.truceline.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description = "Measure the reading of English text: sentences a CPU second, start, memory.")
final class BenchReadingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(new ReadingBench(Reader.standard()).subject());
        return Exit.DONE;
    }
}
