// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.truceline.ledger.CosignerServer;
import org.truceline.ledger.LogLockedException;
import org.truceline.ledger.Witness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description =
                "Run the witness of a side: it cosigns a log's checkpoint when that continues all it has seen of the log.")
final class WitnessCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CosignerOptions options;

    @Override
    public Integer call() throws IOException {
        try (var witness = Witness.open(options.dir, options.cosigner(), options.watched(), Clock.systemUTC())) {
            var server = CosignerServer.of(witness, options.address());
            return CosignerOptions.serve("witness", server, spec.commandLine().getOut());
        } catch (LogLockedException e) {
            throw new UsageException(options.dir + ": another process runs on this folder", e);
        }
    }
}
