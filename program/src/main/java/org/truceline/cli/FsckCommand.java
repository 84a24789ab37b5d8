// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.truceline.journal.Fsck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "fsck",
        mixinStandardHelpOptions = true,
        description =
                "Check a record's whole folder: what verify checks, and the index, which is made again when it is not"
                        + " byte for byte what the log makes.")
final class FsckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Override
    public Integer call() throws IOException {
        var outcome = Fsck.check(dir);
        var out = spec.commandLine().getOut();
        outcome.record().faults().forEach(fault -> spec.commandLine().getErr().println(VerifyCommand.line(fault)));
        outcome.record().remarks().forEach(out::println);
        out.println(
                switch (outcome.index()) {
                    case SOUND -> "index: what the log makes";
                    case HEALED -> "index: was not what the log makes, and was made again";
                    case NOT_LOOKED_AT ->
                        "index: not looked at; the log or the content comes first (a mirror or backup has" + " them)";
                });
        return outcome.record().faults().isEmpty() ? Exit.DONE : Exit.DID_NOT_HOLD;
    }
}
