// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.truceline.gazetteer.GazetteerFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/// The door of the program: one command a run.
@Command(
        name = "truceline",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Keeps the shared record of a ceasefire and the channel between its sides.",
        footer = {"", "Begin with:  truceline demo", "Help on one: truceline COMMAND --help"},
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            AddCommand.class,
            ReadCommand.class,
            MatchCommand.class,
            JudgeCommand.class,
            TermsCommand.class,
            GazetteerCommand.class,
            StatusCommand.class,
            FiguresCommand.class,
            ReportCommand.class,
            VerifyCommand.class,
            FsckCommand.class,
            RebuildCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            KeyCommand.class,
            WitnessCommand.class,
            MirrorCommand.class,
            CosignCommand.class,
            StampCommand.class,
            SealCommand.class,
            EraseCommand.class,
            ExportCommand.class,
            CaseCommand.class,
            ChannelCommand.class,
            NotifyCommand.class,
            ReviewCommand.class,
            HotlineCommand.class,
            PeopleCommand.class,
            ServeCommand.class,
            NodeCommand.class,
            BenchCommand.class,
            WarmCommand.class,
        })
public final class Main {
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"truceline " + (version == null ? "(from sources)" : version)};
        }
    }

    private Main() {}

    @SuppressWarnings("SystemExitOutsideMain") // This is main.
    public static void main(String[] args) {
        int exit = run(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
        System.exit(exit);
    }

    /// Runs one command; tests call it with writers of their own.
    static int run(PrintWriter out, PrintWriter err, String... args) {
        var line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(80)
                .setParameterExceptionHandler((e, a) -> tell(e, e.getCommandLine()))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
        int exit = line.execute(args);
        out.flush();
        err.flush();
        return exit;
    }

    private static int tell(ParameterException e, CommandLine command) {
        command.getErr().println("truceline: " + Plain.lines(String.valueOf(e.getMessage())));
        command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.USERS_MISTAKE;
    }

    private static int failed(Exception e, CommandLine command) throws Exception {
        var err = command.getErr();
        return switch (e) {
            case UsageException usage -> {
                err.println("truceline: " + Plain.lines(String.valueOf(usage.getMessage())));
                yield Exit.USERS_MISTAKE;
            }
            case GazetteerFault fault -> {
                err.println("truceline: " + fault.getMessage());
                yield Exit.USERS_MISTAKE;
            }
            case IOException io -> {
                err.println("truceline: " + Plain.lines(String.valueOf(io.getMessage())));
                yield Exit.USERS_MISTAKE;
            }
            case UncheckedIOException io -> {
                err.println("truceline: " + Plain.lines(String.valueOf(io.getMessage())));
                yield Exit.USERS_MISTAKE;
            }
            default -> throw e;
        };
    }
}
