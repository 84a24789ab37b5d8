// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.truceline.journal.Backup;
import org.truceline.ledger.MalformedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copy a record while it is written to, or bring an earlier copy up to date. Secret keys are not in the"
                        + " copy: keep the folder private/ elsewhere.")
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "the record")
    private Path dir;

    @Parameters(index = "1", paramLabel = "COPY", description = "a folder that is new, or holds an earlier copy")
    private Path copy;

    @Override
    public Integer call() throws IOException {
        try {
            spec.commandLine().getOut().println("copied: " + Backup.take(dir, copy) + " entries to " + copy);
            return Exit.DONE;
        } catch (MalformedException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}
