// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.concurrent.Callable;
import org.truceline.bench.ProbeForm;
import org.truceline.bench.ReadingProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What `bench reading` starts in processes of their own.
@Command(name = "probe", hidden = true)
final class BenchProbeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--seed")
    private long seed;

    @Option(names = "--sentences")
    private int sentences;

    @Option(names = "--shuffled")
    private boolean shuffled;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(ProbeForm.write(ReadingProbe.run(seed, sentences, shuffled)));
        return Exit.DONE;
    }
}
