// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import org.truceline.model.NoteKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "channel",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "A side's part in a channel: suspend, resume, withdraw. What stands: truceline status.")
final class ChannelCommand {
    @Spec
    private CommandSpec spec;

    @Command(name = "suspend", mixinStandardHelpOptions = true, description = "Suspend a side's part in a channel.")
    int suspend(@Mixin NoteOptions.Part part) throws IOException {
        return write(part, NoteKind.SUSPEND);
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Take part in a channel again.")
    int resume(@Mixin NoteOptions.Part part) throws IOException {
        return write(part, NoteKind.RESUME);
    }

    @Command(name = "withdraw", mixinStandardHelpOptions = true, description = "Leave a channel for good.")
    int withdraw(@Mixin NoteOptions.Part part) throws IOException {
        return write(part, NoteKind.WITHDRAW);
    }

    private int write(NoteOptions.Part part, NoteKind kind) throws IOException {
        var note = NoteCommands.write(part, kind);
        spec.commandLine().getOut().println("note " + note.id() + " is on record");
        return Exit.DONE;
    }
}
