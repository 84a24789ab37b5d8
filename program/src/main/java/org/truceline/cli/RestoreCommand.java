// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.truceline.journal.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Lay a backup out as a record again, once every byte of it has been verified.")
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "COPY", description = "a backup")
    private Path copy;

    @Parameters(index = "1", paramLabel = "DIR", description = "a folder that is new or empty")
    private Path dir;

    @Override
    public Integer call() throws IOException {
        var outcome = Backup.restore(copy, dir);
        outcome.faults().forEach(fault -> spec.commandLine().getErr().println(VerifyCommand.line(fault)));
        if (!outcome.faults().isEmpty()) {
            spec.commandLine().getErr().println("NOT RESTORED: the backup does not verify");
            return Exit.DID_NOT_HOLD;
        }
        spec.commandLine()
                .getOut()
                .println("restored and verified: " + outcome.entries() + " entries in " + dir
                        + "; to write to it, put its keys into " + dir.resolve("private"));
        return Exit.DONE;
    }
}
