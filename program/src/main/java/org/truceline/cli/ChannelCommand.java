// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Deed;
import org.truceline.model.Scope;
import org.truceline.node.NodeClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "channel",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ChannelShowCommand.class,
        description = "A side's part in a channel: suspend, resume, withdraw; see how the channels stand.")
final class ChannelCommand {
    /// What a change of part is about.
    static final class Change {
        @Mixin
        NoteOptions.Writer writer;

        @Parameters(index = "1", paramLabel = "CHANNEL", description = "as the terms name it")
        String channel;

        @Option(
                names = "--scope",
                paramLabel = "SCOPE",
                split = ",",
                defaultValue = "all",
                description = "all, cases, notices, meetings, staff, cosigning, with commas between (all)")
        List<String> scope;

        @Option(
                names = "--effective",
                paramLabel = "INSTANT",
                description = "from when, such as 2016-10-03T17:00:00Z; at once without it")
        @Nullable
        Instant effective;

        Set<Scope> scopes() {
            var scopes = EnumSet.noneOf(Scope.class);
            scope.forEach(code -> scopes.add(CodeOf.option(Scope.class, "--scope", code)));
            return scopes;
        }

        Instant from() throws IOException {
            return effective == null
                    ? NodeClock.of(writer.dir).instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                    : effective;
        }
    }

    @Spec
    private CommandSpec spec;

    @Command(name = "suspend", mixinStandardHelpOptions = true, description = "Suspend a side's part in a channel.")
    int suspend(@Mixin Change change, @Mixin NoteOptions.Words words) throws IOException {
        return write(change, new Deed.Suspended(change.scopes(), change.from()), words);
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Take part in a channel again.")
    int resume(@Mixin Change change, @Mixin NoteOptions.Words words) throws IOException {
        return write(change, new Deed.Resumed(change.scopes(), change.from()), words);
    }

    @Command(name = "withdraw", mixinStandardHelpOptions = true, description = "Leave a channel for good.")
    int withdraw(@Mixin Change change, @Mixin NoteOptions.Words words) throws IOException {
        return write(change, new Deed.Withdrawn(change.scopes(), change.from()), words);
    }

    private int write(Change change, Deed deed, NoteOptions.Words words) throws IOException {
        return NoteCommands.write(
                change.writer,
                change.channel,
                deed,
                words.words,
                false,
                spec.commandLine().getOut());
    }
}
