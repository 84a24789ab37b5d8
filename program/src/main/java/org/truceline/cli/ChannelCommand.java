// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.truceline.model.NoteKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
    int suspend(
            @Parameters(paramLabel = "DIR") Path dir,
            @Parameters(paramLabel = "CHANNEL") String channel,
            @Option(names = "--from", paramLabel = "SIDE", required = true) String side,
            @Option(names = "--words", paramLabel = "TEXT", required = true) String words)
            throws IOException {
        return write(dir, channel, side, NoteKind.SUSPEND, words);
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Take part in a channel again.")
    int resume(
            @Parameters(paramLabel = "DIR") Path dir,
            @Parameters(paramLabel = "CHANNEL") String channel,
            @Option(names = "--from", paramLabel = "SIDE", required = true) String side,
            @Option(names = "--words", paramLabel = "TEXT", required = true) String words)
            throws IOException {
        return write(dir, channel, side, NoteKind.RESUME, words);
    }

    @Command(name = "withdraw", mixinStandardHelpOptions = true, description = "Leave a channel for good.")
    int withdraw(
            @Parameters(paramLabel = "DIR") Path dir,
            @Parameters(paramLabel = "CHANNEL") String channel,
            @Option(names = "--from", paramLabel = "SIDE", required = true) String side,
            @Option(names = "--words", paramLabel = "TEXT", required = true) String words)
            throws IOException {
        return write(dir, channel, side, NoteKind.WITHDRAW, words);
    }

    private int write(Path dir, String channel, String side, NoteKind kind, String words) throws IOException {
        var note = NoteCommands.write(dir, side, channel, kind, null, null, words);
        spec.commandLine().getOut().println("note " + note.id() + " is on record");
        return Exit.DONE;
    }
}
