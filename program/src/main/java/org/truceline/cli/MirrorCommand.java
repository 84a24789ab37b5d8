// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.truceline.ledger.CosignerServer;
import org.truceline.ledger.LogLockedException;
import org.truceline.ledger.Mirror;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "mirror",
        mixinStandardHelpOptions = true,
        description = "Run the mirror of a side: a witness that holds every entry, and cosigns only what it holds.")
final class MirrorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CosignerOptions options;

    @Override
    public Integer call() throws IOException {
        try (var mirror = Mirror.open(options.dir, options.cosigner(), options.watched(), Clock.systemUTC())) {
            var server = CosignerServer.of(mirror, options.address());
            return CosignerOptions.serve("mirror", server, spec.commandLine().getOut());
        } catch (LogLockedException e) {
            throw new UsageException(options.dir + ": another process runs on this folder", e);
        }
    }
}
