// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.truceline.journal.TermsFile;
import org.truceline.terms.Agreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `truceline terms`: agreements as code, for those who write and read them.
@Command(
        name = "terms",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Check, show and compare agreements written as code.",
        subcommands = {
            TermsShowCommand.class,
            TermsDiffCommand.class,
            TermsTimelineCommand.class,
            TermsAdoptCommand.class
        })
final class TermsCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Tell every fault of agreements, with line, column, what was expected and what was meant.")
    int check(
            @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
            @Option(names = "--json", description = "for programs: one line a file, with its faults") boolean json)
            throws IOException {
        if (json) {
            return checked(TermsFiles.read(files));
        }
        for (Agreement agreement : TermsFiles.parse(TermsFiles.read(files))) {
            spec.commandLine().getOut().println(agreement.id() + ": no fault; " + contents(agreement));
        }
        return Exit.DONE;
    }

    private int checked(List<TermsFile> files) {
        boolean sound = true;
        for (TermsFile file : files) {
            var faults = TermsFiles.faults(file, files);
            sound &= faults.isEmpty();
            spec.commandLine().getOut().println(TermsJson.checked(file.name(), faults));
        }
        return sound ? Exit.DONE : Exit.USERS_MISTAKE;
    }

    private static String contents(Agreement agreement) {
        int open = agreement.notExpressed().size();
        return agreement.obligations().size() + " obligations, "
                + agreement.cast().sides().size() + " sides"
                + (open == 0 ? "" : "; " + open + " not expressed");
    }
}
