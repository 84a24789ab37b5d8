// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.truceline.journal.TimeStamps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "stamp",
        mixinStandardHelpOptions = true,
        description =
                "Have the record's checkpoint stamped by a time server (RFC 3161); verify checks the stamps offline.")
final class StampCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Option(names = "--server", paramLabel = "URL", required = true, description = "of the time stamping authority")
    private URI server;

    @Override
    public Integer call() throws IOException, InterruptedException {
        spec.commandLine().getOut().println("stamped at " + TimeStamps.stamp(dir, server));
        return Exit.DONE;
    }
}
