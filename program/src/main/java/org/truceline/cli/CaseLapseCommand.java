// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.truceline.node.NodeClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "lapse",
        mixinStandardHelpOptions = true,
        description = "As the host: put on record, each once, the deadlines that have passed in silence.")
final class CaseLapseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Override
    public Integer call() throws IOException {
        try (var record = OpenRecord.toWrite(dir)) {
            int lapsed = NoteCommands.lapse(record, NodeClock.of(dir).instant());
            if (lapsed > 0) {
                record.followNotes();
            }
            spec.commandLine().getOut().println(lapsed + " deadlines put on record as passed in silence");
            return Exit.DONE;
        }
    }
}
