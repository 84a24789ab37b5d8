// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.truceline.model.Deed;
import org.truceline.model.Scope;
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
        return write(part, new Deed.Suspended(Set.of(Scope.ALL), Instant.EPOCH));
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Take part in a channel again.")
    int resume(@Mixin NoteOptions.Part part) throws IOException {
        return write(part, new Deed.Resumed(Set.of(Scope.ALL), Instant.EPOCH));
    }

    @Command(name = "withdraw", mixinStandardHelpOptions = true, description = "Leave a channel for good.")
    int withdraw(@Mixin NoteOptions.Part part) throws IOException {
        return write(part, new Deed.Withdrawn(Set.of(Scope.ALL), Instant.EPOCH));
    }

    private int write(NoteOptions.Part part, Deed deed) throws IOException {
        var note = NoteCommands.write(part.dir, part.signing, part.side, part.channel, deed, part.words);
        spec.commandLine().getOut().println("note " + note.id() + " is on record");
        return Exit.DONE;
    }
}
